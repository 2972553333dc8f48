import type { Finding, Fix } from '../checks/finding';
import { applyEdits } from '../document/applyEdits';
import type { Edit } from '../document/prose';
import { firstBehind, overlapping, type Span } from '../text/span';
import { composeEdits } from './composeEdits';

/** A text mended: how it reads, and the edits that lead there from the text given. */
export interface Mended {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** No text needs more: each round applies every fix that does not touch another. */
const ROUNDS = 20;

/**
 * Applies a fix of every finding for which `choose` gives one, round by round, until none is left, so that what a fix
 * brings to light is mended too. The same for the command line and for the editor.
 */
export function mend(
  text: string,
  check: (text: string) => readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
): Mended {
  let edits: readonly Edit[] = [];
  let fixed = 0;
  const seen = new Set([text]);
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = apart(check(text).flatMap(finding => choose(finding) ?? []));
    if (fixes.length === 0) break;
    const now = fixes.flatMap(fix => fix.edits);
    const next = applyEdits(text, now);
    // Two fixes that undo each other must not turn for ever.
    if (seen.has(next)) break;
    seen.add(next);
    edits = composeEdits(edits, now);
    fixed += fixes.length;
    text = next;
  }
  return { text, edits, fixed };
}

/** The preferred fix of a finding: what `--fix` and `source.fixAll.tifa` apply. */
export function preferredFix(finding: Finding): Fix | undefined {
  return finding.fixes.find(fix => fix.preferred);
}

/** Of fixes in order, those that touch none before them; the rest waits for the next round. */
export function apart(fixes: readonly Fix[]): Fix[] {
  const taken: Span[] = [];
  return fixes.filter(({ edits }) => {
    const spans = edits.map(withNext);
    if (spans.length === 0 || spans.some(span => overlapping(taken, span).length > 0)) return false;
    for (const span of spans) cover(taken, span);
    return true;
  });
}

/** An edit with the unit behind it: two of these share a unit where the edits touch. */
function withNext({ start, end }: Edit): Span {
  return { start, end: end + 1 };
}

/** Adds a span to spans in order, joined to those of them that it overlaps. */
function cover(spans: Span[], { start, end }: Span): void {
  const first = firstBehind(spans, start);
  let next = first;
  for (; next < spans.length && spans[next].start < end; next++) {
    start = Math.min(start, spans[next].start);
    end = Math.max(end, spans[next].end);
  }
  spans.splice(first, next - first, { start, end });
}
