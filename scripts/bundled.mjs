// Runs TypeScript of ours in a script: bundled in memory, never written.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * What a module of ours exports; the packages that it uses are loaded as they are.
 * @param {string} entry its path from the package's folder
 */
export async function importBundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  const file = path.join(ROOT, entry);
  new Function('module', 'exports', 'require', '__filename', '__dirname', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(file),
    file,
    path.dirname(file),
  );
  return module.exports;
}
