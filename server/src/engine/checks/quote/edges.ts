import type { Paragraph } from '../../document/paragraph';
import { departureOf, type Departure, type Following } from '../../library/departures';
import type { Library } from '../../library/library';
import type { Span } from '../../text/span';

/** A quotation may begin or end with words that are not the norm's over this many units, if its outer unit is. */
const EDGE = 8;
/** What of an alignment stands behind a change near the end is no flank where it is shorter than this. */
const FLANK = 5;
/** What leads into what is said (强调：要…) and belongs to no quotation. */
const LEAD = /^(?:要|必须|应当|应)/;
const STOPS = '，；：。！？\n';

/**
 * Quotations that are changed so near their start or end that no flank is left there: the outer unit is that of the
 * norm's clause, the rest of the passage is the norm's, and what lies between differs.
 */
export function changedAtEdges(paragraph: Paragraph, quoted: readonly Span[], library: Library): Departure[] {
  return library
    .followings(paragraph)
    .flatMap(following => [
      ...startChanged(paragraph.text, quoted, following),
      ...endChanged(paragraph, quoted, following),
    ]);
}

function startChanged(text: string, quoted: readonly Span[], { passages, alignment }: Following): Departure[] {
  const quotation = quoted.find(
    span =>
      span.start < alignment.draft.start &&
      alignment.draft.start - span.start <= EDGE &&
      alignment.draft.end <= span.end + 1,
  );
  if (!quotation) return [];
  const from = clauseStart(passages.text, alignment.source.start);
  const theirs = passages.text.slice(from, alignment.source.start);
  const lead = theirs === '' ? 0 : (LEAD.exec(text.slice(quotation.start))?.[0].length ?? 0);
  const start = LEAD.test(theirs) ? quotation.start : quotation.start + lead;
  const head = text.slice(start, alignment.draft.start);
  if (theirs === '' || theirs.length > 2 * EDGE || head[0] !== theirs[0] || head === theirs) return [];
  const same = sharedStart(head, theirs);
  const gap = {
    draft: { start: start + same, end: alignment.draft.start },
    source: { start: from + same, end: alignment.source.start },
  };
  const whole = {
    ...alignment,
    draft: { start, end: alignment.draft.end },
    source: { start: from, end: alignment.source.end },
  };
  return [departureOf([gap], whole, passages)];
}

function endChanged(
  { text, sentences }: Paragraph,
  quoted: readonly Span[],
  { passages, alignment }: Following,
): Departure[] {
  const quotation = quoted.find(span => span.start <= alignment.draft.start && alignment.draft.start < span.end);
  const sentence = sentences.find(({ start, end }) => start <= alignment.draft.start && alignment.draft.start < end);
  if (!quotation || !sentence) return [];
  let end = Math.min(quotation.end, sentence.end);
  while (STOPS.includes(text[end - 1]) || '”’'.includes(text[end - 1])) end--;
  // The last block that is a flank: what stands behind it is too short to be one.
  let last = alignment.blocks.length - 1;
  while (last > 0 && alignment.blocks[last].length < FLANK) last--;
  const block = alignment.blocks[last];
  const [from, place] = [block.draft + block.length, block.source + block.length];
  const tail = text.slice(from, end);
  const theirs = passages.text.slice(place, clauseEnd(passages.text, place));
  if (tail === '' || tail.length > EDGE + FLANK || theirs === '' || theirs.length > 2 * EDGE || tail === theirs)
    return [];
  const behind = sharedStart(reversed(tail), reversed(theirs));
  // Words too many or too few: more than one unit must stand behind them.
  if (behind < (behind === tail.length || behind === theirs.length ? 2 : 1)) return [];
  const gap = {
    draft: { start: from, end: end - behind },
    source: { start: place, end: place + theirs.length - behind },
  };
  const whole = {
    ...alignment,
    draft: { start: alignment.draft.start, end },
    source: { start: alignment.source.start, end: place + theirs.length },
  };
  return [departureOf([gap], whole, passages)];
}

function sharedStart(a: string, b: string): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return same;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function clauseStart(text: string, from: number): number {
  while (from > 0 && !STOPS.includes(text[from - 1])) from--;
  return from;
}

function clauseEnd(text: string, from: number): number {
  while (from < text.length && !STOPS.includes(text[from])) from++;
  return from;
}
