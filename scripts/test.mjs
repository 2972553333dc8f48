// npm test: every suite, each in its turn, whatever became of those before it; then a line for each, and the sum.
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
const SUITES = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '-b'] },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
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
  { name: 'extension host', args: ['test/editor/host.mjs'], count: countMocha },
  { name: 'package', args: ['test/editor/package/run.mjs'], count: countMarks },
  { name: 'user interface', args: ['test/editor/ui/run.mjs'], count: countMarks },
  { name: 'other editors', args: ['test/editor/clients/run.mjs'], count: countMarks },
];

const lines = [];
const total = { passed: 0, failed: 0 };
for (const suite of SUITES) {
  const { passed, failed, note } = await runSuite(suite);
  total.passed += passed;
  total.failed += failed;
  lines.push(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${suite.name}: ${passed} passed, ${failed} failed${note}`);
}
fs.rmSync(results, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runSuite({ name, args, count }) {
  console.log(`\n── ${name}`);
  const missing = args.find(arg => /\.(?:mjs|cjs|js)$/.test(arg) && !fs.existsSync(path.resolve(ROOT, arg)));
  if (missing !== undefined) {
    console.error(`${missing}不在，无法运行。${missing} is not there; the suite cannot run.`);
    return { passed: 0, failed: 1, note: ` (${missing} is missing)` };
  }
  const { status, output } = await follow(args);
  if (!count) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, note: '' };
  const { passed, failed } = count(output);
  // A suite that ended badly without a failed test, or well without any test, did not do its work.
  if (failed === 0 && status !== 0) return { passed, failed: 1, note: ` (it ended with status ${status})` };
  if (passed + failed === 0) return { passed, failed: 1, note: ' (it reported no test)' };
  return { passed, failed, note: '' };
}

/** Runs a script of Node's, passing on what it says. */
function follow(args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', text => {
        output += text;
        to.write(text);
      });
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
