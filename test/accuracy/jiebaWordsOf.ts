import { cut } from 'nodejieba';
import type { Span } from '../../server/src/engine/text/span';

/** Stands in for the engine's `wordsOf` in a bundle that compares: the words by nodejieba. */
export function wordsOf(text: string): Span[] {
  let at = 0;
  return cut(text).map(word => ({ start: at, end: (at += word.length) }));
}
