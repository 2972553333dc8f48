import { join } from 'node:path';
import type { Archive } from '../../server/src/engine/library/archive';
import type { Reference } from '../../server/src/engine/reference/reference';
import { userStorage } from '../../server/src/files/cache';
import { toReference } from '../../server/src/files/compiled';
import { ReferenceShelf } from '../../server/src/files/shelf';
import { compileShipped } from '../../server/src/files/shipped';

/** The references that speak, and the archives that attest. */
export interface Held {
  readonly references: readonly Reference[];
  readonly archives: readonly Archive[];
}

/** The references of a project at `root`, from their own files. */
export async function shippedReferences(root: string): Promise<Held> {
  const compiled = await compileShipped(root);
  return { references: compiled.map(one => toReference(one, join(root, one.path))), archives: [] };
}

/** Reads the references named; where none of them is a norm, the shipped ones speak. */
export async function namedReferences(paths: readonly string[], root: string): Promise<Held> {
  const shelf = new ReferenceShelf({ storage: userStorage() });
  const references: Reference[] = [];
  const archives: Archive[] = [];
  for (const path of paths) {
    const holding = await shelf.read(path);
    references.push(...holding.references);
    archives.push(...holding.archives);
  }
  return references.length > 0 ? { references, archives } : { ...(await shippedReferences(root)), archives };
}
