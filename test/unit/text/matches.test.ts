import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesOf } from '../../../server/src/engine/text/matches';

it('gives what matchAll gives, from the start at every call', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '、'), maxLength: 20 });
  const pattern = fc.constantFrom(/甲(乙)?/g, /\d+|、/g, /乙*/g, /丙/g, /(?<=甲)(?=乙)/g);
  fc.assert(
    fc.property(text, pattern, (written, regex) => {
      regex.lastIndex = 3;
      expect(matchesOf(written, regex)).toEqual([...written.matchAll(new RegExp(regex))]);
      expect(regex.lastIndex).toBe(0);
    }),
  );
});
