import { describe, expect, it } from 'vitest';
import { SEVERITIES, type Code, type Finding, type Fix } from '../../../server/src/engine/checks/finding';
import { CHECKS } from '../../../server/src/engine/checks/registry';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import type { TextFormat } from '../../../server/src/engine/document/block';
import { mend, preferredFix } from '../../../server/src/engine/features/fixAll';
import { everyCase } from './everyFixture';
import { shippedEngine } from './shipped';

const engine = shippedEngine();
const check = (text: string, format: TextFormat): Finding[] => engine.check(engine.read(text, format));

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

/** What a fix leaves undone or does wrong; nothing where it keeps CONTRACT's promise. */
function faults(text: string, format: TextFormat, finding: Finding, fix: Fix, before: readonly Finding[]): string[] {
  const mended = applyEdits(text, fix.edits);
  const left = check(mended, format);
  const at = { start: after(finding.start, fix), end: after(finding.end, fix) };
  const places = touched(fix);
  return left
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
    .map(one => `${shown(text, finding)} → “${mended.trim()}”: ${shown(mended, one)}`);
}

/** The codes whose lone fix may be preferred: an error or warning by default that needs no reference (CONTRACT). */
const NEVER_PREFERRED = /^(?:term\.typo|term\.quotes|wording\.|quote\.|set\.|outline\.|frame\.)/;
const SEVERE = new Map<Code, boolean>(
  CHECKS.map(one => [one.code, one.severity === 'error' || one.severity === 'warning']),
);

const cases = everyCase().map(one => ({ ...one, findings: check(one.text, one.format) }));

describe('after a fix the finding is gone, and nothing as grave stands in what it touched', () => {
  for (const one of cases) {
    const fixes = one.findings.flatMap(finding => finding.fixes.map(fix => ({ finding, fix })));
    if (fixes.length === 0) continue;
    it(`${one.file} line ${one.line}: ${one.name} (${fixes.length})`, () => {
      expect(fixes.flatMap(({ finding, fix }) => faults(one.text, one.format, finding, fix, one.findings))).toEqual([]);
    });
  }
});

describe('fixes', () => {
  const every = cases.flatMap(one =>
    one.findings.flatMap(finding => finding.fixes.map(fix => ({ one, finding, fix }))),
  );

  it('are offered by the fixtures at all', () => {
    expect(every.length).toBeGreaterThan(50);
  });

  it('have edits inside the text that do not overlap and change something', () => {
    for (const { one, fix } of every) {
      const ordered = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
      ordered.forEach((edit, index) => {
        expect(edit.start).toBeGreaterThanOrEqual(index === 0 ? 0 : ordered[index - 1].end);
        expect(edit.end).toBeGreaterThanOrEqual(edit.start);
        expect(edit.end).toBeLessThanOrEqual(one.text.length);
      });
      expect(applyEdits(one.text, fix.edits)).not.toBe(one.text);
    }
  });

  it('are preferred only where CONTRACT allows it', () => {
    const preferred = every.filter(({ fix }) => fix.preferred);
    expect(preferred.length).toBeGreaterThan(0);
    for (const { one, finding } of preferred) {
      expect(NEVER_PREFERRED.test(finding.code), shown(one.text, finding)).toBe(false);
      expect(SEVERE.get(finding.code), shown(one.text, finding)).toBe(true);
      expect(['error', 'warning'], shown(one.text, finding)).toContain(finding.severity);
      expect(finding.fixes, shown(one.text, finding)).toHaveLength(1);
    }
  });

  it('that are preferred, applied together, leave none, and change nothing when applied again', () => {
    for (const one of cases) {
      const fixed = mend(one.text, text => check(text, one.format), preferredFix);
      const left = check(fixed.text, one.format).flatMap(finding => finding.fixes.filter(fix => fix.preferred));
      expect(left, `${one.file}: ${one.name}`).toEqual([]);
      expect(applyEdits(one.text, fixed.edits), `${one.file}: ${one.name}`).toBe(fixed.text);
      expect(mend(fixed.text, text => check(text, one.format), preferredFix).text).toBe(fixed.text);
    }
  });
});
