/** `tifa lineage`: its JSON, its counts, its words, its picture. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../files/folder';
import { tifa } from './terminal';

const LINES: readonly (readonly [date: string, title: string, text: string])[] = [
  ['2001-02-01', '逐步推进村道硬化', '会议指出，要逐步推进村道硬化，保障出行。'],
  ['2001-06-01', '村道', '会议强调，逐步推进村道硬化。要逐步推进村道硬化和路灯安装。'],
  ['2003-01-01', '报告', '报告提出，有力推进村道硬化。'],
  ['2003-08-01', '村道 <“&', '要有力推进村道硬化，加强管护。'],
  ['2004-04-01', '村道', '有力推进村道硬化。'],
];

const archive = (): string => {
  const lines = LINES.map(([date, title, text]) => JSON.stringify({ date, title, text }));
  return join(folderWith({ 'village.jsonl': `${lines.join('\n')}\n` }), 'village.jsonl');
};
const lineage = (...args: string[]) => tifa(['lineage', '--no-shipped', '--reference', archive(), ...args]);

describe('tifa lineage', () => {
  it('prints the steps in the order of first use, with the counts of a search by hand', async () => {
    const run = await lineage('逐步推进村道硬化', '--format', 'json');
    const bodies = LINES.map(([, , text]) => text).join('\n');
    const count = (text: string): number => bodies.split(text).length - 1;
    expect(JSON.parse(run.out)).toEqual({
      wording: '逐步推进村道硬化',
      steps: [
        { text: '逐步推进村道硬化', count: count('逐步推进村道硬化'), first: '2001-02-01', last: '2001-06-01' },
        { text: '有力推进村道硬化', count: count('有力推进村道硬化'), first: '2003-01-01', last: '2004-04-01' },
      ],
    });
    expect(run.status).toBe(0);
  });

  it('says what it rests on, and where nothing competes', async () => {
    const { out } = await lineage('保障出行。会议');
    expect(out).toContain('in 5 texts in force, 2001-02-01 to 2004-04-01');
    expect(out).toContain('None of these texts has it.');
    expect((await lineage('会议强调')).out).toContain('No wording was found that takes its place.');
    expect((await lineage('稳妥推进村道硬化')).out).toContain('“稳妥推进村道硬化” itself stands in none of them.');
  });

  it('draws a picture that needs nothing else and reads without colours', async () => {
    const { out } = await lineage('逐步推进村道硬化', '--format', 'svg');
    expect(out).toMatch(/^<svg [^>]*role="img" aria-labelledby="title description"/);
    expect(out).toContain('<desc id="description">逐步推进村道硬化: 3×, 2001-02-01 — 2001-06-01');
    expect(out).toContain('prefers-color-scheme: dark');
    expect(out.match(/<circle/g)).toHaveLength(5);
    expect(out).toContain('<title>2003-08-01 村道 &lt;“&amp;</title>');
    expect(out).not.toMatch(/href|url\(|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });

  it.each([
    [['lineage'], 'the usage is tifa lineage WORDING; quote a wording that has spaces'],
    [['lineage', '甲', '乙'], 'the usage is tifa lineage WORDING; quote a wording that has spaces'],
    [['lineage', '--wrong', '甲'], 'there is no option --wrong; see tifa lineage --help'],
    [['lineage', '--format', 'pdf', '甲'], '--format should be one of text, json, svg: pdf'],
    [['lineage', '--reference', 'nowhere', '甲'], '--reference: nowhere: no such file or folder'],
  ])('%j is a usage error', async (args, said) => {
    const run = await tifa(args);
    expect(run).toMatchObject({ status: 2, out: '', err: `tifa: ${said}\n` });
  });
});
