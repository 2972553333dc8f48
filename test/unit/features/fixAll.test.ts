import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/engine/checks/finding';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import type { Edit } from '../../../server/src/engine/document/prose';
import { composeEdits } from '../../../server/src/engine/features/composeEdits';
import { apart, mend, preferredFix } from '../../../server/src/engine/features/fixAll';

/** Edits of a text that do not overlap, cut from random places. */
const edits = (text: string) =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([places, texts]): Edit[] => {
      const sorted = places.sort((a, b) => a - b);
      const cuts: Edit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2)
        cuts.push({ start: sorted[i], end: sorted[i + 1], newText: texts[i / 2] });
      return cuts;
    });

const twice = fc.string({ maxLength: 30 }).chain(text =>
  edits(text).chain(first => {
    const between = applyEdits(text, first);
    return edits(between).map(second => ({ text, first, second }));
  }),
);

describe('composeEdits', () => {
  it('does at once what two lists do one after the other', () => {
    fc.assert(
      fc.property(twice, ({ text, first, second }) => {
        expect(applyEdits(text, composeEdits(first, second))).toBe(applyEdits(applyEdits(text, first), second));
      }),
    );
  });
});

/** A check that finds every place of a word and offers another in its place. */
const replacing =
  (pairs: readonly (readonly [string, string])[], preferred = true) =>
  (text: string): Finding[] =>
    pairs.flatMap(([from, to]) =>
      [...text.matchAll(new RegExp(from, 'g'))].map(({ index }) => ({
        start: index,
        end: index + from.length,
        code: 'word.confusable' as const,
        severity: 'warning' as const,
        message: { zh: '', en: '' },
        evidence: [],
        fixes: [
          { title: { zh: '', en: '' }, preferred, edits: [{ start: index, end: index + from.length, newText: to }] },
        ],
      })),
    );

describe('mend', () => {
  it('goes on until nothing is left, and its edits lead there', () => {
    // 甲 becomes 乙, which then becomes 丙.
    const text = '甲乙一甲';
    const mended = mend(text, replacing([['甲', '乙'], ['乙', '丙']]), preferredFix); // prettier-ignore
    expect(mended.text).toBe('丙丙一丙');
    expect(applyEdits(text, mended.edits)).toBe(mended.text);
  });

  it('comes to an end where fixes undo each other', () => {
    const { text } = mend('甲乙', replacing([['甲', '乙'], ['乙', '甲']]), preferredFix); // prettier-ignore
    expect(['甲乙', '乙甲', '甲甲', '乙乙']).toContain(text);
  });

  it('leaves alone what is not preferred', () => {
    expect(mend('甲', replacing([['甲', '乙']], false), preferredFix)).toEqual({ text: '甲', edits: [], fixed: 0 });
  });

  it('never applies two fixes that touch in one round', () => {
    const fixes = replacing([['甲乙', '丙'], ['乙丁', '戊'], ['己', '庚']])('甲乙丁一己').flatMap(one => one.fixes); // prettier-ignore
    expect(apart(fixes).map(fix => fix.edits[0].newText)).toEqual(['丙', '庚']);
  });
});
