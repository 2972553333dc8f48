// npm test: every suite, whatever became of the others; then a line for each, and the sum. They run in two
// lanes, as on a machine of two processors: the interface suite waits more than it works and is as long as the others
// together. More beside each other starve each other, and what starves gives up. Each suite's words come out whole when
// it ends.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, ROOT, run } from './install.mjs';

install();
if (run(process.execPath, ['scripts/build.mjs']) !== 0) {
  console.error('构建失败，测试没有运行。The build failed; no test was run.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const results = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-test-'));
const vitestReport = path.join(results, 'vitest.json');
const bin = name => path.join(ROOT, 'node_modules', name);

/** A suite: how it is run, and how what it said is counted; without `count` it is one test, its exit status. */
const CODE = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '-b'] },
  {
    name: 'unit, protocol, accuracy',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    count: countVitest,
  },
];
const PACKAGES = [
  // The build was made just now, and the other suites are using it.
  { name: 'package', args: ['test/editor/package/run.mjs', '--no-build'], count: countMarks },
  // Once, before two suites ask for it at the same time.
  { name: 'editor set up', args: ['test/editor/install.mjs'] },
];
const INTERFACE = [
  { name: 'user interface', args: ['test/editor/ui/run.mjs'], count: countMarks },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
];
const EDITORS = [
  { name: 'extension host', args: ['test/editor/host.mjs'], count: countMocha },
  { name: 'other editors', args: ['test/editor/clients/run.mjs'], count: countMarks },
];

const lines = new Map([...CODE, ...PACKAGES, ...EDITORS, ...INTERFACE].map(suite => [suite, '']));
const total = { passed: 0, failed: 0 };
/** What the suites that failed said last: a log is often kept only by its end. */
const failures = [];
const packages = runSuites(PACKAGES);
await Promise.all([
  packages.then(() => runSuites(INTERFACE)),
  Promise.all([packages, runSuites(CODE)]).then(() => runSuites(EDITORS)),
]);
fs.rmSync(results, { recursive: true, force: true });
console.log(`\n${failures.join('')}${[...lines.values()].join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runSuites(suites) {
  for (const suite of suites) {
    const started = Date.now();
    const { passed, failed, note, output } = await runSuite(suite);
    const seconds = Math.round((Date.now() - started) / 1000);
    total.passed += passed;
    total.failed += failed;
    const verdict = failed === 0 ? 'ok  ' : 'FAIL';
    if (failed > 0) failures.push(`── ${suite.name}\n${essenceOf(output)}\n\n`);
    lines.set(suite, `${verdict}  ${suite.name}: ${passed} passed, ${failed} failed${note}, ${seconds} s`);
  }
}

async function runSuite({ name, args, count }) {
  const missing = args.find(arg => /\.(?:mjs|cjs|js)$/.test(arg) && !fs.existsSync(path.resolve(ROOT, arg)));
  if (missing !== undefined) {
    console.error(`\n── ${name}\n${missing}不在，无法运行。${missing} is not there; the suite cannot run.`);
    return { passed: 0, failed: 1, note: ` (${missing} is missing)`, output: '' };
  }
  console.log(`… ${name}`);
  const { status, output } = await follow(args);
  console.log(`\n── ${name}\n${output.trimEnd()}`);
  if (!count) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, note: '', output };
  const { passed, failed } = count(output);
  // A suite that ended badly without a failed test, or well without any test, did not do its work.
  if (failed === 0 && status !== 0) return { passed, failed: 1, note: ` (it ended with status ${status})`, output };
  if (passed + failed === 0) return { passed, failed: 1, note: ' (it reported no test)', output };
  return { passed, failed, note: '', output };
}

/** Of what a failed suite said, the steps that failed, or else its end, where the others tell of them. */
function essenceOf(output) {
  const said = output.trimEnd().split('\n');
  const failed = said.filter(line => /^\s*✘ /.test(line));
  return (failed.length > 0 ? failed : said.slice(-40)).join('\n');
}

/** Runs a script of Node's. @returns its exit status and what it said on either stream */
function follow(args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', text => (output += text));
    }
    child.on('error', error => resolve({ status: 1, output: `${output}${error.message}` }));
    child.on('close', status => resolve({ status: status ?? 1, output }));
  });
}

function countVitest() {
  if (!fs.existsSync(vitestReport)) return { passed: 0, failed: 0 };
  const report = JSON.parse(fs.readFileSync(vitestReport, 'utf8'));
  // A file that cannot be loaded has no test that failed; what was skipped did not pass.
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  if (skipped > 0) console.log(`${skipped} skipped: counted as neither passed nor failed`);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** Mocha's own summary. */
function countMocha(output) {
  return { passed: number(output, /^\s*(\d+) passing\b/gm), failed: number(output, /^\s*(\d+) failing\b/gm) };
}

function number(output, pattern) {
  return [...output.matchAll(pattern)].reduce((sum, match) => sum + Number(match[1]), 0);
}

/** The suites of ours that mark each step with ✔ or ✘. */
function countMarks(output) {
  return { passed: [...output.matchAll(/^\s*✔ /gm)].length, failed: [...output.matchAll(/^\s*✘ /gm)].length };
}
