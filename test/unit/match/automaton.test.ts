import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../../server/src/engine/match/automaton';

/** Few letters, so that patterns share heads and tails and stand within each other. */
const word = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom('甲', '乙', '\ud840', '\0'), minLength, maxLength });

const byPlace = (a: readonly number[], b: readonly number[]): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

describe('Automaton', () => {
  it('finds what a search for each pattern at each place finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word(4, 1), { maxLength: 12 }), word(40), (patterns, text) => {
        const expected = patterns.flatMap((pattern, index) =>
          Array.from({ length: text.length }, (_, at) => at)
            .filter(at => text.startsWith(pattern, at))
            .map(at => [at, at + pattern.length, index]),
        );
        const found = Automaton.of(patterns)
          .scan(text)
          .map(({ start, end, pattern }) => [start, end, pattern]);
        expect(found.sort(byPlace)).toEqual(expected.sort(byPlace));
      }),
    );
  });

  it('gives occurrences by where they end, the longest first', () => {
    const found = Automaton.of(['策', '施策', '因城施策', '因城']).scan('因城施策');
    expect(found.map(({ pattern }) => pattern)).toEqual([3, 2, 1, 0]);
  });

  it('of no pattern finds nothing', () => {
    expect(Automaton.of([]).scan('因城施策')).toEqual([]);
  });
});
