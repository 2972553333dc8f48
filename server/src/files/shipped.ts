import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { phrasesOf, readPartsOf } from '../engine/features/phrase';
import { Library } from '../engine/library/library';
import type { ListedTables } from '../engine/library/listed';
import type { Reference } from '../engine/reference/reference';
import { toReference, type CompiledReference } from './compiled';
import { Image, type Part } from './image';
import { listedFrom, listedParts } from './listedImage';
import { packageRoot } from './packageRoot';
import { FileError } from './problem';
import { compileReference, readReferenceFolder, REFERENCE_FILE } from './reference';
import { compiledFrom, referenceParts } from './referenceImage';

/** A shipped reference, compiled when building. `path` leads from the package's folder to its text. */
export interface ShippedReference extends CompiledReference {
  readonly path: string;
}

/** The shipped references, and what they list together. */
export interface Shipped {
  readonly references: readonly Reference[];
  /** What the content of all of them is known by. */
  readonly seal: string;
  /** What they list, the newest first. */
  readonly listed: () => ListedTables;
}

const COMPILED = 'dist/references.bin';

/** Reads and judges every reference folder below `seeds/`, for the build. Paths in problems are absolute. */
export async function compileShipped(root: string): Promise<ShippedReference[]> {
  const entries = await readdir(join(root, 'seeds'), { withFileTypes: true });
  const folders = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
  return Promise.all(
    folders.sort().map(async name => {
      const files = readReferenceFolder(join(root, 'seeds', name));
      return { ...(await compileReference(files, name)), path: `seeds/${name}/${REFERENCE_FILE}` };
    }),
  );
}

/** What the build keeps of them. */
export function encodeShipped(compiled: readonly ShippedReference[]): Buffer {
  const made = compiled.map((one, index) => referenceParts(one, one.path, `${index}.`));
  const about = made.map((one, index) => ({ path: compiled[index].path, about: one.about }));
  const parts: Record<string, Part> = Object.assign({}, ...made.map(one => one.parts));
  const { listed } = new Library(compiled.map(one => toReference(one, one.path)));
  return Image.encode(about, { ...parts, ...listedParts(listed.tables) });
}

/** What of the phrases of the shipped references it must be known how to read, for the build. */
export function shippedPhrases(compiled: readonly ShippedReference[]): string[] {
  return readPartsOf(phrasesOf(new Library(compiled.map(one => toReference(one, one.path)))));
}

/** The shipped references, from what the build compiled. @throws FileError where that is not there */
export function loadShipped(root = packageRoot()): Shipped {
  const image = readImage(join(root, COMPILED));
  const references = (image.about as { path: string; about: unknown }[]).map(({ path, about }, index) =>
    toReference(compiledFrom(image, about, `${index}.`), join(root, path)),
  );
  return { references, seal: image.seal, listed: () => listedFrom(image) };
}

function readImage(path: string): Image {
  let image: Image | undefined;
  try {
    image = Image.open(readFileSync(path), { trusted: true });
  } catch {
    // Said below.
  }
  if (image) return image;
  throw new FileError(path, {
    zh: '没有随附的参照文本，请先运行npm run build',
    en: 'the shipped references are not there; run npm run build first',
  });
}
