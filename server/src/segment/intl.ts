import { splitSentences } from '../engine/document/sentence';
import type { Span } from '../engine/text/span';
import type { Segmenter } from './segmenter';

/** The longest stretch that is cut at once: `Intl.Segmenter` takes quadratic time on one long string. */
const STRETCH = 400;

/** The segmenter that is part of JavaScript; `undefined` where the runtime has none. */
export function intlSegmenter(): Segmenter | undefined {
  if (typeof Intl.Segmenter !== 'function') return undefined;
  // Made when first asked: that takes as long as checking a page, and 6 MiB.
  let segmenter: Intl.Segmenter | undefined;
  return {
    name: 'intl',
    words(text) {
      segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
      const words: Span[] = [];
      for (const stretch of stretches(text)) {
        for (const { index, segment } of segmenter.segment(text.slice(stretch.start, stretch.end)))
          words.push({ start: stretch.start + index, end: stretch.start + index + segment.length });
      }
      return Promise.resolve(words);
    },
    dispose: () => undefined,
  };
}

/** The whole text, cut between sentences, and within one that is too long. */
function stretches(text: string): Span[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of splitSentences(text)) {
    cuts.add(start).add(end);
    for (let at = start + STRETCH; at < end; at += STRETCH) cuts.add(at);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => ({ start: ordered[index], end }));
}
