import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import { CHECKS } from '../../../server/src/engine/checks/registry';
import { readFixture, withMarks, type Case } from './fixture';
import { shippedEngine } from './shipped';

const FOLDER = join(__dirname, '../../fixtures/checks');
const engine = shippedEngine();

const check = (text: string, { format }: Case) => engine.check(engine.read(text, format));

/** Applies the first fix of every finding, one at a time as a person would, until none offers one. */
function fixAll(text: string, one: Case): string {
  for (let round = 0; round < 50; round++) {
    const fix = check(text, one).find(finding => finding.fixes.length > 0)?.fixes[0];
    if (!fix) return text;
    text = applyEdits(text, fix.edits);
  }
  throw new Error('the fixes do not come to an end');
}

for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.md'))) {
  const cases = readFixture(readFileSync(join(FOLDER, file), 'utf8'));
  describe(file, () => {
    for (const one of cases) {
      it(`${one.name} (line ${one.line})`, () => {
        const marks = check(one.text, one).map((finding, index) => ({
          start: finding.start,
          end: finding.end,
          code: finding.code,
          severity: one.marks[index]?.severity === undefined ? undefined : finding.severity,
        }));
        expect(withMarks(one.text, marks)).toBe(withMarks(one.text, one.marks));
        if (one.fixed !== undefined) expect(fixAll(one.text, one)).toBe(one.fixed);
      });
    }
    it('says what it finds in sentences, in both languages', () => {
      const messages = cases.flatMap(one => check(one.text, one).map(({ message }) => message));
      expect(
        messages.filter(({ zh, en }) => !/[。？]$/.test(zh) || !/[.?]$/.test(en) || /\d [一-鿿]|[一-鿿] \d/.test(zh)),
      ).toEqual([]);
    });
    it('has as many clean cases as faulty ones', () => {
      const faulty = cases.filter(one => one.marks.length > 0).length;
      expect(faulty).toBeGreaterThan(0);
      expect(cases.length - faulty).toBeGreaterThanOrEqual(faulty);
    });
  });
}

describe('fixtures', () => {
  it.each(CHECKS.map(one => one.code))('%s has a fixture', code => {
    expect(readdirSync(FOLDER)).toContain(`${code}.md`);
  });
});
