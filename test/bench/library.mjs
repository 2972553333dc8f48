// The reference library's figures: node test/bench/library.mjs [--library FILE] [--times 1,2,4] [--json FILE]
// Library: an archive of real size (.jsonl.gz); by default the one beside the project, else texts made up here.
// Times: the same texts so many times over, each time with other characters in them. Run npm run build first.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import rpc from 'vscode-languageserver-protocol/node';
import { importBundled, ROOT } from '../../scripts/bundled.mjs';
import { alteredTexts, madeTexts, random } from './libraryTexts.mjs';

const { values } = parseArgs({
  options: { library: { type: 'string' }, times: { type: 'string', default: '1,2,4' }, json: { type: 'string' } },
});
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-bench-library-'));
const DRIFT = '稳慎扎实推进人民币国际化，拓宽外汇领域改革开放，促进贸易和投融资便利化';
const DRAFT = `会议强调，${DRIFT}。\n\n${'要坚持稳中求进工作总基调，统筹做好各项工作。\n\n'.repeat(40)}`;

const { TextIndex } = await importBundled('server/src/engine/library/textIndex.ts');
const { Archives } = await importBundled('server/src/files/library/archives.ts');

const items = readLibrary(values.library);
const empty = await serverFigures(undefined, path.join(work, 'none'));
const rows = [];
for (const times of values.times.split(',').map(Number)) rows.push(await figures(times));
report();
fs.rmSync(work, { recursive: true, force: true });

async function figures(times) {
  // The draft's departure stands in the last text, so that a hint shows when the whole archive has been read.
  const texts = [...alteredTexts(items, times), { date: '2024-12-31', title: '末篇', text: `${DRIFT}。` }];
  const file = path.join(work, `library-${times}.jsonl.gz`);
  fs.writeFileSync(file, gzipSync(texts.map(text => JSON.stringify(text)).join('\n'), { level: 1 }));
  const units = texts.reduce((sum, { text }) => sum + text.length, 0);
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const storage = path.join(work, `storage-${times}`);
  const first = await serverFigures(file, storage);
  const disk = fs
    .readdirSync(path.join(storage, 'index'))
    .reduce((sum, name) => sum + fs.statSync(path.join(storage, 'index', name)).size, 0);
  const cached = [];
  for (let run = 0; run < 3; run++) cached.push(await serverFigures(file, storage));
  cached.sort((a, b) => a.hint - b.hint);
  const asked = await attestations(file, storage, texts);
  return { times, texts: texts.length, units, bytes, disk, first, cached: cached[1], ...asked };
}

/** Runs the server over a draft, with an archive or without, and tells when what was said and what it took. */
async function serverFigures(archive, storage) {
  const folder = fs.mkdtempSync(path.join(work, 'workspace-'));
  const started = performance.now();
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/server.js'), '--stdio']);
  const client = rpc.createProtocolConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  const uri = pathToFileURL(path.join(folder, 'draft.policy.md')).href;
  const pushes = [];
  let heard = () => undefined;
  client.onNotification('textDocument/publishDiagnostics', params => {
    if (params.uri !== uri) return;
    pushes.push({ at: performance.now(), version: params.version, found: params.diagnostics.map(one => one.severity) });
    heard();
  });
  const push = condition =>
    new Promise(resolve => {
      heard = () => pushes.some(condition) && resolve(pushes.find(condition));
      heard();
    });
  const settings = { segmenter: 'intl', references: archive ? [archive] : [] };
  client.onRequest('workspace/configuration', params => params.items.map(() => settings));
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { workspace: { configuration: true } },
    initializationOptions: { storagePath: storage },
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'policy-draft', version: 1, text: DRAFT },
  });
  const firstPush = await push(() => true);
  const before = cpuOf(child.pid);
  const hint = archive ? (await push(({ found }) => found.includes(4))).at : firstPush.at;
  const cpu = cpuOf(child.pid) - before;
  const keys = [];
  const beforeKeys = cpuOf(child.pid);
  for (let version = 2; version < 202; version++) {
    const at = performance.now();
    // Within the departure and elsewhere, by turns: the one asks for attestations at each key, the other for none.
    const [line, character] = version % 2 ? [0, 12] : [4, 6];
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: '的' }],
    });
    const told = await push(one => one.version === version);
    keys.push(told.at - at);
    if (version % 4 === 1) await new Promise(resolve => setTimeout(resolve, 5));
  }
  const keyCpu = cpuOf(child.pid) - beforeKeys;
  const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const memory = Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
  const peak = Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024;
  await client.sendRequest('shutdown');
  const ended = new Promise(resolve => child.once('exit', resolve));
  await client.sendNotification('exit');
  await ended;
  client.dispose();
  keys.sort((a, b) => a - b);
  return { push: firstPush.at - started, hint: hint - started, cpu, memory, peak, keyCpu, key: keys[keys.length >> 1] };
}

/** Attestations of 2,000 stretches of the texts, 4 to 20 units long, none asked twice. */
async function attestations(file, storage, texts) {
  const { archive } = await new Archives({ storage }).open({ kind: 'items', path: file }).reading;
  const index = new TextIndex(archive.chunks);
  const next = random(7);
  const took = [];
  while (took.length < 2000) {
    const { text } = texts[Math.floor(next() * texts.length)];
    const start = Math.floor(next() * text.length);
    const wording = text.slice(start, start + 4 + Math.floor(next() * 17));
    const at = performance.now();
    if (wording !== '' && !index.attestation(wording)) throw new Error(`not found: ${wording}`);
    took.push(performance.now() - at);
  }
  took.sort((a, b) => a - b);
  return { median: took[1000], p95: took[1900] };
}

/** Processor time of a process so far, s. */
function cpuOf(pid) {
  const fields = fs
    .readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (
    (Number(fields[11]) + Number(fields[12])) / Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout)
  );
}

function readLibrary(named) {
  const beside = path.join(ROOT, '../shared/library');
  const found = fs.existsSync(beside) ? fs.readdirSync(beside).find(name => name.endsWith('.jsonl.gz')) : undefined;
  const file = named ?? (found && path.join(beside, found));
  if (!file) return madeTexts(3000);
  const lines = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n');
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line));
}

function report() {
  const figure = (name, limit, of) => [name, limit, ...rows.map(row => of(row))];
  const table = [
    ['', 'limit', ...rows.map(({ times }) => `${times}×`)],
    figure('texts', '', row => String(row.texts)),
    figure('UTF-16 units', '', row => String(row.units)),
    figure('first index, wall, s', '20', row => ((row.first.hint - row.first.push) / 1000).toFixed(2)),
    figure('first index, processor, s', '', row => row.first.cpu.toFixed(2)),
    figure('from the cache: spawn to the hint, s', '', row => (row.cached.hint / 1000).toFixed(2)),
    figure('the same, behind the first findings, s', '0.5', row =>
      ((row.cached.hint - row.cached.push) / 1000).toFixed(2),
    ),
    figure('the same, processor, s', '', row => row.cached.cpu.toFixed(2)),
    figure('disk / UTF-8 text', '3', row => (row.disk / row.bytes).toFixed(2)),
    figure('memory above the empty server, MiB: indexed now', '250', row =>
      (row.first.memory - empty.memory).toFixed(0),
    ),
    figure('the same, at its peak', '250', row => (row.first.peak - empty.peak).toFixed(0)),
    figure('the same, from the cache', '250', row => (row.cached.memory - empty.memory).toFixed(0)),
    figure('attestation, median (p95), ms', '1', row => `${row.median.toFixed(3)} (${row.p95.toFixed(2)})`),
    figure('keystroke / without the library', '1.5', row => (row.cached.key / empty.key).toFixed(2)),
    figure('the same, processor', '1.5', row => (row.cached.keyCpu / empty.keyCpu).toFixed(2)),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map(row => row[column].length)));
  for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
  const load = os.loadavg()[0].toFixed(1);
  console.log(
    `\nEmpty server: ${empty.memory.toFixed(0)} MiB, a keystroke ${empty.key.toFixed(1)} ms. Load of the machine ${load}.`,
  );
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ empty, rows }, undefined, 2)}\n`);
}
