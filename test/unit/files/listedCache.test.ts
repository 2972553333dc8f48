/** What norms list together is kept, as long as each of them is what it was; damaged or of other norms it is made anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../server/src/files/workspace';
import { folderWith } from './folder';

const TEXT = '---\nid: city\ndate: 2024-03-01\n---\n会议强调，因城施策，坚持房住不炒。\n';
const pack = (term: string): string =>
  `version: 1\nterms:\n  - term: ${term}\n    variants:\n      - { text: 因城市施策, kind: wrong }\n`;

/** The listed strings in a text by a workspace's references, read by a new process as it were. */
async function found(folder: string, text = '因城施策、房住不炒、因城市施策') {
  const workspace = new Workspace({ config: true, storage: join(folder, 'storage') });
  const around = await workspace.surroundings(join(folder, 'draft.md'), folder);
  const { library } = await workspace.library(around, { shipped: false, references: [] });
  const hits = library.scan(text).map(({ start, end, entries }) => [start, end, entries.map(({ kind }) => kind)]);
  const misses = library.listed.finder.scan('因诚施策，房主不炒').map(({ start, target }) => ({
    start,
    term: library.listed.target(target).term.term,
  }));
  // Twice: references are kept first, then what they list.
  for (let i = 0; i < 2; i++) await new Promise(resolve => setImmediate(resolve));
  return { hits, misses };
}

describe('what norms list together', () => {
  it('is the same from the disk, and where that is damaged', async () => {
    const folder = folderWith({ 'references/city/reference.md': TEXT, 'references/city/pack.yaml': pack('因城施策') });
    const first = await found(folder);
    expect(first.hits).toHaveLength(2);
    expect(first.misses).toEqual([{ start: 0, term: '因城施策' }]);
    const [name] = readdirSync(join(folder, 'storage/listed'));
    const path = join(folder, 'storage/listed', name);
    const kept = readFileSync(path);
    expect(await found(folder)).toEqual(first);
    for (let at = 0; at < kept.length; at += 1 + (at >> 4)) {
      const damaged = Buffer.from(new Uint8Array(kept));
      damaged[at] ^= 1 << (at % 8);
      writeFileSync(path, damaged);
      expect(await found(folder)).toEqual(first);
      expect(readFileSync(path).equals(kept)).toBe(true);
    }
  });

  it('is another once a pack is another', async () => {
    const folder = folderWith({ 'references/city/reference.md': TEXT, 'references/city/pack.yaml': pack('因城施策') });
    const first = await found(folder);
    writeFileSync(join(folder, 'references/city/pack.yaml'), pack('房住不炒'));
    const other = await found(folder);
    expect(other.misses).toEqual([{ start: 5, term: '房住不炒' }]);
    expect(await found(folder)).toEqual(other);
    writeFileSync(join(folder, 'references/city/pack.yaml'), pack('因城施策'));
    expect(await found(folder)).toEqual(first);
  });
});
