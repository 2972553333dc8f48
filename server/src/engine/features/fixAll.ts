import type { Finding, Fix } from '../checks/finding';
import { applyEdits } from '../document/applyEdits';
import type { Edit } from '../document/prose';
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
  const taken: Edit[] = [];
  return fixes.filter(fix => {
    if (fix.edits.length === 0 || fix.edits.some(edit => taken.some(other => touches(edit, other)))) return false;
    taken.push(...fix.edits);
    return true;
  });
}

function touches(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
