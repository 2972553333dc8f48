// What every start of the server reads, kept small: the protocol's library hands on only what we use of it, and Node's own
// modules that few sessions need are loaded when first used.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './bundled.mjs';

const require = createRequire(import.meta.url);
const PROTOCOL = /^vscode-languageserver(?:\/node)?$/;
/** Of Node's own modules, those that the protocol's library only calls for other transports, and processes beside us. */
const BUILTIN = /^(?:node:)?(?:child_process|crypto|fs\/promises|v8)$/;

/** A part of it that looks for other packages' files; nothing of ours asks. */
const UNUSED = /vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/;

/** The names that our sources import of the protocol's library, types left out. */
function namesUsed() {
  const real = require('vscode-languageserver/node');
  const names = new Set();
  for (const file of fs.readdirSync(path.join(ROOT, 'server/src'), { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const source = fs.readFileSync(path.join(ROOT, 'server/src', file), 'utf8');
    for (const [, list] of source.matchAll(/^import \{([^}]*)\} from 'vscode-languageserver(?:\/node)?';/gm))
      for (const name of list.split(',')) if (name.trim() in real) names.add(name.trim());
  }
  return [...names];
}

/**
 * The protocol's library hands names on from file to file, each with a getter of its own. TypeScript's other way, for old
 * engines, sets them; and of Node's modules nothing is copied.
 */
function plainNames(source) {
  return source
    .replaceAll('(Object.create ? (function(o, m, k, k2)', '(false ? (function(o, m, k, k2)')
    .replace(/__importStar\((require\("(?:fs|os|path|url)"\))\)/g, '$1');
}

/** For the server's entry. An import that is made whole copies hundreds of names, one after another. */
export const leanImports = {
  name: 'lean-imports',
  setup(build) {
    const own = path.join(ROOT, 'server/src');
    build.onResolve({ filter: PROTOCOL }, ({ importer, kind }) =>
      kind === 'import-statement' && importer.startsWith(own) ? { path: 'protocol', namespace: 'lean' } : undefined,
    );
    build.onResolve({ filter: BUILTIN }, ({ path: name, namespace, kind }) => {
      if (namespace === 'builtin-required' || namespace === 'builtin-imported') return { path: name, external: true };
      if (kind === 'dynamic-import') return undefined;
      const asked = kind === 'import-statement' ? 'builtin-imported' : 'builtin-required';
      return { path: name.replace('node:', ''), namespace: asked };
    });
    build.onLoad({ filter: /.*/, namespace: 'lean' }, () => ({
      contents: [
        `const real = require('vscode-languageserver/node');`,
        ...namesUsed().map(name => `export const ${name} = real.${name};`),
      ].join('\n'),
      resolveDir: ROOT,
    }));
    build.onLoad({ filter: UNUSED }, () => ({ contents: 'module.exports = {};' }));
    build.onLoad({ filter: /[\\/]vscode-(?:languageserver|jsonrpc).*\.js$/ }, ({ path: file }) => ({
      contents: plainNames(fs.readFileSync(file, 'utf8')),
    }));
    build.onLoad({ filter: /.*/, namespace: 'builtin-required' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => require('node:${name}')[key] });`,
    }));
    build.onLoad({ filter: /.*/, namespace: 'builtin-imported' }, ({ path: name }) => ({
      contents: functionsOf(name)
        .map(key => `export const ${key} = (...given) => require('node:${name}').${key}(...given);`)
        .join('\n'),
    }));
  },
};

function functionsOf(name) {
  const real = require(`node:${name}`);
  return Object.keys(real).filter(key => /^[a-z]/.test(key) && typeof real[key] === 'function');
}
