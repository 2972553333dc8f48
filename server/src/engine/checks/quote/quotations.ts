import type { Span } from '../../text/span';
import { perParagraph } from '../check';

/** Quotations shorter than this are names and formulas, not words that somebody said. */
const LONG = 12;
const SPOKEN = /(?:指出|强调|要求|表示|认为)：([^“‘\n])/g;

/**
 * The quotations of a paragraph: what stands in “…” over 12 units or more, and what follows 指出、强调、要求 with a colon
 * to the end of the paragraph. Prose offsets, marks left out.
 */
export const quotations = perParagraph((paragraph): Span[] => {
  const { text } = paragraph;
  const found: Span[] = [];
  for (let open = text.indexOf('“'); open >= 0;) {
    const close = text.indexOf('”', open);
    if (close < 0) break;
    if (close - open - 1 >= LONG) found.push({ start: open + 1, end: close });
    open = text.indexOf('“', close);
  }
  let spoken = 0;
  for (const match of text.matchAll(SPOKEN)) {
    const start = match.index + match[0].length - match[1].length;
    // What is said within what is said belongs to it.
    if (start < spoken) continue;
    const end = text.indexOf('\n', start);
    spoken = end < 0 ? text.length : end;
    found.push({ start, end: spoken });
  }
  return found;
});
