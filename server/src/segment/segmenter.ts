import type { Span } from '../engine/text/span';

/** What `tifa.segmenter` may say. */
export type SegmenterSetting = 'auto' | 'nodejieba' | 'intl' | 'none';

/** Which segmenter works. */
export type SegmenterName = 'nodejieba' | 'intl' | 'none';

/**
 * Cuts Chinese text into words. What rests on it is comfort (a selection that grows by words), never a finding: without
 * any segmenter the findings are the same.
 */
export interface Segmenter {
  readonly name: Exclude<SegmenterName, 'none'>;
  /** The words of a text in order, without gaps; UTF-16 offsets. Rejects where it cannot tell. */
  words(text: string): Promise<readonly Span[]>;
  dispose(): void;
}

/** The spans of words that make up a text, one after the other; `undefined` where they do not. */
export function spansOf(text: string, words: readonly string[]): Span[] | undefined {
  const spans: Span[] = [];
  let at = 0;
  for (const word of words) {
    if (!text.startsWith(word, at)) return undefined;
    if (word !== '') spans.push({ start: at, end: at + word.length });
    at += word.length;
  }
  return at === text.length ? spans : undefined;
}
