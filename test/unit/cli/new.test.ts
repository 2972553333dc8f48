/** `tifa new`: what it writes, where, and what it refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, tifa } from './terminal';

describe('tifa new', () => {
  it('writes a draft of that reference, genre and day', async () => {
    const { folder, flags } = desk({});
    const file = join(folder, 'a.policy.md');
    const run = await tifa(['new', '--genre', 'readout', '--date', '2024-03-05', ...flags, '--output', file]);
    expect(run).toMatchObject({ status: 0, out: '', err: `written to ${file}\n` });
    expect(readFileSync(file, 'utf8')).toMatch(/^---\ndate: 2024-03-05\ngenre: readout\nreference: city\n---\n\n# /);
  });

  it('leaves a file that is there as it is', async () => {
    const { folder, flags } = desk({ 'a.md': '甲' });
    const file = join(folder, 'a.md');
    const run = await tifa(['new', '--genre', '通知', ...flags, '--output', file]);
    expect(run.status).toBe(2);
    expect(run.err).toBe(`tifa: --output: ${file}: the file is there already; nothing was written\n`);
    expect(readFileSync(file, 'utf8')).toBe('甲');
  });

  it('takes the newest reference in force, the one named, or none', async () => {
    const { flags } = desk({});
    const named = async (...more: string[]) =>
      /^reference: (.*)$/m.exec((await tifa(['new', '--genre', '意见', '--no-config', ...more])).out)?.[1];
    expect(await named(...flags)).toBe('city');
    expect(await named('--no-shipped')).toBeUndefined();
    expect(await named(...flags, '--from', 'city')).toBe('city');
  });

  it.each([
    [[], 'the usage is tifa new --genre GENRE [--from ID] [--output FILE]; see tifa new --help'],
    [['--genre', 'poem'], 'there is no genre poem; see tifa new --help'],
    [
      ['--genre', 'plan', '--no-shipped', '--no-config', '--from', 'x'],
      'no reference in force is called x; there are: ',
    ],
    [['--genre', 'plan', '--date', '2024-2-3'], '--date should be a day of the calendar, YYYY-MM-DD: 2024-2-3'],
    [['--genre', 'plan', '--form'], 'there is no option --form; see tifa new --help'],
  ])('2 and one line for %j', async (args, line) => {
    expect(await tifa(['new', ...args])).toMatchObject({ status: 2, out: '', err: `tifa: ${line}\n` });
  });

  it('lists the genres in its help', async () => {
    const { out, status } = await tifa(['new', '--help'], { language: 'zh' });
    expect(status).toBe(0);
    for (const genre of ['readout', 'news', 'regulation']) expect(out).toContain(genre);
  });
});
