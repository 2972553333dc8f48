import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type EqualBlock } from '../../../server/src/engine/match/align';
import { equalBlocks, WIDTH, type EqualBlocks } from '../../../server/src/engine/match/equalBlocks';
import { NgramIndex, SEED } from '../../../server/src/engine/match/ngramIndex';
import { shippedReference } from '../checks/shipped';

const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', '\n'), maxLength: 50 });

describe('NgramIndex', () => {
  it('lists every place of a stretch, in order, and none that holds a line break', () => {
    fc.assert(
      fc.property(letters, letters, (text, other) => {
        const index = new NgramIndex(text);
        for (let at = 0; at + SEED <= other.length; at++) {
          const seed = other.slice(at, at + SEED);
          const expected = seed.includes('\n')
            ? []
            : Array.from({ length: text.length }, (_, place) => place).filter(place => text.startsWith(seed, place));
          const found: number[] = [];
          for (let place = index.first(other, at); place >= 0; place = index.after(place)) found.push(place);
          expect(found).toEqual(expected);
        }
      }),
    );
  });
});

function* each(blocks: EqualBlocks): Generator<EqualBlock> {
  for (let at = 0; at < blocks.length; at += WIDTH)
    yield { draft: blocks[at], source: blocks[at + 1], length: blocks[at + 2] };
}

describe('equal blocks', () => {
  it('are equal, as long as can be, and leave out no stretch that stands in both', () => {
    fc.assert(
      fc.property(letters, letters, (text, source) => {
        const blocks = [...each(equalBlocks(text, new NgramIndex(source)))];
        const same = (a: number, b: number): boolean => a >= 0 && b >= 0 && text[a] === source[b] && text[a] !== '\n';
        for (const { draft, source: from, length } of blocks) {
          expect(text.slice(draft, draft + length)).toBe(source.slice(from, from + length));
          expect(length).toBeGreaterThanOrEqual(SEED);
          expect(
            draft + length < text.length && from + length < source.length && same(draft + length, from + length),
          ).toBe(false);
          expect(same(draft - 1, from - 1)).toBe(false);
        }
        for (let at = 0; at + SEED <= text.length; at++) {
          for (let place = 0; place + SEED <= source.length; place++) {
            if (![0, 1, 2].every(by => same(at + by, place + by))) continue;
            const within = blocks.filter(
              block =>
                block.source - block.draft === place - at &&
                block.draft <= at &&
                at + SEED <= block.draft + block.length,
            );
            expect(within).toHaveLength(1);
          }
        }
      }),
    );
  });

  it('run on through seeds that stand in very many places', () => {
    const source = '完善金融甲乙丙稳定市场\n' + '甲乙丙\n'.repeat(100);
    expect(equalBlocks('完善金融甲乙丙稳定市场', new NgramIndex(source))).toEqual([0, 0, 11]);
  });
});

describe('an alignment', () => {
  it('has equal blocks in order, and between them gaps that cross no sentence', () => {
    fc.assert(
      fc.property(letters, letters, (text, source) => {
        for (const { blocks, gaps, draft, source: from, matched } of align(text, new NgramIndex(source))) {
          expect(gaps).toHaveLength(blocks.length - 1);
          expect(matched).toBe(blocks.reduce((sum, block) => sum + block.length, 0));
          expect(draft).toEqual({
            start: blocks[0].draft,
            end: blocks[blocks.length - 1].draft + blocks[blocks.length - 1].length,
          });
          expect(from.start).toBe(blocks[0].source);
          for (const block of blocks)
            expect(text.slice(block.draft, block.draft + block.length)).toBe(
              source.slice(block.source, block.source + block.length),
            );
          gaps.forEach((gap, index) => {
            const before = blocks[index];
            const behind = blocks[index + 1];
            expect(gap.draft).toEqual({ start: before.draft + before.length, end: behind.draft });
            expect(gap.source).toEqual({ start: before.source + before.length, end: behind.source });
            expect(gap.draft.end).toBeGreaterThanOrEqual(gap.draft.start);
            expect(gap.source.end).toBeGreaterThanOrEqual(gap.source.start);
            expect(gap.draft.end - gap.draft.start + gap.source.end - gap.source.start).toBeGreaterThan(0);
            expect(
              text.slice(gap.draft.start, gap.draft.end) + source.slice(gap.source.start, gap.source.end),
            ).not.toMatch(/[。\n]/);
          });
        }
      }),
    );
  });

  it('is the same where those with fewer units word for word are left out', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: SEED, max: 20 }), (text, source, least) => {
        const index = new NgramIndex(source);
        expect(align(text, index, least)).toEqual(align(text, index).filter(({ matched }) => matched >= least));
      }),
    );
  });

  const passages = shippedReference()
    .draft.paragraphs.map(({ paragraph }) => paragraph.text)
    .join('\n');
  const sentences = passages.split(/[。\n]/).filter(one => one.length >= 24);
  const index = new NgramIndex(passages);
  const EDITS = {
    substituted: (text: string, at: number) => [text.slice(0, at) + '甲乙' + text.slice(at + 2), at, at + 2],
    deleted: (text: string, at: number) => [text.slice(0, at) + text.slice(at + 2), at, at],
    inserted: (text: string, at: number) => [text.slice(0, at) + '甲乙' + text.slice(at), at, at + 2],
    swapped: (text: string, at: number) => [
      text.slice(0, at) + text.slice(at + 2, at + 4) + text.slice(at, at + 2) + text.slice(at + 4),
      at,
      at + 4,
    ],
  } as const;
  it.each(Object.entries(EDITS))('finds what was %s in a passage', (_, edit) => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat(), (sentence, place) => {
        const [text, start, end] = edit(sentence, 8 + (place % (sentence.length - 20))) as [string, number, number];
        if (passages.includes(text)) return;
        const gaps = align(text, index).flatMap(alignment => alignment.gaps);
        // Of two equal units beside each other either may be the one that is missing.
        expect(gaps.some(gap => gap.draft.start <= end + 2 && gap.draft.end >= start - 2)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
