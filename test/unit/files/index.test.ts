/** The index on the disk: kept by content, looked through when read, built again where it is not whole, and told of. */
import { appendFileSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TextIndex } from '../../../server/src/engine/library/textIndex';
import { Archives, type ArchiveRead } from '../../../server/src/files/library/archives';
import type { Indexer } from '../../../server/src/files/library/indexBeside';
import { indexSource } from '../../../server/src/files/library/indexSource';
import { IndexStore } from '../../../server/src/files/library/indexStore';
import type { ArchiveSource } from '../../../server/src/files/library/source';
import { folderWith } from './folder';

const item = (date: string, text: string): string => JSON.stringify({ date, title: '标题', text });
const ITEMS = [item('2023-01-02', '坚持稳中求进。'), item('2024-01-02', '稳中求进，稳中求进。')].join('\n');

/** An archive with a storage of its own, and what was told of it. */
function archive(content: string | Uint8Array = ITEMS, name = 'items.jsonl') {
  const folder = folderWith({ [name]: content });
  const storage = join(folder, 'storage');
  const source: ArchiveSource = { kind: 'items', path: join(folder, name) };
  const notes: string[] = [];
  const note = (message: { en: string }): void => void notes.push(message.en.replaceAll(folder, ''));
  const read = (options = {}): Promise<ArchiveRead> => new Archives({ storage, note, ...options }).open(source).reading;
  const kept = (): string[] => (existsSync(join(storage, 'index')) ? readdirSync(join(storage, 'index')).sort() : []);
  return { folder, storage, source, notes, read, kept, path: (file: string) => join(storage, 'index', file) };
}

function countIn({ archive: held }: ArchiveRead, wording = '稳中求进'): number {
  return new TextIndex(held?.chunks ?? []).count(wording);
}

const never: Indexer = () => Promise.reject(new Error('it was indexed again'));

describe('the index of an archive', () => {
  it('is taken from the disk the next time, whatever the archive is called and wherever it lies', async () => {
    const { read, kept, storage, notes } = archive();
    const first = await read();
    expect(kept().map(name => name.replace(/.*\./, ''))).toEqual(expect.arrayContaining(['chunk', 'json']));
    const again = await read({ indexer: never });
    expect(again.archive?.chunks.map(chunk => chunk.texts)).toEqual(first.archive?.chunks.map(chunk => chunk.texts));
    const { source } = archive();
    const elsewhere = await new Archives({ storage, indexer: never }).open(source).reading;
    expect(elsewhere.archive?.chunks[0].texts[0]).toMatchObject({ line: 1, title: '标题', length: 7, base: -1 });
    expect([countIn(again), countIn(elsewhere), notes]).toEqual([3, 3, []]);
  });

  it('follows the file: another content is another index, the same one is the same object', async () => {
    const { storage, source } = archive();
    const archives = new Archives({ storage });
    const first = await archives.open(source).reading;
    expect(await archives.open(source).reading).toBe(first);
    appendFileSync(source.path, `\n${item('2024-05-01', '稳中求进')}`);
    const { known, reading } = archives.open(source);
    expect(known).toBe(first);
    expect(countIn(await reading)).toBe(4);
  });

  it.each([
    ['a byte', (bytes: Buffer) => bytes.fill(bytes[100] ^ 1, 100, 101)],
    ['its last byte', (bytes: Buffer) => bytes.fill(bytes[bytes.length - 1] ^ 128, bytes.length - 1)],
    ['its length', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4)],
    ['everything', () => Buffer.alloc(0)],
    ['its beginning', (bytes: Buffer) => Buffer.concat([Buffer.from('nonsense'), bytes])],
  ])('is built again where %s is another, and that is told once', async (_, damage) => {
    for (const kind of ['.chunk', '.json']) {
      const { read, kept, path, notes } = archive();
      await read();
      const name = kept().find(one => one.endsWith(kind)) ?? '';
      const whole = readFileSync(path(name));
      writeFileSync(path(name), damage(Buffer.from(whole)));
      expect(countIn(await read())).toBe(3);
      expect(readFileSync(path(name))).toEqual(whole);
      expect(notes).toEqual([`the library index is damaged and is built again: /storage/index/${name}`]);
    }
  });

  it('any single bit that flips is seen', async () => {
    const { read, kept, path } = archive();
    await read();
    const name = kept().find(one => one.endsWith('.chunk')) ?? '';
    const whole = readFileSync(path(name));
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] ^= 1 << (at % 8);
      writeFileSync(path(name), bytes);
      const store = new IndexStore(join(path(''), '..'), () => undefined);
      expect(await store.chunk(name.replace('.chunk', '')), `byte ${at}`).toBeUndefined();
    }
  });

  it('is of use and told of where it cannot be kept', async () => {
    const { storage, read, notes } = archive();
    // A file stands where the folder should: that cannot be written, whoever asks.
    writeFileSync(storage, '');
    expect(countIn(await read())).toBe(3);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^the library index could not be kept and will be built again next time; findings are not/,
    );
  });

  it('half of a file, as a killed process leaves it, is no index and goes in time', async () => {
    const { read, kept, path, source, storage } = archive();
    await read();
    const [name] = kept();
    for (const file of ['.x.1.1.tmp', '.y.2.1.tmp', 'old.chunk']) writeFileSync(path(file), 'half');
    const long = Date.now() / 1000 - 40 * 24 * 3600;
    for (const file of ['.x.1.1.tmp', 'old.chunk']) utimesSync(path(file), long, long);
    utimesSync(path(name), long, long);
    // Read, what is old is marked as used; written to, the folder is tidied up.
    expect(countIn(await read({ indexer: never }))).toBe(3);
    appendFileSync(source.path, `\n${item('2024-05-01', '稳中求进')}`);
    await indexSource(source, new IndexStore(storage, () => undefined));
    expect(kept()).toContain('.y.2.1.tmp');
    expect(kept()).toContain(name);
    expect(kept().filter(file => /^\.x|^old/.test(file))).toEqual([]);
  });

  it('that was cut short is completed, and that is told; one that another process makes now is not', async () => {
    const { source, storage, notes, kept, path } = archive();
    const note = (message: { en: string }): void => void notes.push(message.en);
    const store = new IndexStore(storage, note);
    await store.begin('key', source.path);
    expect(kept()).toEqual(['key.unfinished']);
    await store.begin('key', source.path);
    expect(notes).toEqual([]);
    // No process has a number as large.
    writeFileSync(path('key.unfinished'), '99999999');
    const end = await store.begin('key', source.path);
    expect(notes).toEqual([
      `indexing was cut short the last time and is taken up again; findings are not affected: ${source.path}`,
    ]);
    await end();
    expect(kept()).toEqual([]);
  });

  it('remembers the bad lines', async () => {
    const { read } = archive(`${ITEMS}\n{oops\n`);
    const first = await read();
    expect(first.problems.map(({ line, message }) => `${line} ${message.en}`)).toEqual([
      '3 this line is not valid JSON',
    ]);
    expect((await read({ indexer: never })).problems).toEqual(first.problems);
  });

  it('an archive that cannot be read is a problem, and right again when it can', async () => {
    const { source, storage } = archive(gzipSync(ITEMS).subarray(0, 60), 'items.jsonl.gz');
    const archives = new Archives({ storage });
    const { archive: none, problems } = await archives.open(source).reading;
    expect([none, problems.map(({ scope, message }) => `${scope} ${message.en}`)]).toEqual([
      undefined,
      ['file the compressed data is damaged'],
    ]);
    writeFileSync(source.path, gzipSync(ITEMS));
    expect(countIn(await archives.open(source).reading)).toBe(3);
  });

  it('where no thread can be had, it is done without; how far it is, is told', async () => {
    const { read } = archive();
    const told: number[] = [];
    const progress = (_: string, fraction: number): void => void told.push(fraction);
    expect(countIn(await read({ indexer: never, progress }))).toBe(3);
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
  });
});

describe('a large archive', () => {
  const many = (changed = -1): string =>
    Array.from({ length: 2500 }, (_, number) =>
      item('2024-01-02', `第${number}篇${number === changed ? '，改过' : ''}。${'稳中求进，行稳致远。'.repeat(30)}`),
    ).join('\n');

  it('changed in one place is indexed again there alone', async () => {
    const { read, kept, source } = archive(many());
    await read();
    const before = kept().filter(name => name.endsWith('.chunk'));
    writeFileSync(source.path, many(1200));
    const after = await read();
    const more = kept().filter(name => name.endsWith('.chunk') && !before.includes(name));
    expect([before.length > 2, more.length]).toEqual([true, 1]);
    expect(countIn(after, '改过')).toBe(1);
    expect(countIn(after, '第2499篇')).toBe(1);
  });
});
