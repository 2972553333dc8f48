import type { Span } from '../text/span';
import { chainsOf, LONGEST_GAP, NONE, type Chains } from './chains';
import { equalBlocks, WIDTH, type EqualBlocks } from './equalBlocks';
import { SEED, type NgramIndex } from './ngramIndex';

/** A stretch that stands word for word in both texts: `draft` in the one, `source` in the other, `length` units. */
export interface EqualBlock {
  readonly draft: number;
  readonly source: number;
  readonly length: number;
}

/** What two equal blocks of a passage have between them: one side may be empty, not both. */
export interface Gap {
  readonly draft: Span;
  readonly source: Span;
}

/** A passage of the source that the draft follows: equal blocks in the same order, and the gaps between them. */
export interface Alignment {
  readonly blocks: readonly EqualBlock[];
  readonly gaps: readonly Gap[];
  readonly draft: Span;
  readonly source: Span;
  /** Units that stand word for word in both. */
  readonly matched: number;
}

/**
 * The passages of the indexed text that `text` follows, the best for each stretch, by where they start. Seeds are extended
 * to the longest equal blocks, and those chained over small gaps that cross no sentence's end: the method of text-reuse
 * detection (seed, extend, chain). `least`: those with fewer units word for word are left out; the others are the same as
 * without.
 */
export function align(text: string, index: NgramIndex, least = SEED): Alignment[] {
  return alignBlocks(equalBlocks(text, index), text, index, least);
}

/** The same, where the equal blocks are known; `near`: of what stands there alone, or within a gap of it. */
export function alignBlocks(
  blocks: EqualBlocks,
  text: string,
  index: NgramIndex,
  least: number,
  near: Span = { start: 0, end: text.length },
): Alignment[] {
  const found: Alignment[] = [];
  for (let from = 0; from < blocks.length;) {
    // Chains do not run on over more than a gap: what stands apart is chained by itself, if there is enough of it.
    const start = blocks[from];
    let to = from;
    let covered = 0;
    let end = start;
    for (; to < blocks.length && blocks[to] <= end + LONGEST_GAP; to += WIDTH) {
      const stop = blocks[to] + blocks[to + 2];
      if (stop <= end) continue;
      covered += stop - Math.max(blocks[to], end);
      end = stop;
    }
    const isNear = end + LONGEST_GAP >= near.start && start <= near.end + LONGEST_GAP;
    if (covered >= least && isNear)
      found.push(...bestOf(chainsOf(blocks, from, to, text, index.text), { start, end }, least));
    from = to;
  }
  return found;
}

/**
 * Of chains that claim the same stretch of the draft, which is `hull` altogether, the best; of those that have `least`
 * units word for word.
 */
function bestOf(chains: Chains, hull: Span, least: number): Alignment[] {
  const { scores, matched, previous } = chains;
  let lowest = Infinity;
  for (let i = 0; i < chains.count; i++) if (matched[i] >= least && scores[i] < lowest) lowest = scores[i];
  if (lowest === Infinity) return [];
  // What ranks behind the last that is wanted takes nothing from it.
  const ranked: number[] = [];
  for (let i = 0; i < chains.count; i++) if (scores[i] >= lowest) ranked.push(i);
  ranked.sort((a, b) => scores[b] - scores[a] || chains.lastDraft(a) - chains.lastDraft(b));
  const used = new Uint8Array(chains.count);
  const claimed = new Uint8Array(hull.end - hull.start);
  const kept: Alignment[] = [];
  for (const chain of ranked) {
    if (used[chain] === 1) continue;
    let first = chain;
    for (let link = chain; link !== NONE; link = previous[link]) used[(first = link)] = 1;
    const start = chains.lastDraft(first) - hull.start;
    const end = chains.draftEnds[chain] - hull.start;
    let shared = 0;
    for (let at = start; at < end; at++) shared += claimed[at];
    if (shared * 4 > end - start) continue;
    claimed.fill(1, start, end);
    if (matched[chain] >= least) kept.push(alignmentOf(chains, chain));
  }
  return kept.sort((a, b) => a.draft.start - b.draft.start);
}

function alignmentOf(chains: Chains, chain: number): Alignment {
  const blocks: EqualBlock[] = [];
  for (let link = chain; link !== NONE; link = chains.previous[link]) {
    const length = chains.lengths[link];
    blocks.push({ draft: chains.draftEnds[link] - length, source: chains.sourceEnds[link] - length, length });
  }
  blocks.reverse();
  const gaps = blocks.slice(1).map((block, i): Gap => {
    const before = blocks[i];
    return {
      draft: { start: before.draft + before.length, end: block.draft },
      source: { start: before.source + before.length, end: block.source },
    };
  });
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  return {
    blocks,
    gaps,
    draft: { start: first.draft, end: last.draft + last.length },
    source: { start: first.source, end: last.source + last.length },
    matched: chains.matched[chain],
  };
}
