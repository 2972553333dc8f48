import type { Draft } from '../document/draft';
import type { Paragraph } from '../document/paragraph';
import type { Reference } from '../reference/reference';
import { PriorityReader, type Coverage } from './priorityReader';

export type { Coverage, CoveragePlace, CoverageState, PriorityCoverage } from './priorityReader';

const readers = new WeakMap<Reference, PriorityReader>();

/** What a draft carries of a reference's priorities. A paragraph that was compared before costs next to nothing. */
export function coverageOf(reference: Reference, draft: Draft): Coverage {
  return readerOf(reference).read(draft);
}

/** True where one paragraph in the place of another, the one at that index, changes nothing of what a draft carries. */
export function carriesTheSame(reference: Reference, oldDraft: Draft, draft: Draft, index: number): boolean {
  return readerOf(reference).follow(oldDraft, draft, index);
}

/** Reads what a paragraph has of a reference's priorities; `coverageOf` asks for it of each paragraph. */
export function readPriorities(reference: Reference, paragraph: Paragraph): void {
  readerOf(reference).readParagraph(paragraph);
}

function readerOf(reference: Reference): PriorityReader {
  let reader = readers.get(reference);
  if (!reader) readers.set(reference, (reader = new PriorityReader(reference)));
  return reader;
}

/** How many priorities a draft must carry to follow a reference plainly (CONTRACT, Drafts). */
export const PLAINLY = 3;

/** True where a draft that does not name a reference plainly follows it. */
export function followsPlainly({ priorities }: Coverage): boolean {
  return priorities.filter(({ matched }) => matched).length >= PLAINLY;
}
