import type { Span } from '../../text/span';
import { Signs } from '../../text/signs';
import { carryNothing, perParagraph } from '../check';
import { matchesOf } from '../../text/matches';

/** Quotations shorter than this are names and formulas, not words that somebody said. */
const LONG = 12;
const SPOKEN = /(?:指出|强调|要求|表示|认为)：([^“‘「『\n])/g;

/** The marks that a quotation stands in, by the one that opens it. */
const CLOSING = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const OPENING = /[“‘「『]/g;

/**
 * The quotations of a paragraph: what stands in quotation marks over 12 units or more, and what follows 指出、强调、要求
 * with a colon to the end of the paragraph. Prose offsets, marks left out.
 */
export const quotations = perParagraph(
  (paragraph): readonly Span[] => {
    const { text } = paragraph;
    const found: Span[] = [];
    let closed = 0;
    const open = new Set<string>();
    for (const { 0: mark, index } of matchesOf(text, OPENING)) {
      // What is quoted within a quotation belongs to it.
      if (index < closed || open.has(mark)) continue;
      const close = text.indexOf(CLOSING.get(mark) ?? '', index);
      if (close < 0) {
        open.add(mark);
        continue;
      }
      closed = close;
      if (close - index - 1 >= LONG) found.push({ start: index + 1, end: close });
    }
    let spoken = 0;
    for (const match of matchesOf(text, SPOKEN)) {
      const start = match.index + match[0].length - match[1].length;
      // What is said within what is said belongs to it.
      if (start < spoken) continue;
      const end = text.indexOf('\n', start);
      spoken = end < 0 ? text.length : end;
      found.push({ start, end: spoken });
    }
    return found;
  },
  carryNothing(edited => edited.lacks(Signs.pair | Signs.colon)),
);
