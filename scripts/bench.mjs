// The benchmarks, with the peers in the same run (test/bench): a table; `--json FILE` writes it, `--help` says more.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './bundled.mjs';
import { install, run } from './install.mjs';
import { bundling } from './bundling.mjs';

install();
const peers = path.join(ROOT, 'test/bench');
if (!fs.existsSync(path.join(peers, 'node_modules/.package-lock.json'))) {
  console.log('安装对照工具（npm install）… Installing the peers (npm install) …');
  // At the lock file's versions. Not `npm ci`: it refuses a lock that lacks autocorrect-node's parts for other
  // platforms, and those were never published at this version.
  const status = run('npm', ['install', '--no-save'], { cwd: peers });
  if (status !== 0) process.exit(status);
}
if (!process.argv.includes('--no-build') && run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);
const entries = ['main', 'floor', 'peerServer', 'wholeChild'];
await Promise.all(
  entries.map(name =>
    build({
      // The floor is bundled as the server is.
      ...bundling(true),
      entryPoints: [`test/bench/${name}.ts`],
      outfile: path.join(ROOT, `dist/bench/${name}.js`),
    }),
  ),
);
const given = process.argv.slice(2).filter(arg => arg !== '--no-build');
const { status } = spawnSync(process.execPath, [path.join(ROOT, 'dist/bench/main.js'), ...given], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
