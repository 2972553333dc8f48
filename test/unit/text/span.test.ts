import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  entangled,
  insertSpan,
  overlapping,
  overlaps,
  type Span,
} from '../../../server/src/engine/text/span';

const span = fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]): Span => ({ start, end: start + length }));
const solid = span.filter(({ start, end }) => end > start);

describe('spans', () => {
  it('of which one is empty share nothing', () => {
    expect(overlaps({ start: 2, end: 2 }, { start: 2, end: 2 })).toBe(false);
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
    expect(contains({ start: 0, end: 2 }, { start: 2, end: 2 })).toBe(true);
  });

  it('put in order one by one never overlap, and each that was left out overlaps one that was kept', () => {
    fc.assert(
      fc.property(fc.array(solid), spans => {
        const kept: Span[] = [];
        for (const one of spans) {
          const clash = kept.some(other => overlaps(other, one));
          expect(insertSpan(kept, one)).toBe(!clash);
        }
        for (let i = 1; i < kept.length; i++) expect(kept[i - 1].end).toBeLessThanOrEqual(kept[i].start);
      }),
    );
  });

  it('in order are found by what they share, as a look at each would find them', () => {
    fc.assert(
      fc.property(fc.array(solid), span, (spans, asked) => {
        const kept: Span[] = [];
        for (const one of spans) insertSpan(kept, one);
        expect(overlapping(kept, asked)).toEqual(kept.filter(one => overlaps(one, asked)));
      }),
    );
  });

  it('in any order share a unit with another one where a look at each pair says so', () => {
    fc.assert(
      fc.property(fc.array(solid), spans => {
        const found = entangled(spans);
        for (const one of spans) {
          const clashes = spans.some(other => other !== one && overlaps(other, one));
          expect(found.has(one)).toBe(clashes);
        }
      }),
    );
  });
});
