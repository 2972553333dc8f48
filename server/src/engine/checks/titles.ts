import type { Paragraph } from '../document/paragraph';
import { firstBehind, overlaps, type Span } from '../text/span';
import { perParagraph } from './check';

/**
 * True where a span of a paragraph's prose shares a unit with a title: what stands in 《…》, marks and all. A title is
 * quoted as it was printed, so `number.*`, `word.*`, `term.*` and `wording.*` leave it alone (CONTRACT, Findings).
 */
export function insideTitle(paragraph: Paragraph, span: Span): boolean {
  const titles = titleSpans(paragraph);
  const at = firstBehind(titles, span.start);
  return at < titles.length && overlaps(titles[at], span);
}

/** The outermost 《…》 of a paragraph, marks included, in order. An opening mark that nothing closes opens no title. */
export const titleSpans = perParagraph((paragraph): readonly Span[] => {
  const { text } = paragraph;
  if (!text.includes('《')) return [];
  const titles: Span[] = [];
  let start = -1;
  let depth = 0;
  let stopped = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《') {
      // A title that a line break or a stop leaves open was never closed: the next mark opens another.
      if (stopped) depth = 0;
      if (depth++ === 0) start = i;
      stopped = false;
    } else if (text[i] === '。' || text[i] === '\n') stopped = true;
    else if (text[i] === '》' && depth > 0 && --depth === 0) titles.push({ start, end: i + 1 });
  }
  return titles;
});
