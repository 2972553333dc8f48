import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, tifa } from './terminal';

describe('tifa report', () => {
  const lay = () => desk({ 'a.md': '# 题\n\n要防范债卷市场风险。\n' });

  it('writes a page to standard output, or to a file', async () => {
    const { folder, flags } = lay();
    const shown = await tifa(['report', ...flags, join(folder, 'a.md')], { language: 'zh' });
    expect(shown.status).toBe(0);
    expect(shown.out).toMatch(/^<!doctype html>.*债卷市场.*<\/html>\n$/s);
    const output = join(folder, 'a.html');
    const written = await tifa(['report', '--output', output, ...flags, join(folder, 'a.md')], { language: 'zh' });
    expect([written.status, written.out]).toEqual([0, '']);
    expect(readFileSync(output, 'utf8')).toBe(shown.out);
  });

  it('reads standard input', async () => {
    const { flags } = lay();
    expect((await tifa(['report', ...flags, '-'], { input: '要防范债卷市场风险。' })).out).toContain('term.variant');
  });

  it.each([
    [['report'], /usage/],
    [['report', 'a.md', 'b.md'], /usage/],
    [['report', 'no-such-file.md'], /^tifa: no-such-file\.md: /],
    [['report', '--date', '2023-13-01', 'a.md'], /--date/],
    [['report', '--output', '/no/such/folder/x.html', '-'], /^tifa: \/no\/such\/folder\/x\.html: /],
  ])('%j is an error in one line', async (args, said) => {
    const { status, err, out } = await tifa(args, { input: '甲。' });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
