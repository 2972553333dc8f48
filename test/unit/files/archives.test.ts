import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Archives, type ArchiveReading } from '../../../server/src/files/library/archives';
import { indexSource } from '../../../server/src/files/library/indexSource';
import { IndexStore } from '../../../server/src/files/library/indexStore';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-archives-'));
  path = join(folder, 'items.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (...texts: string[]): void =>
  writeFileSync(path, texts.map(text => `${JSON.stringify({ date: '2023-05-01', title: '消息', text })}\n`).join(''));

/** Archives whose readings end when they are let: what is read is what the file holds when a reading begins. */
function held(): { open: () => ArchiveReading; begun: (count: number) => Promise<void>; end: (() => void)[] } {
  const end: (() => void)[] = [];
  const archives = new Archives({
    async indexer({ source }) {
      const read = await indexSource(source, new IndexStore(undefined, () => undefined));
      await new Promise<void>(resolve => end.push(resolve));
      return read;
    },
  });
  return {
    open: () => archives.open({ kind: 'items', path }),
    async begun(count) {
      await expect.poll(() => end.length).toBe(count);
    },
    end,
  };
}

const textsOf = ({ known }: ArchiveReading): number | undefined =>
  known?.archive?.chunks.reduce((sum, { texts }) => sum + texts.length, 0);

it('a reading that ends late does not take the place of a newer one', async () => {
  const { open, begun, end } = held();
  write('甲');
  const first = open();
  await begun(1);
  write('甲', '乙');
  const second = open();
  await begun(2);
  end[1]();
  await second.reading;
  end[0]();
  await first.reading;
  expect(textsOf(first)).toBe(2);
  expect(textsOf(open())).toBe(2);
});

it('a folder that changed while it was read, and back again, is read again', async () => {
  const more = join(folder, 'b.txt');
  writeFileSync(join(folder, 'a.txt'), '甲。\n');
  let isFirst = true;
  const archives = new Archives({
    indexer({ source }) {
      if (isFirst) writeFileSync(more, '乙。\n');
      isFirst = false;
      return indexSource(source, new IndexStore(undefined, () => undefined));
    },
  });
  const first = archives.open({ kind: 'folder', path: folder });
  await first.reading;
  expect(textsOf(first)).toBe(2);
  rmSync(more);
  const second = archives.open({ kind: 'folder', path: folder });
  await second.reading;
  expect(textsOf(second)).toBe(1);
});

it('an archive that is gone is not brought back by a reading that ends late', async () => {
  const { open, begun, end } = held();
  write('甲');
  const first = open();
  await begun(1);
  rmSync(path);
  const second = open();
  await second.reading;
  end[0]();
  await first.reading;
  expect(textsOf(second)).toBeUndefined();
  expect(second.known?.problems).toHaveLength(1);
});
