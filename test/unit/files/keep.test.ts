import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Keep } from '../../../server/src/files/keep';
import { folderWith } from './folder';

const kept = () => new Promise(resolve => setImmediate(resolve));
const DAY = 24 * 3_600;

it('keeps numbers and texts by name, and lets go of what nobody has read for a month', async () => {
  const folder = folderWith({});
  const keep = new Keep(folder);
  const place = (name: string): void =>
    keep.later(name, () => ({ about: { name }, parts: { text: `甲${name}`, numbers: Int32Array.of(1, -2, 3) } }));
  place('old');
  await kept();
  const [old] = readdirSync(folder);
  const read = keep.read('old');
  expect(read?.about).toEqual({ name: 'old' });
  expect([read?.image.text('text'), [...(read?.image.i32('numbers') ?? [])]]).toEqual(['甲old', [1, -2, 3]]);
  expect(keep.read('new')).toBeUndefined();

  const age = (days: number): void => {
    const then = Date.now() / 1000 - days * DAY;
    utimesSync(join(folder, old), then, then);
  };
  age(29);
  place('new');
  await kept();
  expect(readdirSync(folder)).toHaveLength(2);
  expect(keep.read('old')).toBeDefined();
  expect(Date.now() - statSync(join(folder, old)).mtimeMs).toBeLessThan(60_000);
  age(31);
  place('new');
  await kept();
  expect(existsSync(join(folder, old))).toBe(false);
  expect(keep.read('new')).toBeDefined();
});
