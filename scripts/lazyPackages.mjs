// Packages that few runs need are bundled beside the entries and loaded when first called: reading them would be half of
// the time that a short run takes. They give functions and classes to call; their constants are not handed on.
import { build } from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { importBundled, ROOT } from './bundled.mjs';

const require = createRequire(import.meta.url);

/** The packages, and the file below dist/ that each is bundled into. */
export const LAZY = { yaml: 'yaml', ajv: 'ajv', 'iconv-lite': 'iconv', picomatch: 'picomatch', 'pinyin-pro': 'pinyin' };

/** Modules of our own that are treated likewise: each exports a function of its name, and no other. */
const OWN = { inlineElements: { entry: 'server/src/engine/document/inlineElements.ts', file: 'inline' } };

/** One that gives a text, which is written as it lies in memory and read when first asked for. */
const TEXT = { characterData: { entry: 'server/src/engine/text/characterData.ts', file: 'characters.txt' } };

/** Bundles each lazy package into a file of its own. @param {object} common esbuild's options */
export async function buildLazyPackages(common) {
  for (const [name, { entry, file }] of Object.entries(TEXT))
    fs.writeFileSync(path.join(ROOT, 'dist', file), (await importBundled(entry))[name](), 'utf16le');
  await Promise.all([
    ...Object.values(OWN).map(({ entry, file }) =>
      build({ ...common, charset: 'ascii', sourcemap: false, entryPoints: [entry], outfile: `dist/${file}.js` }),
    ),
    ...Object.entries(LAZY).map(([name, file]) =>
      build({
        ...common,
        sourcemap: false,
        stdin: { contents: `module.exports = require(${JSON.stringify(name)});`, resolveDir: common.absWorkingDir },
        outfile: `dist/${file}.js`,
      }),
    ),
  ]);
}

/** For the entries: an import of a lazy package becomes functions that load it when called. */
export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(LAZY).join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'lazy' }));
    const own = new RegExp(`/(?:${[...Object.keys(OWN), ...Object.keys(TEXT)].join('|')})$`);
    build.onResolve({ filter: own }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.slice(path.lastIndexOf('/') + 1), namespace: 'own' },
    );
    build.onLoad({ filter: /.*/, namespace: 'own' }, ({ path }) => ({
      contents: OWN[path]
        ? `let loaded;
export const ${path} = (...given) => (loaded ??= require('./${OWN[path].file}.js')).${path}(...given);`
        : `import { readFileSync } from 'node:fs';
let loaded;
export const ${path} = () => (loaded ??= readFileSync(\`\${__dirname}/${TEXT[path].file}\`, 'utf16le'));`,
      loader: 'js',
    }));
    build.onResolve({ filter: /^\.\//, namespace: 'own' }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^\.\//, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ contents: standIn(path), loader: 'js' }));
  },
};

function standIn(name) {
  const real = require(name);
  const names = Object.keys(real).filter(key => typeof real[key] === 'function' && /^[A-Za-z_$][\w$]*$/.test(key));
  const called = value => `function (...given) {
    return new.target ? Reflect.construct(${value}, given) : ${value}.apply(undefined, given);
  }`;
  return [
    'let loaded;',
    `const load = () => (loaded ??= require('./${LAZY[name]}.js'));`,
    ...names.filter(key => key !== 'default').map(key => `export const ${key} = ${called(`load().${key}`)};`),
    ...(typeof real === 'function' ? [`export default ${called('load()')};`] : []),
  ].join('\n');
}
