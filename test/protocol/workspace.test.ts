import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver-protocol';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { DiskSource } from '../../server/src/lsp/diskSource';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

const FAULTY = '一、总体要求\n\n甲。\n\n三、组织实施\n\n乙。\n';
const CODE = 'ordinal.sequence';

let root: string;
let session: Session | undefined;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'tifa-space-'))));
afterEach(async () => {
  await session?.end();
  session = undefined;
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return pathToFileURL(full).href;
}

async function start(folders: string[], more: Partial<Parameters<typeof startSession>[0]> = {}): Promise<Session> {
  return (session = await startSession({
    folders: folders.map(name => ({ uri: pathToFileURL(join(root, name)).href, name })),
    deps: { openSource: options => new DiskSource(options) },
    settings: () => ({ shippedReferences: false }),
    ...more,
    capabilities: { ...RICH, textDocument: { ...RICH.textDocument, diagnostic: undefined }, ...more.capabilities },
  }));
}

const reference = (id: string, text: string): string =>
  `---\nid: ${id}\ntitle: ${id}的讲话\npublisher: 甲\ndate: 2024-01-02\nsource: 自拟\n---\n# ${id}的讲话\n\n${text}\n`;
const pack = (term: string, definition: string): string =>
  `version: 1\nterms:\n  - term: ${term}\n    definition: ${definition}\n`;

describe('folders with references of their own', () => {
  it('judges each draft by its own folder', async () => {
    write('one/references/a/reference.md', reference('a', '要做好稳中求进工作。'));
    write('one/references/a/pack.yaml', pack('稳中求进', '甲的说法'));
    write('two/references/b/reference.md', reference('b', '要坚持稳中求进。'));
    write('two/references/b/pack.yaml', pack('稳中求进', '乙的说法'));
    const started = await start(['one', 'two']);
    const said = async (folder: string): Promise<string> => {
      const uri = write(`${folder}/draft.md`, '');
      const hover: Hover | null = await new Document(started, '坚持稳中‸求进', uri, 'markdown').hover();
      return (hover?.contents as MarkupContent).value;
    };
    expect(await said('one')).toContain('甲的说法');
    expect(await said('two')).toContain('乙的说法');
    expect(started.statuses.map(one => one.references.map(({ id }) => id))).toEqual([['a'], ['b']]);
  });

  it('speaks where a folder is ours or the text shows it, and not elsewhere', async () => {
    write('ours/.tifa.yaml', 'severity: {}\n');
    mkdirSync(join(root, 'other'), { recursive: true });
    const started = await start(['ours', 'other']);
    const active = async (folder: string, text: string): Promise<boolean | undefined> => {
      const before = started.statuses.length;
      const draft = new Document(started, text, pathToFileURL(join(root, folder, 'note.md')).href, 'markdown');
      const mine = () => started.statuses.slice(before).filter(one => one.uri === draft.uri);
      await started.until(() => mine().length > 0, 'a status');
      draft.close();
      return mine().at(-1)?.active;
    };
    expect(await active('ours', FAULTY)).toBe(true);
    expect(await active('other', FAULTY)).toBe(false);
    expect(await active('other', `---\ngenre: plan\n---\n${FAULTY}`)).toBe(true);
    expect(await active('other', '会议认为，甲。\n\n会议强调，乙。\n\n会议要求，丙。\n')).toBe(true);
    expect(await active('other', '会议认为，甲。\n\n会议强调，乙。\n')).toBe(false);
    expect(await active('other', `会议认为，甲。会议强调，乙。会议要求，丙。${'English words. '.repeat(9)}`)).toBe(
      false,
    );
  });

  it('reads nothing outside a workspace that is not trusted, and says so in its .tifa.yaml', async () => {
    write('office/a/reference.md', reference('a', '要做好稳中求进工作。'));
    const config = write('one/.tifa.yaml', 'references: [../office]\n');
    const uri = write('one/draft.policy.md', '');
    const told = (started: Session): string[] =>
      started.pushed.flatMap(one => (one.uri === config ? one.diagnostics.map(({ message }) => String(message)) : []));
    const doubtful = await start(['one'], { options: { trusted: false } });
    await new Document(doubtful, '坚持稳中求进。', uri).pushed();
    await doubtful.until(() => told(doubtful).length > 0, 'it is told');
    expect(told(doubtful)[0]).toContain('“../office”在工作区之外');
    await doubtful.until(() => doubtful.statuses.at(-1)?.references.length === 0, 'no reference is in force');
    await session?.end();
    const trusted = await start(['one'], { options: { trusted: true } });
    await new Document(trusted, '坚持稳中求进。', uri).pushed();
    await trusted.until(() => trusted.statuses.at(-1)?.references[0]?.id === 'a', 'the reference is in force');
    expect(told(trusted)).toEqual([]);
  });

  it('looks again at what lies around when a text is saved, where the client cannot tell of files', async () => {
    const uri = write('one/draft.policy.md', '');
    expect((await start(['one'])).initialized.capabilities.textDocumentSync).not.toHaveProperty('save');
    await session?.end();
    const blind = await start(['one'], { capabilities: { workspace: { configuration: true } } });
    expect(blind.initialized.capabilities.textDocumentSync).toHaveProperty('save', true);
    const draft = new Document(blind, FAULTY, uri);
    expect(await draft.pushed()).toHaveLength(1);
    write('one/.tifa.yaml', `severity:\n  ${CODE}: off\n`);
    await blind.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await blind.until(() => blind.pushed.at(-1)?.diagnostics.length === 0, 'the setting is seen');
  });

  it('follows a change of .tifa.yaml, and writes to it', async () => {
    write('space/.tifa.yaml', `severity:\n  ${CODE}: hint\n`);
    const started = await start(['space']);
    const draft = new Document(started, FAULTY, pathToFileURL(join(root, 'space/draft.md')).href, 'markdown');
    const [diagnostic] = (await draft.pushed()).filter(one => one.code === CODE);
    expect(diagnostic.severity).toBe(4);
    const [stop] = (await draft.actions(diagnostic.range)).filter(one => one.command);
    await started.client.sendRequest('workspace/executeCommand', stop.command);
    expect(readFileSync(join(root, 'space/.tifa.yaml'), 'utf8')).toMatch(/ignore:\n\s+- code: ordinal\.sequence/);
    const last = () => started.pushed.filter(one => one.uri === draft.uri).at(-1)?.diagnostics ?? [];
    expect(last().map(one => one.code)).not.toContain(CODE);
    const uri = write('space/.tifa.yaml', '{}\n');
    await started.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await started.until(() => last().some(one => one.code === CODE && one.severity === 1), 'the finding again');
  });

  it('tells in a pack what is wrong with it', async () => {
    write('space/references/a/reference.md', reference('a', '要做好稳中求进工作。'));
    const uri = write('space/references/a/pack.yaml', 'version: 1\nterms:\n  - term: 稳中求进\n    colour: 红\n');
    const started = await start(['space']);
    const draft = new Document(started, '正文。\n', pathToFileURL(join(root, 'space/draft.md')).href, 'markdown');
    await draft.pushed();
    const told = started.pushed.find(one => one.uri === uri)?.diagnostics;
    expect(told?.map(one => [one.code, one.range.start.line])).toEqual([['pack.invalid', 3]]);
  });

  it('judges by the folder that a draft turns out to be in', async () => {
    write('late/references/a/reference.md', reference('a', '要做好稳中求进工作。'));
    write('late/references/a/pack.yaml', pack('稳中求进', '甲的说法'));
    const started = await start([]);
    const uri = pathToFileURL(join(root, 'late/sub/draft.policy.md')).href;
    const draft = new Document(started, '坚持稳中‸求进', uri);
    expect(await draft.hover()).toBeNull();
    const folder = { uri: pathToFileURL(join(root, 'late')).href, name: 'late' };
    await started.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder], removed: [] },
    });
    await started.until(() => started.statuses.at(-1)?.references.length === 1, 'the reference');
    expect(await draft.hover()).not.toBeNull();
  });
});

describe('the check of a workspace', () => {
  const run = (started: Session, token = new CancellationTokenSource().token) =>
    started.client.sendRequest<{ files: number; counts: Record<string, number> }>(
      'workspace/executeCommand',
      { command: 'tifa.server.checkWorkspace', arguments: [], workDoneToken: 'check' },
      token,
    );

  it('checks every draft, tells how far it is, and keeps what it told true', async () => {
    write('space/.tifa.yaml', 'exclude: [left/**]\n');
    const a = write('space/a.md', FAULTY);
    const b = write('space/sub/b.txt', FAULTY);
    write('space/left/c.md', FAULTY);
    write('space/fine.md', '甲。\n');
    const started = await start(['space']);
    const steps: string[] = [];
    const names = new Set<string | undefined>();
    started.client.onProgress(WorkDoneProgress.type, 'check', value => {
      steps.push(value.kind);
      if (value.kind === 'report') names.add(value.message);
    });
    expect(await run(started)).toMatchObject({ files: 3, counts: { error: 2 } });
    expect([steps[0], steps.at(-1)]).toEqual(['begin', 'end']);
    expect([...names].sort()).toEqual(['a.md', 'fine.md', join('sub', 'b.txt')]);
    const last = (uri: string) =>
      started.pushed
        .filter(one => one.uri === uri)
        .at(-1)
        ?.diagnostics.map(one => one.code);
    expect(last(a)).toEqual([CODE]);
    expect(last(b)).toEqual([CODE]);
    const draft = new Document(started, FAULTY.replace('三', '二'), a, 'markdown');
    expect(await draft.pushed()).toEqual([]);
    draft.close();
    await started.until(() => last(a)?.length === 1, 'what the disk says, again');
    rmSync(join(root, 'space/sub/b.txt'));
    await started.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: b, type: 3 }] });
    await started.until(() => last(b)?.length === 0, 'nothing of a file that is gone');
  });

  it('can be called off', async () => {
    write('space/.tifa.yaml', '{}\n');
    for (let i = 0; i < 200; i++) write(`space/${i}.md`, FAULTY);
    const started = await start(['space']);
    const source = new CancellationTokenSource();
    const running = run(started, source.token);
    started.client.onProgress(WorkDoneProgress.type, 'check', () => source.cancel());
    await expect(running).rejects.toMatchObject({ code: -32800 });
  });
});
