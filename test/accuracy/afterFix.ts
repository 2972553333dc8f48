import { SEVERITIES, type Finding, type Fix } from '../../server/src/engine/checks/finding';
import { applyEdits } from '../../server/src/engine/document/applyEdits';

/** Where an offset of the text lies after edits; one within an edit goes to its end. */
function after(offset: number, { edits }: Fix): number {
  let by = 0;
  for (const { start, end, newText } of edits) {
    if (end <= offset) by += newText.length - (end - start);
    else if (start < offset) by += newText.length - (offset - start);
  }
  return offset + by;
}

/** What a fix touched, in the text after it: what each edit put there, with the unit on either side. */
function touched(fix: Fix): { start: number; end: number }[] {
  return fix.edits.map(edit => {
    const start = after(edit.start, { ...fix, edits: fix.edits.filter(other => other !== edit) });
    return { start: start - 1, end: start + edit.newText.length + 1 };
  });
}

const graver = (a: Finding, b: Finding): boolean => SEVERITIES.indexOf(a.severity) <= SEVERITIES.indexOf(b.severity);
const shown = (text: string, finding: Finding): string =>
  `${finding.code} ${finding.severity} “${text.slice(finding.start, finding.end)}”`;

/** How much of a mended text is shown around what a fix touched. */
const SHOWN = 30;

/**
 * What a fix leaves undone or does wrong; nothing where it keeps CONTRACT's promise: the finding is gone, and none as grave
 * stands in what the fix touched. `before` are all findings of the text, `check` gives those of another.
 */
export function breaches(
  text: string,
  finding: Finding,
  fix: Fix,
  before: readonly Finding[],
  check: (text: string) => readonly Finding[],
): string[] {
  const mended = applyEdits(text, fix.edits);
  const at = { start: after(finding.start, fix), end: after(finding.end, fix) };
  const places = touched(fix);
  const from = Math.max(0, at.start - SHOWN);
  const around = mended.slice(from, at.end + SHOWN).replace(/\s*\n\s*/g, '¶');
  return check(mended)
    .filter(one => places.some(place => one.start < place.end && place.start < one.end))
    .filter(one => one.code !== 'text.placeholder')
    .filter(one => {
      const same = one.code === finding.code && one.start === at.start && one.end === at.end;
      // What stood there before, moved by the edits, is not new.
      const old = before.some(
        other =>
          other !== finding &&
          other.code === one.code &&
          after(other.start, fix) === one.start &&
          after(other.end, fix) === one.end,
      );
      return same || (!old && graver(one, finding));
    })
    .map(one => `${shown(text, finding)} → “${around}”: ${shown(mended, one)}`);
}
