/** The formats for people and for machines. SARIF is held to its published schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { desk, tifa } from './terminal';

const FILES = {
  '文稿 1.md': '标题\n\n会议要求，防范债卷市场风险，50%稳定房市。\n',
  'clean.md': '会议要求。\n',
};

/** Every format shows the same two findings of one file. */
async function run(format: string, ...more: string[]) {
  const { folder, flags } = desk(FILES);
  const only = ['--severity', '*=off', '--severity', 'term.variant=error'];
  return { folder, ...(await tifa(['check', '--format', format, ...flags, ...only, ...more, folder])) };
}

describe('stylish', () => {
  it('gives a line a finding', async () => {
    const { out, folder } = await run('stylish');
    const [name, first, second, blank, sum] = out.split('\n');
    expect(name).toBe(`${folder}/文稿 1.md`);
    expect(first).toMatch(/^ {3}3:8 {2}error {8}\S.*债券市场.* {2}term\.variant$/);
    expect(second).toMatch(/^ {2}3:20 {2}error {8}\S.* {2}term\.variant$/);
    expect([blank, sum]).toEqual(['', '2 files checked: 2 errors.']);
  });

  it('speaks Chinese', async () => {
    expect((await run('stylish', '--language', 'zh')).out).toMatch(/检查2个文件，错误2处。\n$/);
  });
});

describe('github', () => {
  it('writes workflow commands, escaped', async () => {
    const { out, folder } = await run('github');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      new RegExp(`^::error file=${folder}/文稿 1\\.md,line=3,col=8,endColumn=12,title=term\\.variant::`),
    );
    expect(out).not.toMatch(/%(?!25|0A|0D|3A|2C)/);
  });
});

describe('sarif', () => {
  it('is valid against the schema, with findings, fixes and what could not be read', async () => {
    const { out, folder } = await run('sarif', '--stdin-filename', 'x', '-', 'no-such-file.md');
    const log = JSON.parse(out) as {
      runs: [
        {
          results: {
            ruleId: string;
            locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
          }[];
          invocations: [{ executionSuccessful: boolean; toolExecutionNotifications: unknown[] }];
        },
      ];
    };
    expect(faultsOf(log)).toEqual([]);
    const [sarifRun] = log.runs;
    expect(sarifRun.results).toHaveLength(2);
    const { artifactLocation, region } = sarifRun.results[0].locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe(`file://${folder}/${encodeURIComponent('文稿 1.md')}`);
    expect(region).toMatchObject({
      startLine: 3,
      startColumn: 8,
      endLine: 3,
      endColumn: 12,
      charOffset: 11,
      charLength: 4,
    });
    expect(sarifRun.invocations[0].executionSuccessful).toBe(false);
    expect(sarifRun.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('the schema finds faults', () => {
    expect(faultsOf({ version: '2.1.0', runs: [{ results: [{}] }] })).not.toEqual([]);
  });
});

/** What the published schema finds wrong. */
function faultsOf(log: unknown): unknown[] {
  const folder = join(require.resolve('@microsoft/jest-sarif'), '..');
  const source = readFileSync(join(folder, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  // Draft 4 and 7 differ, for the keywords that this schema uses, in the name of `id` alone.
  const { id, $schema, ...schema } = JSON.parse(source) as { id: string; $schema: string };
  expect($schema).toContain('draft-04');
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
    $id: id,
    ...schema,
  });
  return validate(log) ? [] : (validate.errors ?? []);
}
