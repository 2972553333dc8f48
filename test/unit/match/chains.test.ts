import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsOf, LONGEST_GAP, NONE } from '../../../server/src/engine/match/chains';
import { equalBlocks, WIDTH } from '../../../server/src/engine/match/equalBlocks';
import { NgramIndex } from '../../../server/src/engine/match/ngramIndex';

interface Chain {
  readonly draftEnd: number;
  readonly sourceEnd: number;
  previous: number;
  length: number;
  score: number;
  matched: number;
}

/** The same by looking at every pair of blocks. */
function chained(blocks: readonly number[], text: string, source: string): Chain[] {
  const chains: Chain[] = [];
  for (let at = 0; at < blocks.length; at += WIDTH) {
    const [draft, place, length] = blocks.slice(at, at + WIDTH);
    const chain = { draftEnd: draft + length, sourceEnd: place + length, previous: NONE, length, score: 4 * length };
    let best: Chain = { ...chain, matched: length };
    chains.forEach((before, previous) => {
      const overlap = Math.max(0, before.draftEnd - draft, before.sourceEnd - place);
      const left = length - overlap;
      const ours = text.slice(before.draftEnd, draft + overlap);
      const theirs = source.slice(before.sourceEnd, place + overlap);
      const gap = Math.max(ours.length, theirs.length);
      const allowed = Math.max(4, 0.75 * Math.min(before.matched, left));
      if (left < 1 || gap === 0 || gap > Math.min(allowed, LONGEST_GAP)) return;
      if (/[。！？\n]/.test(text[before.draftEnd - 1] + ours + source[before.sourceEnd - 1] + theirs)) return;
      const score = before.score + 4 * (left - 1) - gap;
      if (score > best.score) best = { ...chain, previous, length: left, score, matched: before.matched + left };
    });
    chains.push(best);
  }
  return chains;
}

const UNITS = '甲乙丙丁戊己，庚辛。';
const texts = fc
  .integer({ min: 3, max: UNITS.length })
  .chain(count => fc.string({ unit: fc.constantFrom(...UNITS.slice(0, count)), minLength: 40, maxLength: 160 }));

describe('chains', () => {
  it('go on as looking at every pair of blocks has them go on', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(120), (one, other, at) => {
        // Some of the one stands in the other too.
        const text = one.slice(0, at) + other.slice(at, at + 40) + one.slice(at + 3);
        const source = `${other}\n${one}`;
        const blocks = equalBlocks(text, new NgramIndex(source));
        const chains = chainsOf(blocks, 0, blocks.length, text, source);
        const found = Array.from({ length: chains.count }, (_, chain) => ({
          draftEnd: chains.draftEnds[chain],
          sourceEnd: chains.sourceEnds[chain],
          previous: chains.previous[chain],
          length: chains.lengths[chain],
          score: chains.scores[chain],
          matched: chains.matched[chain],
        }));
        expect(found).toEqual(chained(blocks, text, source));
      }),
      { numRuns: 400 },
    );
  });
});
