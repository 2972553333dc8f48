// Accuracy: what is raised on texts as they are, and what is found of faults put into them (test/accuracy).
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'dist/test/accuracy.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/accuracy/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
  external: ['nodejieba'],
  mainFields: ['module', 'main'],
});
const { run } = createRequire(import.meta.url)(outfile);
process.exitCode = await run(process.argv.slice(2), root);
