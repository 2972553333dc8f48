import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Romanizer } from '../../../server/src/engine/features/syllables';
import { encodeReadings, keptRomanizer, SHIPPED_READINGS } from '../../../server/src/files/readings';
import { readingOf } from '../../../server/src/lsp/romanizer';
import { folderWith } from './folder';

const SHIPPED = ['因城施策', '银行行长', '2023年，“稳”'];
const OTHERS = ['重庆市', '房住不炒'];

/** A package whose build has read `SHIPPED`; the texts that had to be read besides. */
function setUp() {
  const root = folderWith({});
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, SHIPPED_READINGS), encodeReadings(SHIPPED, SHIPPED.map(readingOf)));
  const asked: string[] = [];
  const read: Romanizer = texts => {
    asked.push(...texts);
    return Promise.resolve(texts.map(readingOf));
  };
  const storage = join(root, 'storage');
  /** As a process of its own would read them. */
  const readings = async (texts: readonly string[], of = 'norm', kept: string | null = storage) => {
    asked.length = 0;
    const found = await keptRomanizer(read, kept ?? undefined, root)(texts, of);
    await new Promise(resolve => setImmediate(resolve));
    expect(found).toEqual(texts.map(readingOf));
    return [...asked];
  };
  return { storage, readings };
}

describe('how phrases are read', () => {
  it('is known of the shipped references', async () => {
    const { readings } = setUp();
    expect(await readings([SHIPPED[2], SHIPPED[0], SHIPPED[1]])).toEqual([]);
  });

  it('is read once of others, and of what is new among them', async () => {
    const { readings } = setUp();
    expect(await readings([OTHERS[0], ...SHIPPED, OTHERS[1]])).toEqual(OTHERS);
    expect(await readings([OTHERS[1], SHIPPED[0], OTHERS[0]])).toEqual([]);
    expect(await readings([...OTHERS, '长期'])).toEqual(['长期']);
    expect(await readings([...OTHERS, '长期'])).toEqual([]);
    expect(await readings(OTHERS, 'another norm')).toEqual(OTHERS);
  });

  it('is read each time where nothing can be kept', async () => {
    const { readings } = setUp();
    for (const nowhere of [null, '/dev/null']) {
      expect(await readings(OTHERS, 'norm', nowhere)).toEqual(OTHERS);
      expect(await readings(OTHERS, 'norm', nowhere)).toEqual(OTHERS);
    }
  });

  it('is read anew where what was kept is damaged', async () => {
    const { storage, readings } = setUp();
    await readings(OTHERS);
    const [name] = readdirSync(join(storage, 'readings'));
    const path = join(storage, 'readings', name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 5] ^= 4;
    writeFileSync(path, bytes);
    expect(await readings(OTHERS)).toEqual(OTHERS);
    expect(await readings(OTHERS)).toEqual([]);
  });

  it('of a text that cannot be kept is read each time, and disturbs no other', async () => {
    const { readings } = setUp();
    const odd = '金\0融';
    expect(await readings([odd, ...OTHERS])).toEqual([odd, ...OTHERS]);
    expect(await readings([odd, ...OTHERS])).toEqual([odd]);
  });
});
