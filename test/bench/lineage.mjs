// What a lineage costs, and whether its counts are right: node test/bench/lineage.mjs [--library FILE] [--times 1,2]
// [WORDING …]. Without wordings: 200 clauses of the texts that stand three times or more. A
// wording is asked for once, in a process that has asked for others. Run npm run build first.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { importBundled, ROOT } from '../../scripts/bundled.mjs';
import { alteredTexts, madeTexts, random } from './libraryTexts.mjs';

const { values, positionals } = parseArgs({
  options: { library: { type: 'string' }, times: { type: 'string', default: '1,2' } },
  allowPositionals: true,
});
/** What an answer may take, ms. */
const LIMIT = 300;
const { ChunkCutter } = await importBundled('server/src/engine/library/cutChunks.ts');
const { SortedChunk, buildArrays } = await importBundled('server/src/engine/library/sortedChunk.ts');
const { TextIndex } = await importBundled('server/src/engine/library/textIndex.ts');
const { readLineage } = await importBundled('server/src/engine/library/lineage/lineage.ts');

const items = readLibrary(values.library);
const wordings = positionals.length > 0 ? positionals : clausesOf(items);
let wrong = 0;
for (const times of values.times.split(',').map(Number)) measure(times);
console.log(`Load of the machine ${os.loadavg()[0].toFixed(1)}.`);
process.exitCode = wrong > 0 ? 1 : 0;

function measure(times) {
  const texts = alteredTexts(items, times);
  const index = indexOf(texts);
  const took = [];
  let steps = 0;
  let several = 0;
  for (const wording of wordings) {
    const cpu = process.cpuUsage();
    const began = performance.now();
    const lineage = readLineage(index, wording);
    const wall = performance.now() - began;
    took.push({ wording, wall, cpu: process.cpuUsage(cpu).user / 1000 });
    steps += lineage.steps.length;
    if (lineage.steps.length > 1) several++;
    // Every fifth is counted by reading every text through.
    if (took.length % 5 === 1) for (const step of lineage.steps) check(step, texts);
  }
  const at = (key, share) => took.map(one => one[key]).sort((a, b) => a - b)[Math.floor(share * (took.length - 1))];
  const units = texts.reduce((sum, { text }) => sum + text.length, 0);
  const slowest = took.reduce((a, b) => (b.cpu > a.cpu ? b : a));
  console.log(
    `${times}×: ${texts.length} texts, ${units} units; ${took.length} wordings, ${several} with others, ${steps} steps`,
  );
  for (const key of ['cpu', 'wall']) {
    const name = key === 'cpu' ? 'processor' : 'wall';
    const [median, p95, most] = [0.5, 0.95, 1].map(share => at(key, share).toFixed(1));
    console.log(`  ${name}, ms: median ${median}, p95 ${p95}, most ${most} (limit ${LIMIT})`);
  }
  console.log(`  the slowest: ${slowest.wording}; counts that differ from reading through: ${wrong}`);
}

/** Its dates are those of its use by itself: they can be counted so only where it stands in no longer wording. */
function check({ text, places, alone, first, last }, texts) {
  const dates = [];
  for (const one of texts)
    for (let at = one.text.indexOf(text); at >= 0; at = one.text.indexOf(text, at + 1)) dates.push(one.date);
  dates.sort();
  const dated = alone.length < places.length || (dates[0] === first && dates.at(-1) === last);
  if (dates.length !== places.length || !dated) wrong++;
}

function indexOf(texts) {
  const cutter = new ChunkCutter();
  const chunks = [];
  const take = some => {
    if (!some) return;
    const building = buildArrays(some);
    let next = building.next();
    while (!next.done) next = building.next();
    chunks.push(
      new SortedChunk(
        some.map(({ text }) => text),
        next.value,
      ),
    );
  };
  texts.forEach(({ date, title, text: body }, number) => {
    const about = { reference: 'library', title, date, role: 'archive', uri: 'file:///library.jsonl' };
    take(cutter.add({ text: { ...about, line: number + 1, base: -1, length: body.length }, body }));
  });
  take(cutter.rest());
  return new TextIndex(chunks);
}

/** Clauses that are wordings: they stand three times or more. */
function clausesOf(texts) {
  const counts = new Map();
  for (const { text } of texts)
    for (const clause of text.match(/[\u4e00-\u9fff]{6,18}/g) ?? []) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= 3).map(([clause]) => clause);
  const next = random(11);
  return Array.from({ length: Math.min(200, often.length) }, () => often[Math.floor(next() * often.length)]);
}

function readLibrary(named) {
  const beside = path.join(ROOT, '../shared/library');
  const found = fs.existsSync(beside) ? fs.readdirSync(beside).find(name => name.endsWith('.jsonl.gz')) : undefined;
  const file = named ?? (found && path.join(beside, found));
  if (!file) return madeTexts(3000);
  const lines = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n');
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line));
}
