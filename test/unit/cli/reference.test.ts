/** `tifa reference`: what is in force, what is in it, what is wrong with it, where a string stands. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../files/folder';
import { tifa } from './terminal';

const NORM =
  '---\nid: city\ntitle: 稳中求进会议\ndate: 2024-03-01\n---\n\n会议强调，稳中求进。\r\n稳中求进，\n稳中求进。\n';
const item = (date: string, text: string, title = '稳中求进') => JSON.stringify({ title, date, text });
const ITEMS = [
  item('2023-01-02', '坚持“稳中求进”。\n哈哈哈'),
  '',
  item('2022-05-06', '\t稳中求进😀').replace(/稳(?=中求进😀)/, '\\u7a33'),
  '{oops',
].join('\n');

function library(files: Record<string, string | Uint8Array> = {}) {
  const folder = folderWith({
    'city/reference.md': NORM,
    'items.jsonl': ITEMS,
    'more.jsonl.gz': gzipSync(ITEMS),
    ...files,
  });
  const flags = (...names: string[]) => [
    '--no-shipped',
    '--no-config',
    ...names.flatMap(name => ['--reference', join(folder, name)]),
  ];
  const search = async (wording: string, ...options: string[]) =>
    JSON.parse((await tifa(['reference', 'search', ...options, '--format', 'json', '--', wording])).out) as {
      count: number;
      first: string | null;
      last: string | null;
      places: { reference: string; date: string | null; line: number; column: number }[];
    };
  return { folder, flags, search };
}

/** Where a string stands in the text of a line of ITEMS. */
function columnOf(line: number, string: string): number {
  const source = ITEMS.split('\n')[line];
  return source.indexOf(string, source.indexOf('"text"')) + 1;
}

describe('tifa reference search', () => {
  it('gives the places in the files as they lie there, by date', async () => {
    const { flags, search } = library();
    expect(await search('稳中求进', ...flags('city', 'items.jsonl'))).toEqual({
      count: 5,
      first: '2022-05-06',
      last: '2024-03-01',
      places: [
        { reference: 'items', date: '2022-05-06', line: 3, column: columnOf(2, '\\u7a33') },
        { reference: 'items', date: '2023-01-02', line: 1, column: columnOf(0, '稳') },
        { reference: 'city', date: '2024-03-01', line: 7, column: 6 },
        { reference: 'city', date: '2024-03-01', line: 8, column: 1 },
        { reference: 'city', date: '2024-03-01', line: 9, column: 1 },
      ],
    });
  });

  it.each([
    ['哈哈', 2],
    ['。\r\n稳', 1],
    ['进，\n稳', 1],
    ['\ud83d\ude00', 1],
    ['\t稳', 1],
    ['。\n哈', 1],
    ['稳中求进会议', 0],
    ['--', 0],
  ])('counts %j', async (wording, count) => {
    const { flags, search } = library();
    const found = await search(wording, ...flags('city', 'items.jsonl'));
    expect([found.count, found.places.length]).toEqual([count, count]);
    if (count === 0) expect([found.first, found.last]).toEqual([null, null]);
  });

  it('an unpacked archive and a packed one say the same; the limit is of places, not of the count', async () => {
    const { flags, search } = library();
    const packed = await search('稳中求进', ...flags('more.jsonl.gz'));
    const plain = await search('稳中求进', ...flags('items.jsonl'));
    expect(packed.places.map(place => ({ ...place, reference: 'items' }))).toEqual(plain.places);
    expect(await search('稳中求进', '--limit', '1', ...flags('items.jsonl'))).toEqual({
      ...plain,
      places: plain.places.slice(0, 1),
    });
  });

  it('shows a person the place and what stands around it', async () => {
    const { flags } = library();
    const { out, status } = await tifa(['reference', 'search', '稳中求进', '--limit', '1', ...flags('city')]);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^稳中求进: 3 places in 1 text, 2024-03-01\.\n {2}2024-03-01 {2}.*reference\.md:7:6 {2}.*稳中求进/,
    );
    expect(out).toContain('  2 more; see --limit\n');
    expect((await tifa(['reference', 'search', '无', ...flags('city')])).out).toBe(
      '无 stands nowhere in the library.\n',
    );
  });

  it.each([
    [['search'], 'the usage is tifa reference search STRING'],
    [['search', 'a', 'b'], 'the usage is tifa reference search STRING'],
    [['search', 'a', '--limit', 'x'], '--limit should be a whole number: x'],
    [['search', 'a', '--reference', 'no/such'], '--reference: no/such: no such file or folder'],
    [['show', 'x', '--no-shipped'], 'no reference in force is called x'],
    [['find'], 'there is no action find; see tifa reference --help'],
    [['list', '--format', 'xml'], '--format should be one of text, json: xml'],
  ])('%j is told in one line', async (args, said) => {
    const { status, err, out } = await tifa(['reference', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^tifa: [^\n]*\n$/);
    expect(err).toContain(said);
  });
});

describe('tifa reference list, show and check', () => {
  it('lists norms and archives, and says on standard error what is wrong with them', async () => {
    const { flags } = library();
    const { out, err, status } = await tifa(['reference', 'list', '--format', 'json', ...flags('city', 'items.jsonl')]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { role: 'norm', id: 'city', first: '2024-03-01', texts: 1 },
      { role: 'archive', id: 'items', first: '2022-05-06', last: '2023-01-02', texts: 2 },
    ]);
    expect(err).toMatch(/^tifa: warning: .*items\.jsonl:4:1: this line is not valid JSON\n$/);
  });

  it('shows what is in a reference', async () => {
    const { flags } = library();
    const shown = async (id: string) => (await tifa(['reference', 'show', id, ...flags('city', 'items.jsonl')])).out;
    expect(await shown('city')).toContain('title: 稳中求进会议\ndate: 2024-03-01\n');
    expect(await shown('city')).toContain('frames:\n  会议强调\n');
    expect(await shown('items')).toContain('texts: 2\n');
  });

  it('checks what a path holds, or what is in force', async () => {
    const { flags, folder } = library();
    const { out, status } = await tifa(['reference', 'check', join(folder, 'items.jsonl')]);
    expect([status, out]).toEqual([2, `${folder}/items.jsonl: 0 norms, 1 archive, 1 error, 0 warnings.\n`]);
    expect(await tifa(['reference', 'check', ...flags('city')])).toMatchObject({
      status: 0,
      out: '1 norm, 0 archives, 0 errors, 0 warnings.\n',
    });
  });
});
