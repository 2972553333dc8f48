// Builds dist/: the three bundles and the compiled references; and brings docs/checks up to date.
import { build } from 'esbuild';
import { bundling } from './bundling.mjs';
import { writeDictionary } from './dictionary.mjs';
import { writePages } from './docs.mjs';
import { LAUNCHED, writeLaunchers } from './launchers.mjs';
import { buildLazyPackages, lazyPackages } from './lazyPackages.mjs';
import { leanImports } from './leanImports.mjs';
import { compileReferences } from './references.mjs';
import { withoutPages } from './withoutPages.mjs';

const production = !process.argv.includes('--dev');
const common = bundling(production);
const entries = {
  client: 'client/src/extension.ts',
  server: 'server/src/server.ts',
  // The server's own process for nodejieba.
  jiebaWorker: 'server/src/segment/jiebaWorker.ts',
  // Its thread that indexes archives.
  indexWorker: 'server/src/files/library/indexWorker.ts',
  // And its thread for pinyin.
  romanizerWorker: 'server/src/lsp/romanizerWorker.ts',
  cli: 'server/src/cli.ts',
};
await Promise.all(
  Object.entries(entries).map(([name, entry]) =>
    build({
      ...common,
      entryPoints: [entry],
      // With source maps the entry itself runs: a debugger is to find its lines.
      outfile: `dist/${name}${production && LAUNCHED.includes(name) ? '.main' : ''}.js`,
      plugins: [
        lazyPackages,
        // VS Code's side forks the server and hands on what it does not use itself.
        ...(name === 'client' ? [] : [leanImports]),
        ...(name === 'server' && production ? [withoutPages] : []),
      ],
      ...(LAUNCHED.includes(name) && production && { charset: 'ascii' }),
    }),
  ),
);
// The pages in the web views: a browser runs them.
await build({
  ...common,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  entryPoints: { page: 'client/src/views/web/main.ts', side: 'client/src/views/web/side.ts' },
  outdir: 'dist',
});
for (const name of ['page', 'side'])
  await build({ ...common, entryPoints: [`client/src/views/web/${name}.css`], outfile: `dist/${name}.css` });
await buildLazyPackages(common);
await compileReferences();
writeDictionary();
if (production) await writeLaunchers();
for (const name of await writePages()) console.log(`${name}: brought up to date`);
