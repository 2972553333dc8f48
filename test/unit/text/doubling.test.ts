import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doublings, twins } from '../../../server/src/engine/text/doubling';

it('finds what the pattern finds', () => {
  const text = fc.array(fc.constantFrom('会', '议', '二', '〇', '，', 'a', '㐀', '\ud840', '\udc0b'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, units => {
      const written = units.join('');
      const byPattern = [...written.matchAll(/([一-鿿]{2,20}?)\1+/g)].map(({ 0: run, 1: word, index }) => {
        return { start: index, end: index + run.length, unit: word.length };
      });
      expect(doublings(written, 2, 20)).toEqual(byPattern);
      const single = [...written.matchAll(/([一-鿿])\1+/g)];
      expect(twins(written)).toEqual(
        single.map(({ 0: run, index }) => ({ start: index, end: index + run.length, unit: 1 })),
      );
    }),
  );
  expect(doublings('工作工作会议会议会议', 2, 20)).toEqual([
    { start: 0, end: 4, unit: 2 },
    { start: 4, end: 10, unit: 2 },
  ]);
});
