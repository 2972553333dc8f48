import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf } from '../../../server/src/engine/text/difference';

it('finds the stretch in which two texts differ, however long they are', () => {
  const filler = fc.nat(9_000).map(length => '甲乙'.repeat(length));
  const short = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 5 });
  fc.assert(
    fc.property(filler, short, short, filler, (head, before, after, tail) => {
      const [a, b] = [head + before + tail, head + after + tail];
      const { start, beforeEnd, afterEnd } = differenceOf(a, b);
      expect(a.slice(0, start) + b.slice(start, afterEnd) + a.slice(beforeEnd)).toBe(b);
      expect(afterEnd - start).toBeLessThanOrEqual(after.length);
      expect(a.length - beforeEnd).toBe(b.length - afterEnd);
    }),
    { numRuns: 60 },
  );
});
