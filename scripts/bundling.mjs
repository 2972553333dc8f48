// How everything that runs is bundled.
import { ROOT } from './bundled.mjs';

/** esbuild's options. @param {boolean} production without it, with source maps and unshortened */
export const bundling = production => ({
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // A script that V8 is given from a cache may not call import(): it becomes require, when it is called.
  supported: { 'dynamic-import': false },
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
