/** Whatever a path names is read: reference folders, single texts, archives, and folders of these. */
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TextIndex } from '../../../server/src/engine/library/textIndex';
import { compileShipped } from '../../../server/src/files/shipped';
import { ReferenceShelf } from '../../../server/src/files/shelf';
import { folderWith } from './folder';

const MATTER = '---\nid: city-2024\ntitle: 城市工作会议\ndate: 2024-03-01\n---\n会议强调，因城施策。\n';
const ITEMS =
  '{"date":"2023-01-02","title":"甲","text":"坚持因城施策。"}\n{"date":"2024-01-02","title":"乙","text":"因城施策\u2028。"}\n';
const said = (problems: readonly { line: number; message: { en: string } }[]) =>
  problems.map(({ line, message }) => `${line} ${message.en}`);

/** The bytes with one of them changed. */
function flipped(bytes: Uint8Array, at: number): Buffer<ArrayBuffer> {
  const changed = Buffer.from(new Uint8Array(bytes));
  changed[at] ^= 1 << (at % 8);
  return changed;
}

describe('the shelf', () => {
  it('reads a reference folder', async () => {
    const folder = folderWith({
      'city/reference.md': MATTER,
      'city/pack.yaml': 'version: 1\nterms:\n  - term: 因城施策\n',
    });
    const { references, problems } = await new ReferenceShelf().read(join(folder, 'city'));
    expect(problems).toEqual([]);
    expect(references[0].meta).toMatchObject({
      id: 'city-2024',
      title: '城市工作会议',
      date: '2024-03-01',
      role: 'norm',
    });
    expect(references[0].pack.terms).toHaveLength(1);
    expect(references[0].lineOf(references[0].text.indexOf('会议强调'))).toBe(6);
  });

  it('reads a folder once, whatever links lead back to it', async () => {
    const folder = folderWith({ 'city/reference.md': MATTER, 'loose/甲.txt': '会议强调，因城施策。' });
    symlinkSync(folder, join(folder, 'city', 'back'));
    symlinkSync(join(folder, 'loose'), join(folder, '再次'));
    const { references, problems } = await new ReferenceShelf().read(folder);
    expect(references.map(({ id }) => id)).toEqual(['city-2024', '甲']);
    expect(problems).toEqual([]);
  });

  it('a single text is known by its name, its two head lines blanked and its lines kept', async () => {
    const folder = folderWith({ '会议-2024.txt': '来源: 某报\n标题: 某会议\n\n会议强调，因城施策。\n' });
    const { references } = await new ReferenceShelf().read(join(folder, '会议-2024.txt'));
    const [reference] = references;
    expect(reference.meta).toMatchObject({ id: '会议-2024', title: '某会议', source: '某报' });
    expect(reference.lineOf(reference.text.indexOf('因城施策'))).toBe(4);
    expect(reference.draft.paragraphs.map(({ paragraph }) => paragraph.text)).toEqual(['会议强调，因城施策。']);
  });

  it.each(['items.jsonl', 'items.jsonl.gz'])('%s attests', async name => {
    const bytes = name.endsWith('gz') ? gzipSync(ITEMS) : ITEMS;
    const folder = folderWith({ [name]: bytes });
    const { archives, references, problems } = await new ReferenceShelf().read(join(folder, name));
    expect([references, problems]).toEqual([[], []]);
    const attested = new TextIndex(archives[0].chunks).attestation('因城施策');
    expect([attested?.texts, attested?.first.date, attested?.last.title]).toEqual([2, '2023-01-02', '乙']);
    expect(new TextIndex(archives[0].chunks).attestation('因市施策')).toBeUndefined();
  });

  it('bad lines of an archive are said and left out', async () => {
    const folder = folderWith({
      'a.jsonl': `{"date":"2023-01-02","title":"甲","text":"好"}\n{oops\n{"date":"soon","text":"x"}\n`,
    });
    const { archives, problems } = await new ReferenceShelf().read(join(folder, 'a.jsonl'));
    expect(new TextIndex(archives[0].chunks).texts).toHaveLength(1);
    expect(said(problems)).toEqual(['2 this line is not valid JSON', '3 date in this line should be YYYY-MM-DD']);
    expect(problems.every(({ scope }) => scope === 'entry')).toBe(true);
  });

  it('a damaged archive is one problem and stops no other reference', async () => {
    const gz = gzipSync(ITEMS.repeat(500));
    const folder = folderWith({ 'bad.jsonl.gz': gz.subarray(0, gz.length >> 1), 'good/reference.md': MATTER });
    const { references, problems } = await new ReferenceShelf().read(folder);
    expect(references.map(({ id }) => id)).toEqual(['city-2024']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: join(folder, 'bad.jsonl.gz'), code: 'reference.invalid', scope: 'file' });
  });

  it('a folder whose reference.md says role: archive only attests', async () => {
    const folder = folderWith({
      'old/reference.md': '---\nid: old\nrole: archive\n---\n',
      'old/2022.txt': '坚持房住不炒。\n',
      'old/2023.md': '---\ndate: 2023-05-06\ntitle: 五月\n---\n坚持房住不炒。\n',
    });
    const { references, archives } = await new ReferenceShelf().read(folder);
    expect(references).toEqual([]);
    expect(new TextIndex(archives[0].chunks).attestation('房住不炒')).toMatchObject({
      texts: 2,
      last: { date: '2023-05-06', title: '五月' },
    });
  });

  it('says what is wrong in front matter, with its line', async () => {
    const folder = folderWith({ 'r/reference.md': '---\nid: r\ndate: 2023-02-30\nrole: law\n---\n文。\n' });
    const { problems } = await new ReferenceShelf().read(folder);
    expect(said(problems)).toEqual([
      '3 date should be a day of the calendar, YYYY-MM-DD',
      '4 role should be norm or archive',
    ]);
  });

  it('gives the same object while the files hold the same, another once they change', async () => {
    const folder = folderWith({ 'r/reference.md': MATTER });
    const shelf = new ReferenceShelf();
    const once = await shelf.read(folder);
    const again = await shelf.read(folder);
    expect(again.references[0]).toBe(once.references[0]);
    writeFileSync(join(folder, 'r/reference.md'), MATTER.replace('因城施策', '房住不炒'));
    expect((await shelf.read(folder)).references[0]).not.toBe(once.references[0]);
  });

  it('a damaged cache is built again', async () => {
    const folder = folderWith({ 'r/reference.md': MATTER, 'r/pack.yaml': 'version: 1\nterms:\n  - term: 双支柱\n' });
    const storage = join(folder, 'storage');
    const read = async () => {
      const { references, problems } = await new ReferenceShelf({ storage }).read(join(folder, 'r'));
      // It is kept once what was waited for has been done.
      await new Promise(resolve => setImmediate(resolve));
      const [{ meta, text, pack, known }] = references;
      return { stored: known !== undefined, told: { meta, text, problems, terms: pack.terms, sets: pack.sets } };
    };
    const first = await read();
    const [name] = readdirSync(join(storage, 'references'));
    const kept = join(storage, 'references', name);
    const content = readFileSync(kept);
    expect(await read()).toEqual({ stored: true, told: first.told });
    const damages = [Buffer.alloc(0), Buffer.from('nonsense'), content.subarray(0, -20)];
    for (let at = 0; at < content.length; at += 1 + (at >> 6)) damages.push(flipped(content, at));
    for (const damage of damages) {
      writeFileSync(kept, damage);
      expect(await read()).toEqual(first);
      expect(readFileSync(kept).equals(content)).toBe(true);
    }
  });
});

describe('the shipped references', () => {
  it('have no error', async () => {
    const compiled = await compileShipped(join(__dirname, '../../..'));
    expect(compiled.map(({ meta }) => meta.id)).toContain('pbc-safe-2023-11-02');
    expect(compiled.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });
});
