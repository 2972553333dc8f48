/** What must hold of every numbered text: renumbering twice is renumbering once, promoting undoes demoting. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/engine/document/applyEdits';
import { readDraft, type Draft } from '../../../../server/src/engine/document/draft';
import { readItems } from '../../../../server/src/engine/document/listItem';
import { formatOrdinal, type OrdinalStyle } from '../../../../server/src/engine/document/ordinal';
import { OPERATIONS, restructure, type Operation } from '../../../../server/src/engine/features/structure';
import { shippedEngine } from '../../checks/shipped';

const STYLES: readonly OrdinalStyle[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

/** Items of levels that never skip, numbered as they should be; some with a paragraph of their own. */
const outline = fc
  .array(fc.record({ step: fc.integer({ min: -3, max: 1 }), body: fc.boolean() }), { minLength: 2, maxLength: 14 })
  .map(items => {
    const counts: number[] = [];
    let level = 0;
    return items.flatMap(({ step, body }, index) => {
      level = index === 0 ? 0 : Math.max(0, Math.min(STYLES.length - 1, level + step));
      counts.length = level + 1;
      counts[level] = (counts[level] ?? 0) + 1;
      const line = `${formatOrdinal(STYLES[level], counts[level]) ?? ''}完善第${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[index]}类事项`;
      return body ? [line, `逐件登记${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[index]}类清单。`] : [line];
    });
  })
  .map(lines => lines.join('\n') + '\n');

/** Any mixture of ordinals, right and wrong. */
const anything = fc
  .array(
    fc.record({
      style: fc.constantFrom<OrdinalStyle>('shi', 'han', 'hanParen', 'arabic', 'arabicParen', 'circled'),
      value: fc.integer({ min: 1, max: 9 }),
      joint: fc.constantFrom('\n', '；', '。', '：', '\n\n'),
      word: fc.constantFrom('摸清底数', '压实责任', '按第二项办理', '落实上述两项', '抓好以下三项工作'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(items =>
    items.map(({ style, value, joint, word }) => (formatOrdinal(style, value) ?? '') + word + joint).join(''),
  );

const draftOf = (text: string): Draft => readDraft(text, 'plain');
function done(text: string, at: number, operation: Operation, end = at): string | undefined {
  const found = restructure(draftOf(text), { start: at, end }, operation);
  return found && applyEdits(text, found.edits);
}
const ordinalFaults = (text: string): number => {
  const engine = shippedEngine();
  return engine.check(engine.read(text, 'plain')).filter(({ code }) => code.startsWith('ordinal.')).length;
};
const starts = (text: string): number[] => readItems(draftOf(text)).map(item => item.start);

describe('of any text', () => {
  it('renumbering twice is renumbering once', () => {
    fc.assert(
      fc.property(anything, text => {
        for (const operation of ['renumber.list', 'renumber.document', 'renumber.selection'] as const)
          for (const at of starts(text)) {
            const once = done(text, at, operation, text.length);
            if (once !== undefined) expect(done(once, at, operation, once.length)).toBeUndefined();
          }
      }),
      { numRuns: 15 },
    );
  });

  it('no operation brings a fault of numbering', () => {
    fc.assert(
      fc.property(fc.oneof(anything, outline), fc.nat(), (text, nth) => {
        const places = starts(text);
        if (places.length === 0) return;
        const at = places[nth % places.length];
        const before = ordinalFaults(text);
        for (const operation of OPERATIONS) {
          const after = done(text, at, operation, text.length);
          if (after !== undefined) expect(ordinalFaults(after), `${operation}\n${after}`).toBeLessThanOrEqual(before);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('of a text numbered as it should be', () => {
  it('promoting undoes demoting', () => {
    let tried = 0;
    fc.assert(
      fc.property(outline, text => {
        readItems(draftOf(text)).forEach((item, order) => {
          const demoted = done(text, item.start, 'demote');
          if (demoted === undefined) return;
          tried++;
          const [there] = readItems(draftOf(demoted)).slice(order);
          expect(done(demoted, there.start, 'promote'), `demoted:\n${demoted}`).toBe(text);
        });
      }),
      { numRuns: 15 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it('moving down undoes moving up', () => {
    let tried = 0;
    fc.assert(
      fc.property(outline, text => {
        readItems(draftOf(text)).forEach(item => {
          const moved = done(text, item.start, 'move.up');
          if (moved === undefined) return;
          tried++;
          const word = /完善第.类/.exec(text.slice(item.start))?.[0] ?? '';
          expect(done(moved, moved.indexOf(word), 'move.down')).toBe(text);
        });
      }),
      { numRuns: 15 },
    );
    expect(tried).toBeGreaterThan(10);
  });
});
