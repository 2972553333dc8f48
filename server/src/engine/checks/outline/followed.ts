import type { Paragraph } from '../../document/paragraph';
import { carriesTheSame, coverageOf, followsPlainly, readPriorities, type Coverage } from '../../library/coverage';
import type { Reference } from '../../reference/reference';
import type { CheckContext, DraftSubject } from '../check';
import type { Replaced } from '../replaced';
import { numbersUnmoved } from '../unmoved';

/** A reference with one priority has no outline to follow. */
const FEWEST = 2;

function hasOutline({ priorityWords }: Reference): boolean {
  return priorityWords.length >= FEWEST;
}

/** Reads what a paragraph has of the references' priorities: most of what there is to find out of an outline. */
export function readCarried(paragraph: Paragraph, { library }: CheckContext): void {
  for (const norm of library.norms) if (hasOutline(norm)) readPriorities(norm, paragraph);
}

/**
 * The references whose outline a draft is held to: those that it names and carries at least one priority of, else those
 * that it plainly follows (CONTRACT, Drafts). A notice that names a reference and takes up none of its priorities
 * does not follow its outline.
 */
export function followedReferences({ draft, header }: DraftSubject, { library }: CheckContext): Coverage[] {
  const named = new Set(header.references.map(({ value }) => value));
  const norms = library.norms.filter(hasOutline);
  const isNamed = norms.some(norm => named.has(norm.id));
  return norms
    .filter(norm => !isNamed || named.has(norm.id))
    .map(norm => coverageOf(norm, draft))
    .filter(coverage =>
      named.has(coverage.reference.id) ? coverage.priorities.some(({ matched }) => matched) : followsPlainly(coverage),
    );
}

/**
 * True where an edit changed nothing of what a draft carries of the references. Where something was found, its fixes read
 * the draft's numbering too.
 */
export function outlineUnmoved(replaced: Replaced, { library }: CheckContext, found: number): boolean {
  const { before, after, oldDraft, draft, index } = replaced;
  if (before.kind !== after.kind || (found > 0 && !numbersUnmoved(replaced))) return false;
  // Each is asked, so that each follows the draft from version to version.
  const same = library.norms.filter(hasOutline).map(norm => carriesTheSame(norm, oldDraft, draft, index));
  return !same.includes(false);
}
