/** `.tifa.yaml`: what holds, what is said of the rest, and how an entry is added to it. */
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/src/files/config';
import { addIgnore, withIgnore } from '../../../server/src/files/configWriter';
import { readText, replaceFile } from '../../../server/src/files/disk';
import { FileError } from '../../../server/src/files/problem';
import { isExcluded } from '../../../server/src/files/surroundings';
import { Workspace } from '../../../server/src/files/workspace';
import { folderWith } from './folder';

const read = async (source: string) => readConfig(join(folderWith({ '.tifa.yaml': source }), '.tifa.yaml'));

describe('reading', () => {
  it('takes what is right and says the rest with its line', async () => {
    const config = await read(
      'severity:\n  term.*: hint\n  wording.drift: loud\n  no.such: off\nignore:\n  - { code: text.repeat, text: 好好 }\n  - { code: text.repeat }\nexclude: "*.md"\nreferences: [../texts]\nmore: 1\n',
    );
    expect(config.severity).toEqual({ 'term.*': 'hint', 'no.such': 'off' });
    expect(config.ignore).toEqual([{ code: 'text.repeat', text: '好好' }]);
    expect([config.references, config.exclude]).toEqual([['../texts'], []]);
    expect(config.problems.map(({ line, severity, message }) => `${line} ${severity} ${message.en}`).sort()).toEqual([
      '10 warning there is no key more',
      '3 error the level of wording.drift should be one of error, warning, information, hint, off',
      '4 warning there is no code no.such',
      '7 error each item of ignore should have code and text',
      '8 error exclude should be a list',
    ]);
  });

  it('leaves out a glob that may take for ever, and says so', async () => {
    const config = await read('exclude:\n  - old/**\n  - "*a*a*a*a*b"\n');
    expect(config.exclude).toEqual(['old/**']);
    expect(config.problems.map(({ line, message }) => `${line} ${message.zh}`)).toEqual([
      '3 exclude中的“*a*a*a*a*b”没有采用：*和括号一共最多3处，另有**最多2处，其中不能用重复（+）；可以分写几条',
    ]);
  });

  it.each(['', '# nothing\n', '- a\n', 'severity: [', '\u0000'])('%j throws nothing', async source => {
    expect((await read(source)).ignore).toEqual([]);
  });
});

describe('surroundings', () => {
  it('the nearest settings hold, whole; the nearest references/ too', async () => {
    const root = folderWith({
      '.tifa.yaml': 'severity: { text.repeat: off }\nexclude: [drafts/old]\n',
      'references/r/reference.md': '---\nid: r\n---\n文。\n',
      'a/.tifa.yaml': 'severity: { set.order: error }\n',
      'a/b/draft.md': '',
    });
    const workspace = new Workspace({ config: true });
    const around = await workspace.surroundings(join(root, 'a/b/draft.md'));
    expect(around.config?.severity).toEqual({ 'set.order': 'error' });
    expect(around.references).toBe(join(root, 'references'));
    const bounded = await workspace.surroundings(join(root, 'a/b/draft.md'), join(root, 'a'));
    expect([bounded.config?.folder, bounded.references]).toEqual([join(root, 'a'), undefined]);
    const { library } = await workspace.library(around, { shipped: false, references: [] });
    expect(library.norms.map(({ id }) => id)).toEqual(['r']);
    expect((await workspace.library(around, { shipped: false, references: [] })).library).toBe(library);
  });

  it('exclude is relative to the settings', async () => {
    const root = folderWith({ '.tifa.yaml': 'exclude: [drafts/old, "*.draft.md", "b/**/c.txt", ./d/]\n' });
    const { config } = await new Workspace({ config: true }).surroundings(join(root, 'x.md'));
    const verdict = async (path: string) => isExcluded(join(root, path), config);
    for (const path of ['drafts/old/1.md', 'deep/x.draft.md', 'b/e/f/c.txt', 'd/e.md']) {
      expect([path, await verdict(path)]).toEqual([path, true]);
    }
    for (const path of ['drafts/new/1.md', 'other/drafts/old/1.md', 'c.txt', 'e/d.md']) {
      expect([path, await verdict(path)]).toEqual([path, false]);
    }
  });

  it('exclude may name the whole folder', async () => {
    const root = folderWith({ '.tifa.yaml': 'exclude: [./]\n' });
    const { config } = await new Workspace({ config: true }).surroundings(join(root, 'x.md'));
    expect(await isExcluded(join(root, 'a/b.md'), config)).toBe(true);
  });
});

describe('adding an entry to ignore', () => {
  const entry = { code: 'wording.drift', text: '市场健康平稳: "发展" # 与' };

  it.each([
    '',
    'ignore: []\n',
    '# 说明\nseverity:\n  term.*: hint   # 轻一些\n\nignore:\n  # 第一条\n  - { code: a.b, text: 甲 }\n',
  ])('keeps what stands in %j', async source => {
    const root = folderWith({ '.tifa.yaml': source });
    const path = join(root, '.tifa.yaml');
    await addIgnore(path, entry);
    const written = readFileSync(path, 'utf8');
    for (const comment of source.match(/#.*/g) ?? []) expect(written).toContain(comment);
    expect((await readConfig(path)).ignore.at(-1)).toEqual(entry);
    await addIgnore(path, entry);
    expect(readFileSync(path, 'utf8')).toBe(written);
  });

  it('makes the file, and refuses to touch one that it cannot read', async () => {
    const root = folderWith({ 'bad/.tifa.yaml': 'ignore: {' });
    await addIgnore(join(root, '.tifa.yaml'), entry);
    expect((await readConfig(join(root, '.tifa.yaml'))).ignore).toEqual([entry]);
    await expect(addIgnore(join(root, 'bad/.tifa.yaml'), entry)).rejects.toThrow(FileError);
    expect(() => withIgnore('x', 'ignore: 5\n', entry)).toThrow(FileError);
    expect(readFileSync(join(root, 'bad/.tifa.yaml'), 'utf8')).toBe('ignore: {');
  });
});

describe('replacing a file', () => {
  it('keeps its mode, follows a link, and leaves nothing beside it', async () => {
    const root = folderWith({ 'real/draft.md': '甲' });
    const real = join(root, 'real/draft.md');
    chmodSync(real, 0o640);
    symlinkSync(real, join(root, 'link.md'));
    await replaceFile(await readText(join(root, 'link.md')), Buffer.from('乙'));
    expect(readFileSync(real, 'utf8')).toBe('乙');
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(root, 'link.md'), 'utf8')).toBe('乙');
  });

  it('refuses where the file changed meanwhile', async () => {
    const root = folderWith({ 'draft.md': '甲' });
    const before = await readText(join(root, 'draft.md'));
    writeFileSync(join(root, 'draft.md'), '丙');
    await expect(replaceFile(before, Buffer.from('乙'))).rejects.toThrow(FileError);
    expect(readFileSync(join(root, 'draft.md'), 'utf8')).toBe('丙');
  });

  it('says that a folder is no file', async () => {
    const root = folderWith({});
    mkdirSync(join(root, 'f'));
    await expect(readText(join(root, 'f'))).rejects.toMatchObject({ said: { zh: '这是文件夹，不是文件' } });
  });
});
