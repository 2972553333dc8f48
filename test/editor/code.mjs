#!/usr/bin/env node
// Stands in for the desktop `code` executable where that cannot be had: takes the flags that @vscode/test-electron
// passes, runs the suite in the extension host of the browser's VS Code, and ends with the suite's exit code.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { createProfile, openBrowser, startServer, workbenchAddress } from './workbench.mjs';

const LIMIT = Number(process.env.TIFA_EDITOR_TIMEOUT ?? 1200) * 1000;
const flags = new Map();
const positional = [];
for (const argument of process.argv.slice(2)) {
  const found = /^--([^=]+)(?:=(.*))?$/.exec(argument);
  if (found) flags.set(found[1], found[2] ?? 'true');
  else positional.push(argument);
}
const development = flags.get('extensionDevelopmentPath');
const tests = flags.get('extensionTestsPath');
if (!development || !tests) {
  console.error('code: --extensionDevelopmentPath=FOLDER and --extensionTestsPath=FILE are needed');
  process.exit(2);
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-host-'));
const data = flags.get('user-data-dir');
const extensions = flags.get('extensions-dir');
const profile = createProfile(scratch, { data, extensions });
const log = fs.createWriteStream(path.join(scratch, 'workbench.log'));
const server = await startServer(profile, { testing: true });
const { context, page } = await openBrowser(scratch, { locale: flags.get('locale') ?? 'en-US' });

/** @param {number} code */
async function end(code) {
  if (code !== 0) await page.screenshot({ path: path.join(scratch, 'last.png') }).catch(() => {});
  await context.close().catch(() => {});
  server.stop();
  if (code === 0) fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  else console.log(`editor: exit ${code}; logs and the last picture are in ${scratch}`);
  process.exit(code);
}

page.on('console', message => log.write(`[${message.type()}] ${message.text()}\n`));
page.on('pageerror', error => log.write(`[page] ${error}\n`));
const ended = new Promise(resolve => {
  page.once('crash', () => resolve(3));
  setTimeout(() => resolve(124), LIMIT).unref();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve(130));
  // The workbench calls these two when a suite's path is set; they must be there before it loads.
  void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
});
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
  const text = format(...args);
  log.write(`[host ${type}] ${text}\n`);
  if (process.env.TIFA_EDITOR_VERBOSE) console.log(text);
});

const authority = new URL(server.url).host;
const remote = (/** @type {string} */ file) => `vscode-remote://${authority}${path.resolve(file)}`;
const payload = /** @type {[string, string][]} */ ([
  ['extensionDevelopmentPath', remote(development)],
  ['extensionTestsPath', remote(tests)],
]);
await page.goto(workbenchAddress(server.url, positional[0], payload), { waitUntil: 'domcontentloaded' });
await end(await ended);
