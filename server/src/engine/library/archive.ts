import type { TextChunk } from './textIndex';

/** Texts that only attest: they raise no finding, they lower and explain them. Immutable. */
export interface Archive {
  readonly id: string;
  /** Where it lies, as its reader names it. */
  readonly uri: string;
  /** Its texts, ready to be searched. */
  readonly chunks: readonly TextChunk[];
}
