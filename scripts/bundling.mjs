// How everything that runs is bundled.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './bundled.mjs';

/** What the bundles are made from, as one key. */
function buildKey() {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(ROOT, 'package-lock.json')));
  const sources = path.join(ROOT, 'server/src');
  for (const name of fs.readdirSync(sources, { recursive: true }).sort())
    if (name.endsWith('.ts')) hash.update(name).update(fs.readFileSync(path.join(sources, name)));
  return hash.digest('hex').slice(0, 16);
}

/** esbuild's options. @param {boolean} production without it, with source maps and unshortened */
export const bundling = production => ({
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // A script that V8 is given from a cache may not call import(): it becomes require, when it is called.
  supported: { 'dynamic-import': false },
  define: { 'process.env.TIFA_BUILD': JSON.stringify(buildKey()) },
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  // Chinese as it is written: escaped it would take twice the room.
  charset: 'utf8',
  logLevel: 'warning',
  // nodejieba holds a compiled part, which no bundle can; vscode is given by the editor.
  external: ['vscode', 'nodejieba'],
  mainFields: ['module', 'main'],
});
