// Counts of `tifa reference search` against reading every text through: node test/bench/libraryCounts.mjs [--library FILE]
// [--strings 200] [--seed 1]. Exits 1 where one of them differs by a unit. Run npm run build first.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/bundled.mjs';
import { madeTexts, random } from './libraryTexts.mjs';

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    strings: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-counts-'));
const file = libraryFile(values.library);
const items = fs.readFileSync(file);
const texts = (file.endsWith('.gz') ? gunzipSync(items) : items)
  .toString('utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line));
// The shipped reference too, behind its front matter.
for (const name of fs.readdirSync(path.join(ROOT, 'seeds'))) {
  const reference = path.join(ROOT, 'seeds', name, 'reference.md');
  if (!fs.existsSync(reference)) continue;
  const [, matter, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(fs.readFileSync(reference, 'utf8'));
  texts.push({ date: /^date: (.*)$/m.exec(matter)[1], text });
}

const strings = chosen(Number(values.strings), random(Number(values.seed)));
let wrong = 0;
const left = strings.map((string, number) => ({ string, number }));
await Promise.all([run(), run()]);
fs.rmSync(work, { recursive: true, force: true });
console.log(`${strings.length - wrong} of ${strings.length} counts agree with reading ${texts.length} texts through`);
process.exitCode = wrong > 0 ? 1 : 0;

async function run() {
  for (let next = left.shift(); next; next = left.shift()) {
    const [theirs, ours] = [await searched(next.string), counted(next.string)];
    if (JSON.stringify(theirs) === JSON.stringify(ours)) continue;
    wrong++;
    console.log(JSON.stringify({ ...next, theirs, ours }));
  }
}

/** Stretches of the texts, 1 to 30 units: with line ends, marks and surrogate pairs wherever they come, and not in them. */
function chosen(count, next) {
  const found = [];
  const lineEnds = texts.filter(({ text }) => text.includes('\n'));
  const pairs = texts.filter(({ text }) => /[\ud800-\udbff]/.test(text));
  while (found.length < count) {
    const kind = found.length % 10;
    const pool = kind === 0 ? lineEnds : kind === 1 && pairs.length > 0 ? pairs : texts;
    const { text } = pool[Math.floor(next() * pool.length)];
    const length = 1 + Math.floor(next() * 30);
    const at = kind === 0 ? text.indexOf('\n') : kind === 1 ? text.search(/[\ud800-\udbff]/) : -1;
    const start = at < 0 ? Math.floor(next() * text.length) : Math.max(0, at - Math.floor(next() * length));
    let string = text.slice(start, start + length);
    if (kind === 2) string += '〇无此';
    // Half a pair cannot be said on a command line.
    if (string !== '' && string.isWellFormed() && !string.includes('\0')) found.push(string);
  }
  return found;
}

/** By reading: overlapping occurrences, and the first and last date. */
function counted(string) {
  let count = 0;
  let [first, last] = [null, null];
  for (const { date, text } of texts) {
    let at = text.indexOf(string);
    if (at < 0) continue;
    for (; at >= 0; at = text.indexOf(string, at + 1)) count++;
    if (first === null || date < first) first = date;
    if (last === null || date > last) last = date;
  }
  return { count, first, last };
}

async function searched(string) {
  const args = [
    'reference',
    'search',
    '--format',
    'json',
    '--no-config',
    '--limit',
    '1',
    '--reference',
    file,
    '--',
    string,
  ];
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...args], { cwd: work });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', piece => (out += piece));
  child.stderr.pipe(process.stderr);
  const status = await new Promise(resolve => child.once('close', resolve));
  if (status !== 0) throw new Error(`tifa ended with ${status} for ${JSON.stringify(string)}`);
  const { count, first, last } = JSON.parse(out);
  return { count, first, last };
}

function libraryFile(named) {
  const beside = path.join(ROOT, '../shared/library');
  const found = fs.existsSync(beside) ? fs.readdirSync(beside).find(name => name.endsWith('.jsonl.gz')) : undefined;
  if (named || found) return named ?? path.join(beside, found);
  const made = path.join(work, 'made.jsonl');
  fs.writeFileSync(
    made,
    madeTexts(2000)
      .map(text => JSON.stringify(text))
      .join('\n'),
  );
  return made;
}
