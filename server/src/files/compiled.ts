import { pathToFileURL } from 'node:url';
import type { KnownOfReference } from '../engine/reference/known';
import type { Pack } from '../engine/reference/pack';
import { Reference, type ReferenceMeta } from '../engine/reference/reference';
import type { Problem } from './problem';

/** A reference as it is kept after its files have been read and judged. */
export interface CompiledReference {
  readonly meta: Omit<ReferenceMeta, 'uri'>;
  /** The whole text file, front matter included. */
  readonly text: string;
  readonly pack: Pack;
  /** What was found wrong with its files; their paths are relative to its folder. */
  readonly problems: readonly Problem[];
  /** What is known of it without reading it. */
  readonly known?: KnownOfReference;
}

/** The reference, its text lying at `path`. */
export function toReference(compiled: CompiledReference, path: string): Reference {
  const { meta, text, pack, known } = compiled;
  return new Reference({ ...meta, uri: pathToFileURL(path).href }, text, pack, known);
}
