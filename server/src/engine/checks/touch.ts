import type { Edited } from '../document/edited';
import type { Hit, Library } from '../library/library';
import { Signs } from '../text/signs';
import type { Span } from '../text/span';
import { quotations } from './quote/quotations';

/** What an edit touched, a bit each: the signs of the stretch around it (`Signs`), and what of the norms stands there. */
export const Touch = {
  ...Signs,
  /** 月 with a Chinese numeral. */
  hanDate: 1 << 10,
  /** A variant that a norm lists. */
  variant: 1 << 11,
  /** A wording with its dates. */
  wording: 1 << 12,
  /** A term that stands in quotation marks. */
  quotedTerm: 1 << 13,
  /** A member of a set. */
  member: 1 << 14,
  /** What misses a term by one slip, or has its first or last unit twice. */
  missed: 1 << 15,
  /** The paragraph departs somewhere from a passage of a norm. */
  departed: 1 << 16,
  /** The paragraph quotes somewhere. */
  quoted: 1 << 17,
} as const;

/** How near to the stretch a listed string may look beyond the stop, in UTF-16 units. */
const NEAR = 8;

/** What an edit of a paragraph touched. */
export function touchedBy(edited: Edited, library: Library): number {
  const { before, after, stretch, signs } = edited;
  const { start, beforeEnd, afterEnd } = stretch;
  let touched = signs;
  if ((signs & Signs.month) !== 0 && (signs & Signs.numeral) !== 0) touched |= Touch.hanDate;
  for (const paragraph of [before, after]) {
    const near = { start: start - NEAR, end: (paragraph === before ? beforeEnd : afterEnd) + NEAR };
    for (const hit of library.hits(paragraph))
      if (isIn(hit, near)) touched |= listedAs(hit) | (hasDoubledEnd(hit, paragraph.text) ? Touch.missed : 0);
    if (library.nearMisses(paragraph).some(miss => isIn(miss, near))) touched |= Touch.missed;
    if (library.departures(paragraph).length > 0) touched |= Touch.departed;
    if (quotations(paragraph).length > 0) touched |= Touch.quoted;
  }
  return touched;
}

function isIn(span: Span, { start, end }: Span): boolean {
  return span.start < end && span.end > start;
}

function listedAs({ entries }: Hit): number {
  let touched = 0;
  for (const entry of entries) {
    if (entry.kind === 'variant') touched |= Touch.variant;
    else if (entry.kind === 'wording') touched |= Touch.wording;
    else if (entry.kind === 'member') touched |= Touch.member;
    else if (entry.kind === 'term' && entry.term.quoted) touched |= Touch.quotedTerm;
  }
  return touched;
}

function hasDoubledEnd({ start, end }: Span, text: string): boolean {
  return text[start - 1] === text[start] || text[end] === text[end - 1];
}
