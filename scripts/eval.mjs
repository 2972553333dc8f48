// Accuracy: what is raised on texts as they are, and what is found of faults put into them (test/accuracy).
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** Bundles a module of test/accuracy and loads it. */
async function load(entry, name, plugins = []) {
  const outfile = join(root, `dist/test/${name}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/accuracy/${entry}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['nodejieba'],
    mainFields: ['module', 'main'],
    plugins,
  });
  return require(outfile);
}

/** The engine's words by nodejieba: nothing else is changed. */
const jiebaWords = {
  name: 'words by nodejieba',
  setup({ onResolve }) {
    onResolve({ filter: /(?:text|\.)\/words$/ }, ({ resolveDir }) =>
      resolveDir.includes('engine') ? { path: join(root, 'test/accuracy/jiebaWordsOf.ts') } : undefined,
    );
  },
};

/** The codes whose pages say that whether there is a finding may rest on word bounds. */
const NAMED = ['term.typo'];

const argv = process.argv.slice(2);
if (argv.includes('--segmenters')) {
  const intl = await load('segmenters', 'segmenters-intl');
  const jieba = await load('segmenters', 'segmenters-jieba', [jiebaWords]);
  const { lines, codes } = intl.compared(await intl.everythingSaid(argv, root), await jieba.everythingSaid(argv, root));
  const others = [...codes].filter(code => !NAMED.includes(code));
  console.log(lines.join('\n'));
  console.log(
    others.length === 0 ? '\nOnly what the documentation names differs.' : `\nDiffers too: ${others.join(', ')}`,
  );
  process.exitCode = others.length === 0 ? 0 : 1;
} else {
  const { run } = await load('main', 'accuracy');
  process.exitCode = await run(argv, root);
}
