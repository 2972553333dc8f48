import { pathToFileURL } from 'node:url';
import type { Pack } from '../engine/reference/pack';
import { Reference, type ReferenceMeta } from '../engine/reference/reference';
import type { Problem } from './problem';

/** A norm as it is kept after its files have been read and judged: plain JSON. */
export interface CompiledReference {
  readonly meta: Omit<ReferenceMeta, 'uri'>;
  /** The whole text file, front matter included. */
  readonly text: string;
  readonly pack: Pack;
  /** What was found wrong with its files; their paths are relative to its folder. */
  readonly problems: readonly Problem[];
}

/** The reference, its text lying at `path`. */
export function toReference(compiled: CompiledReference, path: string): Reference {
  return new Reference({ ...compiled.meta, uri: pathToFileURL(path).href }, compiled.text, compiled.pack);
}
