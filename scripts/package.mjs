// npm run package: dist/*.vsix, for every platform, without nodejieba (words come from Intl.Segmenter there).
import { createVSIX, listFiles } from '@vscode/vsce';
import fs from 'node:fs';
import path from 'node:path';
import { install, ROOT, run } from './install.mjs';

/** What the package may weigh, in bytes. */
const BUDGET = 3 * 2 ** 20;
/** What must never be shipped. */
const REFUSED = /(?:^|\/)(?:test|src|\.github)\/|\.(?:ts|map|tsbuildinfo|vsix|node)$/;

install();
if (run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);

const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
for (const name of fs.readdirSync(path.join(ROOT, 'dist'))) {
  if (name.endsWith('.vsix')) fs.rmSync(path.join(ROOT, 'dist', name));
}

const file = `dist/tifa-${version}.vsix`;
const files = await listFiles({ cwd: ROOT, packagedDependencies: [] });
await createVSIX({
  cwd: ROOT,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  packagePath: path.join(ROOT, file),
});
const size = fs.statSync(path.join(ROOT, file)).size;
console.log(`${file}: ${files.length} files, ${(size / 2 ** 20).toFixed(2)} MiB`);
const faults = files.filter(name => REFUSED.test(name)).map(name => `${name} must not be shipped`);
if (size > BUDGET) faults.push(`larger than ${BUDGET / 2 ** 20} MiB`);
for (const fault of faults) console.error(`${file}: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
