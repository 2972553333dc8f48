import type { Edited } from '../../document/edited';
import type { Paragraph } from '../../document/paragraph';
import { overlaps, type Span } from '../../text/span';
import { doublings, twins, type Doubling } from '../../text/doubling';
import { carryNothing, perParagraph } from '../check';
import { titleSpans } from '../titles';
import { isMeeting, PARTICLES } from './particleMeetings';
import { isReduplication } from './wordMeetings';

/** A run of one particle or word written twice or more. */
export type Doubled = Doubling;

const NONE: readonly Doubled[] = [];

/** A word or a group of words has so many units. */
const SHORTEST = 2;
const LONGEST = 20;
/** One word three times over: the cells of a table that lost its borders. */
const TABLE = /([\u4e00-\u9fff]{2,8})\1\1/;

/**
 * The doubled words and particles of a paragraph, in order. A line without any mark is a title or what is left of a
 * table, where words stand side by side by right.
 */
export function doubledIn(paragraph: Paragraph): readonly Doubled[] {
  const words = doubledWords(paragraph);
  const particles = doubledParticles(paragraph);
  if (words.length + particles.length === 0) return NONE;
  const { text } = paragraph;
  const found: Doubled[] = [];
  const fits = (span: Span): boolean =>
    !found.some(other => overlaps(other, span)) && /[，。；：！？、,;:]/.test(lineOf(text, span));
  for (const span of words) {
    // Three times over is no slip of a writer's.
    if (span.end - span.start > 2 * span.unit || isReduplication(text, span) || isRefrain(paragraph, span)) continue;
    if (isClause(text, span) && !TABLE.test(lineOf(text, span)) && fits(span)) found.push(span);
  }
  for (const span of particles) if (!isMeeting(text, span) && fits(span)) found.push(span);
  return found.sort((a, b) => a.start - b.start);
}

/** Stretches that stand twice, whatever they are. */
export const doubledWords = perParagraph<readonly Doubling[]>(
  ({ text }) => doublings(text, SHORTEST, LONGEST),
  carryNothing(edited => doublings(aroundEdit(edited, 2 * LONGEST), SHORTEST, LONGEST).length === 0),
);

/** Particles that stand twice, whatever they are. */
export const doubledParticles = perParagraph<readonly Doubling[]>(
  ({ text }) => particlesIn(text),
  carryNothing(edited => particlesIn(aroundEdit(edited, 2)).length === 0),
);

function particlesIn(text: string): Doubling[] {
  return twins(text).filter(({ start }) => PARTICLES.includes(text[start]));
}

/** What an edit left, with so many units on either side. */
function aroundEdit({ after, start, afterEnd }: Edited, units: number): string {
  return after.text.slice(Math.max(0, start - units), afterEnd + units);
}

function lineOf(text: string, { start, end }: Span): string {
  const to = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, to < 0 ? text.length : to);
}

/** How many units a clause of prose has at most; what runs on for longer without a mark was a table. */
const LONGEST_CLAUSE = 100;

function isClause(text: string, { start, end }: Span): boolean {
  const before =
    /[^，。；：！？、“”（）《》\n]*$/.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[0] ?? '';
  const after = /^[^，。；：！？、“”（）《》\n]*/.exec(text.slice(end, end + LONGEST_CLAUSE))?.[0] ?? '';
  return before.length + after.length < LONGEST_CLAUSE;
}

/** The name of a song or a book may begin with a refrain; that of a document is longer. */
const LONGEST_SONG = 12;

function isRefrain(paragraph: Paragraph, span: Span): boolean {
  return titleSpans(paragraph).some(title => overlaps(title, span) && title.end - title.start <= LONGEST_SONG);
}
