import type { Draft, Placed } from './draft';
import type { Edit } from './prose';
import type { Span } from '../text/span';

/** A Markdown heading more than one level below the one before it, and those that stand with it and under it. */
export interface HeadingFault {
  /** The first of them: its marks and its text, in the whole text. */
  readonly span: Span;
  /** How many levels it skips. */
  readonly by: number;
  /** The level of the heading that it follows. */
  readonly parent: number;
  readonly level: number;
  /** The edits that bring it, its siblings and what stands under them up; `undefined` where a heading is underlined. */
  readonly edits: readonly Edit[] | undefined;
}

interface Heading {
  readonly placed: Placed;
  readonly level: number;
}

/** The headings of a draft that skip a level (## and then ####), each with those that follow it at its level or below. */
export function readHeadingFaults(draft: Draft): HeadingFault[] {
  const headings = draft.paragraphs
    .filter(({ paragraph }) => paragraph.kind === 'heading')
    .map((placed): Heading => ({ placed, level: placed.paragraph.level }));
  const faults: HeadingFault[] = [];
  // What is above is taken as mended: one skip is said once, however many headings stand under it.
  const levels = headings.map(({ level }) => level);
  for (let at = 1; at < headings.length; at++) {
    const by = levels[at] - levels[at - 1] - 1;
    if (by < 1) continue;
    const edits: (Edit | undefined)[] = [];
    for (let i = at, from = levels[at]; i < headings.length && levels[i] >= from; i++) {
      levels[i] -= by;
      edits.push(raised(headings[i], by, draft.text));
    }
    faults.push({
      span: { start: marksOf(headings[at], draft.text)?.start ?? headings[at].placed.start, end: endOf(headings[at]) },
      by,
      parent: headings[at - 1].level,
      level: headings[at].level,
      edits: edits.every(edit => edit !== undefined) ? edits : undefined,
    });
  }
  return faults;
}

function endOf({ placed }: Heading): number {
  return placed.start + placed.paragraph.source.length;
}

/** The marks before a heading's text; `undefined` where it is underlined instead. */
function marksOf({ placed, level }: Heading, text: string): Span | undefined {
  let end = placed.start;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  const start = end - level;
  return text.slice(Math.max(0, start), end) === '#'.repeat(level) ? { start, end } : undefined;
}

function raised(heading: Heading, by: number, text: string): Edit | undefined {
  const marks = marksOf(heading, text);
  return marks && { start: marks.start, end: marks.start + by, newText: '' };
}
