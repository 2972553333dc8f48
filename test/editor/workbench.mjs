// Starts VS Code's workbench server on a free loopback port, and a browser on it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installEditor } from './install.mjs';

/** Settings that keep the screen still and the machine quiet; what a run sets itself comes on top. */
export const CALM = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.experimentalOnboarding': false,
};

/** VSCODE_* variables of an editor that this run was started from would make the server talk to that one. */
function environment(extra = {}) {
  const kept = Object.entries({ ...process.env, ...extra }).filter(([name]) => !name.startsWith('VSCODE_'));
  // An empty gallery: nothing is asked for on the network.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

/**
 * Folders of one profile.
 * @typedef {{ data: string, extensions: string, scratch: string }} Profile
 */

/**
 * Lays out a profile below a folder.
 * @param {string} scratch an existing folder for this run
 * @param {{ data?: string, extensions?: string, settings?: object }} [given] folders that exist already
 * @returns {Profile}
 */
export function createProfile(scratch, { data, extensions, settings = {} } = {}) {
  const profile = {
    data: data ?? path.join(scratch, 'data'),
    extensions: extensions ?? path.join(scratch, 'extensions'),
    scratch,
  };
  const file = path.join(profile.data, 'User', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.writeFileSync(file, JSON.stringify({ ...CALM, ...own, ...settings }, null, 2));
  fs.writeFileSync(path.join(scratch, 'config.yaml'), '');
  return profile;
}

/** @param {Profile} profile */
function profileArguments({ data, extensions, scratch }) {
  return ['--config', path.join(scratch, 'config.yaml'), '--user-data-dir', data, '--extensions-dir', extensions];
}

/**
 * Installs packages into a profile, as the editor's own command does.
 * @param {Profile} profile
 * @param {string} vsix
 * @throws with the editor's output if it refuses the package
 */
export function installExtension(profile, vsix) {
  const { node, server } = installEditor();
  const args = [server, ...profileArguments(profile), '--install-extension', path.resolve(vsix)];
  try {
    execFileSync(node, args, { env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`${path.basename(vsix)} could not be installed:\n${stdout}${stderr}`, { cause: error });
  }
}

/**
 * Starts the server in a process group of its own.
 * @param {Profile} profile
 * @param {{ env?: Record<string, string>, testing?: boolean, locale?: string, trust?: boolean }} [options] testing: the
 *   workbench takes an extension under development and its suite, and shows no notifications; locale: the display
 *   language, in small letters, registered in the profile beforehand; trust: folders are not trusted from the start
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function startServer(profile, { env, testing = false, locale, trust = false } = {}) {
  const { node, server } = installEditor();
  const args = [
    server,
    '--bind-addr',
    '127.0.0.1:0',
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...profileArguments(profile),
    ...(locale ? ['--locale', locale] : []),
    '--session-socket',
    path.join(profile.scratch, 'ipc.sock'),
    // A built workbench reads extensionDevelopmentPath and extensionTestsPath only with this.
    ...(testing ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, args, { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', stop);
  const log = fs.createWriteStream(path.join(profile.scratch, 'server.log'));
  let text = '';
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`code-server did not start in 180 s\n${text}`)), 180_000);
    const read = (/** @type {Buffer} */ chunk) => {
      log.write(chunk);
      text = (text + chunk.toString()).slice(-4000);
      const found = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(text);
      if (found) {
        clearTimeout(timer);
        resolve(found[1]);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => reject(new Error(`code-server ended with ${code}\n${text}`)));
  });
  return { url, stop };
}

/**
 * The address that opens a folder, or a workspace file, with an optional extension under development.
 * @param {string} server
 * @param {string | undefined} opened a folder or a .code-workspace file
 * @param {[string, string][]} [payload]
 */
export function workbenchAddress(server, opened, payload = []) {
  const address = new URL(`${server}/`);
  if (opened)
    address.searchParams.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(opened));
  else address.searchParams.set('ew', 'true');
  const quiet = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  address.searchParams.set('payload', JSON.stringify([...payload, ...quiet]));
  return address.href;
}

/**
 * A browser window at 1280 × 800.
 * @param {string} scratch a folder for its profile
 * @param {{ locale?: string, headless?: boolean }} [options]
 * @returns {Promise<{ context: import('playwright-core').BrowserContext, page: import('playwright-core').Page }>}
 */
export async function openBrowser(scratch, { locale = 'en-US', headless = true } = {}) {
  const { root, chromium: executablePath } = installEditor();
  const { chromium } = createRequire(path.join(root, 'package.json'))('playwright-core');
  const context = await chromium.launchPersistentContext(path.join(scratch, 'browser'), {
    executablePath,
    headless,
    locale,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // The sandbox wants privileges that containers do not give; the only page shown is the local one.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}
