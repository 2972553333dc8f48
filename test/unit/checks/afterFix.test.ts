import { describe, expect, it } from 'vitest';
import type { Code, Finding } from '../../../server/src/engine/checks/finding';
import { CHECKS } from '../../../server/src/engine/checks/registry';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import type { TextFormat } from '../../../server/src/engine/document/block';
import { mend, preferredFix } from '../../../server/src/engine/features/fixAll';
import { breaches } from '../../accuracy/afterFix';
import { everyCase } from './everyFixture';
import { shippedEngine } from './shipped';

const engine = shippedEngine();
const check = (text: string, format: TextFormat): Finding[] => engine.check(engine.read(text, format));

const shown = (text: string, finding: Finding): string =>
  `${finding.code} ${finding.severity} “${text.slice(finding.start, finding.end)}”`;

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
      expect(
        fixes.flatMap(({ finding, fix }) =>
          breaches(one.text, finding, fix, one.findings, text => check(text, one.format)),
        ),
      ).toEqual([]);
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
