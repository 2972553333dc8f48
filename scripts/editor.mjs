// npm run editor: the sample draft in a real VS Code with the extension loaded, for a person to try.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, ROOT, run } from './install.mjs';

install();
if (run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);

const sample = path.join(ROOT, 'seeds/sample.policy.md');
if (spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0) {
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, ROOT, '--goto', sample];
  spawn('code', args, { stdio: 'inherit' }).on('close', code => process.exit(code ?? 1));
} else {
  // No desktop VS Code: its workbench in a browser, with the package that was made from this checkout.
  const { createProfile, installExtension, startServer, workbenchAddress } =
    await import('../test/editor/workbench.mjs');
  const vsix = fs.readdirSync(path.join(ROOT, 'dist')).find(name => name.endsWith('.vsix'));
  if (!vsix && run(process.execPath, ['scripts/package.mjs']) !== 0) process.exit(1);
  const made = vsix ?? fs.readdirSync(path.join(ROOT, 'dist')).find(name => name.endsWith('.vsix'));
  const profile = createProfile(fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-editor-')));
  installExtension(profile, path.join(ROOT, 'dist', made));
  const server = await startServer(profile);
  console.log(`在浏览器中打开，按Ctrl+C结束。Open in a browser; Ctrl+C ends it:`);
  console.log(workbenchAddress(server.url, path.join(ROOT, 'seeds')));
  process.on('SIGINT', () => {
    server.stop();
    process.exit(0);
  });
}
