import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, tifa, type Output } from './terminal';

const OLD = '# 题\n\n要防范债卷市场风险。\n\n要发展债卷市场业务。\n';

async function lay(files: Record<string, string> = { 'old/a.md': OLD }) {
  const { folder, flags } = desk(files);
  const baseline = join(folder, 'known.json');
  const check = (...more: string[]) => tifa(['check', ...flags, '--format', 'json', ...more, folder]);
  const codes = async (...more: string[]): Promise<[number, string[]]> => {
    const { status, out } = await check('--baseline', baseline, ...more);
    const found = (JSON.parse(out) as Output).files.flatMap(file => file.findings);
    return [status, found.map(({ code, line }) => `${code}:${line}`)];
  };
  const draft = join(folder, 'old/a.md');
  return { folder, baseline, check, codes, draft };
}

describe('a baseline', () => {
  it('is written once, and then only new findings are told', async () => {
    const { baseline, codes, draft } = await lay();
    expect(await codes('--update-baseline')).toEqual([0, []]);
    expect(Object.keys((JSON.parse(readFileSync(baseline, 'utf8')) as { files: object }).files)).toEqual(['old/a.md']);
    expect(await codes()).toEqual([0, []]);
    writeFileSync(draft, OLD.replace('# 题\n', '# 题\n\n新增一段，谈债卷市场改革。\n'));
    expect(await codes()).toEqual([1, ['term.variant:3']]);
  });

  it('knows a finding by what it is and what is around it, not by its line', async () => {
    const { codes, draft } = await lay();
    await codes('--update-baseline');
    writeFileSync(draft, `# 题\n\n上面加了一段。\n\n${OLD.slice('# 题\n\n'.length)}`);
    expect(await codes()).toEqual([0, []]);
    // An edit on one side of it leaves it known; the same on another place is new.
    writeFileSync(draft, OLD.replace('要防范债卷', '要切实防范化解债卷'));
    expect(await codes()).toEqual([0, []]);
    writeFileSync(draft, OLD + '\n要防范债卷市场风险。\n');
    expect((await codes())[1]).toHaveLength(1);
  });

  it('says what it knows that is there no longer, and keeps what was not checked', async () => {
    const { folder, baseline, check, codes, draft } = await lay({ 'old/a.md': OLD, 'other/b.md': OLD });
    await codes('--update-baseline');
    writeFileSync(draft, OLD.replace('债卷', '债券'));
    expect((await check('--baseline', baseline)).err).toContain('1 finding of the baseline is there no longer');
    const { flags } = desk({});
    await tifa(['check', ...flags, '--baseline', baseline, '--update-baseline', join(folder, 'old')]);
    expect((await check('--baseline', baseline)).err).toBe('tifa: 3 findings of the baseline are left out\n');
    rmSync(join(folder, 'other'), { recursive: true });
    expect((await check('--baseline', baseline)).err).toContain('2 findings of the baseline are there no longer');
    await codes('--update-baseline');
    expect((await check('--baseline', baseline)).err).toBe('tifa: 1 finding of the baseline is left out\n');
  });

  it('is read before anything is mended', async () => {
    const { baseline, check, draft } = await lay();
    expect((await check('--baseline', baseline, '--fix')).status).toBe(2);
    expect(readFileSync(draft, 'utf8')).toBe(OLD);
  });

  it('says how many are left out, and what is wrong with it', async () => {
    const { baseline, check, codes } = await lay();
    const missing = await check('--baseline', baseline);
    expect([missing.status, missing.out]).toEqual([2, '']);
    expect(missing.err).toMatch(/^tifa: --baseline: .*known\.json: .*--update-baseline/);
    await codes('--update-baseline');
    expect((await check('--baseline', baseline)).err).toContain('2 findings of the baseline are left out');
    writeFileSync(baseline, '[]');
    expect((await check('--baseline', baseline)).err).toContain('not a baseline');
    expect((await check('--update-baseline')).err).toContain('goes with --baseline');
  });
});
