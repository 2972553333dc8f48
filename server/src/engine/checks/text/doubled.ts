import type { Edited } from '../../document/edited';
import type { Paragraph } from '../../document/paragraph';
import { insertSpan, overlapping, type Span } from '../../text/span';
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
  const lineOf = linesOf(text);
  for (const span of words) {
    // Three times over is no slip of a writer's.
    if (span.end - span.start > 2 * span.unit || isReduplication(text, span) || isRefrain(paragraph, span)) continue;
    if (!isClause(text, span)) continue;
    const line = lineOf(span);
    if (line.isMarked && !line.isTable) insertSpan(found, span);
  }
  for (const span of particles) if (!isMeeting(text, span) && lineOf(span).isMarked) insertSpan(found, span);
  return found;
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

/** A line of a paragraph. */
interface Line extends Span {
  readonly isMarked: boolean;
  /** One word stands three times over in it. */
  readonly isTable: boolean;
}

/** Tells the line of a stretch. A line is looked through once, however many stretches of it are asked of in turn. */
function linesOf(text: string): (span: Span) => Line {
  let last: Line | undefined;
  return span => {
    if (last && last.start <= span.start && span.end <= last.end) return last;
    const start = text.lastIndexOf('\n', span.start) + 1;
    const stop = text.indexOf('\n', span.end);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    return (last = { start, end, isMarked: /[，。；：！？、,;:]/.test(line), isTable: TABLE.test(line) });
  };
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
  return overlapping(titleSpans(paragraph), span).some(({ start, end }) => end - start <= LONGEST_SONG);
}
