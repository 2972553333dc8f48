import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align, alignBlocks } from '../../../server/src/engine/match/align';
import { blocksAfterEdit, equalBlocks } from '../../../server/src/engine/match/equalBlocks';
import { NgramIndex } from '../../../server/src/engine/match/ngramIndex';
import { differenceOf } from '../../../server/src/engine/text/difference';

/** Texts of few characters, so that they have much in common with the source and with themselves. */
const text = fc.array(fc.constantFrom(...'甲乙丙丁。\n'), { maxLength: 60 }).map(units => units.join(''));

it('the equal blocks after an edit are those of the whole text, read afresh', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat({ max: 5 }), text, (source, before, place, removed, inserted) => {
      const index = new NgramIndex(source);
      const at = place % (before.length + 1);
      const after = before.slice(0, at) + inserted.slice(0, 6) + before.slice(at + removed);
      const difference = differenceOf(before, after);
      const known = equalBlocks(before, index);
      expect(blocksAfterEdit(known, difference, after, index)).toEqual(equalBlocks(after, index));
    }),
    { numRuns: 2000 },
  );
});

it('the equal blocks are those of the whole text, read afresh, where seeds stand in too many places', () => {
  // More places than a seed may have.
  const source = '甲乙丙，'.repeat(60) + '丁甲乙丙戊';
  const index = new NgramIndex(source);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'甲乙丙，丁戊'), { maxLength: 40 }),
      fc.nat(),
      fc.constantFrom(...'甲乙丙，丁戊'),
      (units, place, typed) => {
        const before = units.join('');
        const at = place % (before.length + 1);
        const after = before.slice(0, at) + typed + before.slice(at);
        const known = equalBlocks(before, index);
        expect(blocksAfterEdit(known, differenceOf(before, after), after, index)).toEqual(equalBlocks(after, index));
      },
    ),
    { numRuns: 1000 },
  );
});

it('near an edit the alignments are those that are near it among all', () => {
  const source = '稳慎扎实推进人民币国际化，深化外汇领域改革开放。';
  const index = new NgramIndex(source);
  const draft = `${source}会议还研究了其他事项和有关工作安排。稳慎稳妥推进人民币国际化，深化外汇领域改革开放。`;
  const all = align(draft, index, 12);
  const at = draft.indexOf('稳妥');
  expect(all).toHaveLength(2);
  expect(alignBlocks(equalBlocks(draft, index), draft, index, 12, { start: at, end: at + 2 })).toEqual([all[1]]);
});
