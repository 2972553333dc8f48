// npm run editor: the sample draft in a real VS Code with the extension loaded, for a person to try.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, ROOT, run } from './install.mjs';

const SAMPLE = 'sample.policy.md';

install();
if (run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);
if (hasDesktop()) openDesktop();
else await openInBrowser();

function hasDesktop() {
  const shell = process.platform === 'win32';
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;
}

/** A window of its own, in which the extension runs from this checkout. */
function openDesktop() {
  const folder = layOut();
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${ROOT}`, folder, path.join(folder, SAMPLE)];
  console.log('在VS Code中打开示例文稿；关闭窗口即结束。The sample opens in VS Code; closing the window ends this.');
  spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('close', code => {
    fs.rmSync(folder, { recursive: true, force: true });
    process.exit(code ?? 1);
  });
}

/** No desktop VS Code: its workbench in a browser, with the package made from this checkout. */
async function openInBrowser() {
  const { editorFolder } = await import('../test/editor/install.mjs');
  if (!fs.existsSync(editorFolder()))
    console.log(
      'PATH中没有code，首次使用先安装浏览器版（约600 MB，只装一次）。\nThere is no code on the PATH: VS Code for the browser is installed first (about 600 MB, once).',
    );
  if (run(process.execPath, ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0) process.exit(1);
  const { createProfile, installExtension, startServer, workbenchAddress } =
    await import('../test/editor/workbench.mjs');
  const packages = fs.readdirSync(path.join(ROOT, 'dist')).filter(name => name.endsWith('.vsix'));
  // This platform's has its name before the version.
  const own = packages.find(name => name.includes(`-${process.arch}-`)) ?? packages[0];
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-editor-'));
  const folder = layOut();
  const profile = createProfile(scratch);
  installExtension(profile, path.join(ROOT, 'dist', own));
  const server = await startServer(profile);
  const address = new URL(workbenchAddress(server.url, folder));
  // The workbench opens this file at once.
  const payload = JSON.parse(address.searchParams.get('payload') ?? '[]');
  payload.push(['openFile', `vscode-remote://${address.host}${path.join(folder, SAMPLE)}`]);
  address.searchParams.set('payload', JSON.stringify(payload));
  console.log(`在浏览器中打开，按Ctrl+C结束。Open this in a browser; Ctrl+C ends it:\n\n  ${address.href}\n`);
  showBrowser(address.href);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.stop();
      for (const made of [scratch, folder])
        fs.rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      process.exit(0);
    });
  }
}

/** A folder with a copy of the sample, so that trying things out changes nothing in the checkout. */
function layOut() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-sample-'));
  fs.copyFileSync(path.join(ROOT, 'seeds', SAMPLE), path.join(folder, SAMPLE));
  return folder;
}

/** Where there is a screen, the browser that opens links there. */
function showBrowser(address) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn('xdg-open', [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
