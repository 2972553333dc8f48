import { WIDTH, type EqualBlocks } from './equalBlocks';

/** What may lie between two blocks of one passage, in UTF-16 units. */
export const LONGEST_GAP = 12;
/** A gap may be no longer than this share of the shorter flank, so that long gaps need much evidence, but always 4. */
const GAP_PER_FLANK = 0.75;
const ALWAYS_ALLOWED = 4;
/**
 * A block can go on only with one that lies about as far ahead in the source as it does. Chains wait by how far that is, in
 * lanes of 32 units, so that a block finds them in two lanes at most; lanes that are `LANES` apart are one.
 */
const LANE_BITS = 5;
const LANES = 256;
/** What a chain that begins has before it. */
export const NONE = -1;

/** How many chains there is always room for: a long paragraph has some hundreds. */
const ROOM = 1024;
let lastOnes: Chains | undefined;

/**
 * Of each of the blocks from `from` to `to`, places in `blocks`, the best chain that ends with it: blocks in the same order
 * in both texts, with small gaps between them that cross no sentence's end. They hold until other blocks are chained: their
 * room is that of the last ones, since with new room at each key, fetching it takes longer than chaining.
 */
export function chainsOf(blocks: EqualBlocks, from: number, to: number, text: string, source: string): Chains {
  const count = (to - from) / WIDTH;
  const chains = count > ROOM ? new Chains(count) : (lastOnes ??= new Chains(ROOM));
  chains.chain(blocks, from, to, text, source);
  return chains;
}

/** Chains of equal blocks, each known by its index. */
export class Chains {
  count = 0;
  /** Of its last block, without what that shares with the one before it. */
  readonly draftEnds: Int32Array;
  readonly sourceEnds: Int32Array;
  readonly lengths: Int32Array;
  /** The chain that it goes on with; `NONE` where the block stands alone. */
  readonly previous: Int32Array;
  /** In quarters of a unit. */
  readonly scores: Int32Array;
  /** Units that stand word for word in both texts. */
  readonly matched: Int32Array;
  /** The chain behind each in its lane. */
  private readonly behind: Int32Array;
  private readonly lanes = new Int32Array(LANES);
  private text = '';
  private source = '';

  /** Room for so many. */
  constructor(size: number) {
    const array = (): Int32Array => new Int32Array(size);
    [this.draftEnds, this.sourceEnds, this.lengths] = [array(), array(), array()];
    [this.previous, this.scores, this.matched, this.behind] = [array(), array(), array(), array()];
  }

  /** Takes the place of what was chained before: see `chainsOf`. */
  chain(blocks: EqualBlocks, from: number, to: number, text: string, source: string): void {
    this.count = 0;
    this.lanes.fill(NONE);
    [this.text, this.source] = [text, source];
    for (let at = from; at < to; at += WIDTH) {
      const draft = blocks[at];
      const place = blocks[at + 1];
      const length = blocks[at + 2];
      const chain = this.begin(draft, place, length);
      const ahead = place - draft;
      const last = (ahead + LONGEST_GAP) >> LANE_BITS;
      for (let lane = (ahead - LONGEST_GAP) >> LANE_BITS; lane <= last; lane++)
        this.follow(lane & (LANES - 1), chain, draft, place, length);
      const lane = (ahead >> LANE_BITS) & (LANES - 1);
      this.behind[chain] = this.lanes[lane];
      this.lanes[lane] = chain;
    }
    // It stays, and is not to hold on to a draft.
    [this.text, this.source] = ['', ''];
  }

  /** Where the last block of a chain starts in the draft. */
  lastDraft(chain: number): number {
    return this.draftEnds[chain] - this.lengths[chain];
  }

  private begin(draft: number, place: number, length: number): number {
    const chain = this.count++;
    this.draftEnds[chain] = draft + length;
    this.sourceEnds[chain] = place + length;
    this.lengths[chain] = length;
    this.previous[chain] = NONE;
    this.scores[chain] = 4 * length;
    this.matched[chain] = length;
    return chain;
  }

  /** Has a block go on with the best chain of a lane; one that ends too far before it does so before all later blocks too. */
  private follow(lane: number, chain: number, draft: number, place: number, length: number): void {
    const { lanes, behind } = this;
    let kept = NONE;
    for (let before = lanes[lane]; before !== NONE; before = behind[before]) {
      if (this.draftEnds[before] + LONGEST_GAP < draft) {
        if (kept === NONE) lanes[lane] = behind[before];
        else behind[kept] = behind[before];
        continue;
      }
      kept = before;
      const gap = place - this.sourceEnds[before];
      if (gap <= LONGEST_GAP && gap + length > 0) this.join(chain, before, draft, place, length);
    }
  }

  /** Sets a block behind a chain, without what overlaps, where it goes on with the same passage and nothing does better. */
  private join(chain: number, before: number, draft: number, place: number, length: number): void {
    const draftEnd = this.draftEnds[before];
    const sourceEnd = this.sourceEnds[before];
    const overlap = Math.max(0, draftEnd - draft, sourceEnd - place);
    const left = length - overlap;
    if (left < 1) return;
    const [draftStart, sourceStart] = [draft + overlap, place + overlap];
    const size = Math.max(draftStart - draftEnd, sourceStart - sourceEnd);
    const score = this.scores[before] + 4 * (left - 1) - size;
    if (size === 0 || size > LONGEST_GAP || score < this.scores[chain]) return;
    // Of chains that do as well, the first.
    if (score === this.scores[chain] && before > this.previous[chain]) return;
    if (size > Math.max(ALWAYS_ALLOWED, GAP_PER_FLANK * Math.min(this.matched[before], left))) return;
    if (endsSentence(this.text, draftEnd, draftStart) || endsSentence(this.source, sourceEnd, sourceStart)) return;
    this.lengths[chain] = left;
    this.previous[chain] = before;
    this.scores[chain] = score;
    this.matched[chain] = this.matched[before] + left;
  }
}

function endsSentence(text: string, start: number, end: number): boolean {
  // The unit before the gap counts too: a passage does not run on behind a full stop.
  for (let i = Math.max(0, start - 1); i < end; i++) if ('。！？\n'.includes(text[i])) return true;
  return false;
}
