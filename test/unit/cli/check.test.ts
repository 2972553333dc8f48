/** `tifa check`: its options, its exit statuses, its JSON, and what `--fix` leaves on the disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { desk, tifa, type Output } from './terminal';

const FAULTY = '会议要求，防范债卷市场风险。\r\n';
const MENDED = '会议要求，防范债券市场风险。\r\n';
const CLEAN = '会议要求，防范债券市场风险。\n';

async function json(args: readonly string[], input?: string | Uint8Array): Promise<Output & { status: number }> {
  const run = await tifa(['check', '--format', 'json', ...args], { input });
  return { ...(JSON.parse(run.out) as Output), status: run.status };
}

describe('exit status', () => {
  it('0 where nothing is found, 1 where something is, 2 where something cannot be read', async () => {
    const { folder, flags } = desk({
      'clean.md': CLEAN,
      'faulty.md': FAULTY,
      'bad.md': Buffer.from([0xb0, 0xa1, 0xff]),
    });
    expect((await tifa(['check', ...flags, join(folder, 'clean.md')])).status).toBe(0);
    expect((await tifa(['check', ...flags, join(folder, 'faulty.md')])).status).toBe(1);
    const all = await tifa(['check', '--format=json', ...flags, folder, join(folder, 'none.md')]);
    expect(all.status).toBe(2);
    expect((JSON.parse(all.out) as Output).files.map(({ path }) => path)).toEqual([
      `${folder}/clean.md`,
      `${folder}/faulty.md`,
    ]);
    expect(all.err.trimEnd().split('\n').sort()).toEqual([
      `tifa: ${folder}/bad.md: byte 3 is not valid GB18030; UTF-8, UTF-16 with a mark and GB18030 are read`,
      `tifa: ${folder}/none.md: no such file or folder`,
    ]);
  });

  it.each([
    ['never', 0],
    ['error', 1],
    ['hint', 1],
  ])('--fail-on %s', async (level, status) => {
    const { folder, flags } = desk({ 'a.md': FAULTY });
    expect((await tifa(['check', ...flags, '--fail-on', level, folder])).status).toBe(status);
  });

  it('--severity sets what --fail-on judges', async () => {
    const { folder, flags } = desk({ 'a.md': FAULTY });
    const run = async (...more: string[]) => (await tifa(['check', ...flags, ...more, folder])).status;
    expect(await run('--severity', 'term.variant=hint')).toBe(0);
    expect(await run('--severity', 'term.*=hint', '--fail-on', 'hint')).toBe(1);
    expect(await run('--severity', 'term.*=hint', '--severity', 'term.variant=error')).toBe(1);
    expect(await run('--severity', '*=off', '--fail-on', 'hint')).toBe(0);
  });

  it.each([
    [['check'], 'no file to check; see tifa check --help'],
    [['check', '--wrong', 'a'], 'there is no option --wrong; see tifa check --help'],
    [['check', 'a', '--format'], '--format needs a value'],
    [['check', 'a', '--fix=yes'], '--fix takes no value'],
    [['check', 'a', '--format', 'xml'], '--format should be one of stylish, json, sarif, github: xml'],
    [['check', 'a', '--date', '2024-02-30'], '--date should be a day of the calendar, YYYY-MM-DD: 2024-02-30'],
    [
      ['check', 'a', '--severity', 'term.variant'],
      '--severity should be CODE=error|warning|information|hint|off: term.variant',
    ],
    [['check', 'a', '--severity', 'term.none=off'], '--severity: there is no code term.none'],
    [['check', 'a', '--fail-on', 'all'], '--fail-on should be one of error, warning, information, hint, never: all'],
    [['check', 'a', '--reference', 'no/such'], '--reference: no/such: no such file or folder'],
    [['chekc'], 'there is no command chekc; see tifa --help'],
    [[], 'no command given; see tifa --help'],
  ])('2 and one line for %j', async (args, line) => {
    expect(await tifa(args)).toMatchObject({ status: 2, out: '', err: `tifa: ${line}\n` });
  });

  it('a bad entry of a pack is a warning, a broken reference an error', async () => {
    const { folder, flags } = desk({
      'a.md': CLEAN,
      'entry/reference.md': '---\nid: entry\n---\n防范风险。\n',
      'entry/pack.yaml': 'version: 1\nterms:\n  - { term: 防范风险, quoted: maybe }\n',
      'broken/reference.md': '---\nid: broken\ndate: someday\n---\n防范风险。\n',
    });
    const run = (name: string) => tifa(['check', ...flags, '--reference', join(folder, name), join(folder, 'a.md')]);
    const entry = await run('entry');
    expect([entry.status, entry.err]).toEqual([
      0,
      `tifa: warning: ${folder}/entry/pack.yaml:3:27: quoted should be true or false\n`,
    ]);
    const broken = await run('broken');
    expect([broken.status, broken.err]).toEqual([
      2,
      `tifa: ${folder}/broken/reference.md:3:7: date should be a day of the calendar, YYYY-MM-DD\n`,
    ]);
  });
});

describe('JSON', () => {
  it('has every field, offsets without the mark, and files by path', async () => {
    const { folder, flags } = desk({ 'b.md': CLEAN, 'a.md': `\ufeff标题\r\n\r\n${FAULTY}` });
    const output = await json([...flags, `${folder}/b.md`, folder]);
    expect(output.files.map(({ path }) => path)).toEqual([`${folder}/a.md`, `${folder}/b.md`]);
    expect(output.totals).toEqual({ error: 1, warning: 0, information: 0, hint: 0, files: 2, fixed: 0 });
    expect(output.files[1].findings).toEqual([]);
    const [finding] = output.files[0].findings;
    expect(finding).toMatchObject({
      code: 'term.variant',
      severity: 'error',
      start: 13,
      end: 17,
      line: 3,
      column: 8,
      text: '债卷市场',
      fixes: [{ preferred: true, edits: [{ start: 13, end: 17, newText: '债券市场' }] }],
    });
    expect(Object.keys(finding)).toEqual('code severity message start end line column text fixes evidence'.split(' '));
  });

  it('speaks the language asked for', async () => {
    const { folder, flags } = desk({ 'a.md': FAULTY });
    const zh = await json([...flags, '--language', 'zh', folder]);
    const en = await json([...flags, '--language=en', folder]);
    expect(zh.files[0].findings[0].message).toMatch(/应为/);
    expect(en.files[0].findings[0].message).not.toBe(zh.files[0].findings[0].message);
  });
});

describe('which files', () => {
  it('searches folders for .md and .txt, and leaves out what CONTRACT says', async () => {
    const { folder, flags } = desk({
      'a.md': CLEAN,
      'b.TXT': CLEAN,
      'c.docx': 'x',
      'deep/er/d.policy.md': CLEAN,
      '.hidden/e.md': CLEAN,
      'node_modules/f.md': CLEAN,
      'references/g/reference.md': '---\nid: g\n---\n文。\n',
      'seeds/h/reference.md': '---\nid: h\n---\n文。\n',
      'old/i.md': CLEAN,
      '.tifa.yaml': 'exclude: [old]\nreferences: [texts]\n',
      'texts/j.txt': '文。\n',
    });
    const paths = (await json([...flags, folder])).files.map(({ path }) => path.slice(folder.length));
    expect(paths).toEqual(['/a.md', '/b.TXT', '/deep/er/d.policy.md']);
    const named = await json([...flags, join(folder, 'old/i.md')]);
    expect(named.files).toHaveLength(1);
    expect((await json([...flags, '--no-config', `${folder}/old/`])).files[0].path).toBe(`${folder}/old/i.md`);
  });

  it('.tifa.yaml holds, flags win, --no-config ignores it', async () => {
    const { folder, flags } = desk({
      'a.md': FAULTY,
      '.tifa.yaml': 'severity: { term.variant: hint }\n',
      'sub/b.md': FAULTY,
      'sub/.tifa.yaml': 'ignore: [{ code: term.*, text: 债卷市场 }]\n',
    });
    const severities = async (...more: string[]) =>
      (await json([...flags, ...more, folder])).files.map(({ findings }) => findings.map(({ severity }) => severity));
    expect(await severities()).toEqual([['hint'], []]);
    expect(await severities('--severity', 'term.*=warning')).toEqual([['warning'], []]);
    expect(await severities('--no-config')).toEqual([['error'], ['error']]);
  });

  it('reads standard input under the name it is given', async () => {
    const { flags } = desk({});
    expect((await json([...flags, '-'], FAULTY)).files[0]).toMatchObject({ path: '-', findings: [{ line: 1 }] });
    const named = await json([...flags, '--stdin-filename', 'x/y.txt', '-'], encode(FAULTY, 'gb18030'));
    expect(named).toMatchObject({ status: 1, files: [{ path: 'x/y.txt', findings: [{ text: '债卷市场' }] }] });
  });
});

describe('--fix', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GB18030', (text: string) => encode(text, 'gb18030')],
  ])('keeps encoding, mark and line ends: %s', async (_, encoded) => {
    const { folder, flags } = desk({ 'a.md': encoded(FAULTY) });
    const path = join(folder, 'a.md');
    const output = await json([...flags, '--fix', path]);
    expect(output).toMatchObject({ status: 0, totals: { error: 0, fixed: 1 }, files: [{ findings: [] }] });
    expect(readFileSync(path).equals(encoded(MENDED))).toBe(true);
    expect(await json([...flags, '--fix', path])).toMatchObject({ status: 0, totals: { fixed: 0 } });
    expect(readFileSync(path).equals(encoded(MENDED))).toBe(true);
  });

  it('applies preferred fixes whatever their severity, and none that is off or not preferred', async () => {
    const { folder, flags } = desk({ 'a.md': FAULTY, 'b.md': '稳定房市，稳定预期。\n' });
    await tifa(['check', ...flags, '--fix', '--severity', '*=off', folder]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(FAULTY);
    await tifa(['check', ...flags, '--fix', '--severity', '*=hint', folder]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(MENDED);
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('稳定房市，稳定预期。\n');
  });

  it('- writes the text to standard output, byte for byte, and the findings to standard error', async () => {
    const { flags } = desk({});
    const run = await tifa(['check', ...flags, '--fix', '-'], { input: encode(`${FAULTY}甲`, 'gb18030') });
    expect(run.bytes.equals(encode(`${MENDED}甲`, 'gb18030'))).toBe(true);
    expect(run.err).toBe('1 file checked, 1 fixed: nothing found.\n');
    expect(run.status).toBe(0);
  });

  it('leaves a file without fixes alone, to its time of change', async () => {
    const { folder, flags } = desk({ 'a.md': CLEAN });
    writeFileSync(join(folder, 'b.md'), '');
    const run = await tifa(['check', ...flags, '--fix', folder]);
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(join(folder, 'b.md'))).toHaveLength(0);
  });
});

describe('any text', () => {
  it.each([
    ['empty', ''],
    ['NUL', '会议\u0000要求，债卷市场。'],
    ['CR alone', '会议要求。\r债卷市场\r'],
    ['a mark alone', '\ufeff'],
    ['one long line', `${'会议要求因城施策，'.repeat(3000)}债卷市场`],
  ])('%s is checked', async (_, text) => {
    const { folder, flags } = desk({ 'a.md': text });
    const output = await json([...flags, folder]);
    expect(output.files).toHaveLength(1);
    expect(output.files[0].findings.some(({ code }) => code === 'term.variant')).toBe(text.includes('债卷市场'));
  });

  it('lone surrogates of a UTF-16 file are kept by a fix', async () => {
    const bytes = Buffer.from('\ufeff甲\ud800乙，债卷市场。', 'utf16le');
    const { folder, flags } = desk({ 'a.md': bytes });
    await tifa(['check', ...flags, '--fix', folder]);
    expect(readFileSync(join(folder, 'a.md')).toString('utf16le')).toBe('\ufeff甲\ud800乙，债券市场。');
  });
});
