import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reference } from '../engine/reference/reference';
import { toReference, type CompiledReference } from './compiled';
import { readText } from './disk';
import { packageRoot } from './packageRoot';
import { FileError } from './problem';
import { compileReference, readReferenceFolder, REFERENCE_FILE } from './reference';

/** A shipped reference, compiled when building. `path` leads from the package's folder to its text. */
export interface ShippedReference extends CompiledReference {
  readonly path: string;
}

const COMPILED = 'dist/references.json';

/** Reads and judges every reference folder below `seeds/`, for the build. Paths in problems are absolute. */
export async function compileShipped(root: string): Promise<ShippedReference[]> {
  const entries = await readdir(join(root, 'seeds'), { withFileTypes: true });
  const folders = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
  return Promise.all(
    folders.sort().map(async name => {
      const files = await readReferenceFolder(join(root, 'seeds', name), readText);
      return { ...(await compileReference(files, name)), path: `seeds/${name}/${REFERENCE_FILE}` };
    }),
  );
}

/** The shipped references, from what the build compiled. @throws FileError where that is not there */
export function loadShipped(root = packageRoot()): Reference[] {
  let compiled: ShippedReference[];
  try {
    compiled = JSON.parse(readFileSync(join(root, COMPILED), 'utf8')) as ShippedReference[];
  } catch {
    throw new FileError(join(root, COMPILED), {
      zh: '没有随附的参照文本，请先运行npm run build',
      en: 'the shipped references are not there; run npm run build first',
    });
  }
  return compiled.map(one => toReference(one, join(root, one.path)));
}
