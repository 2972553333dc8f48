import { WIDTH, type EqualBlocks } from './equalBlocks';

/** What may lie between two blocks of one passage, in UTF-16 units. */
export const LONGEST_GAP = 12;
/** A gap may be no longer than this share of the shorter flank, so that long gaps need much evidence, but always 4. */
const GAP_PER_FLANK = 0.75;
const ALWAYS_ALLOWED = 4;
/** How many chains may wait to go on at one place: a bound on the work for a text that repeats itself. */
const MOST_OPEN = 256;
/** What a chain that begins has before it. */
export const NONE = -1;

/** Where chains lie while they are made and read. */
class Room {
  readonly draftEnds: Int32Array;
  readonly sourceEnds: Int32Array;
  readonly lengths: Int32Array;
  readonly previous: Int32Array;
  readonly scores: Int32Array;
  readonly matched: Int32Array;

  constructor(readonly size: number) {
    const array = (): Int32Array => new Int32Array(size);
    [this.draftEnds, this.sourceEnds, this.lengths] = [array(), array(), array()];
    [this.previous, this.scores, this.matched] = [array(), array(), array()];
  }
}

/** How many chains there is always room for: a long paragraph has some hundreds. */
const ROOM = 1024;
let room: Room | undefined;

/** Room for so many chains, the same as the last ones had: with new room at each key, fetching it takes longer than chaining. */
function roomFor(chains: number): Room {
  return chains > ROOM ? new Room(chains) : (room ??= new Room(ROOM));
}

/**
 * Of each of some equal blocks the best chain that ends with it: blocks in the same order in both texts, with small gaps
 * between them that cross no sentence's end. A chain is known by its index; its numbers lie by kind, since all that are
 * open are looked at for each block. They hold until other blocks are chained.
 */
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

  /** Chains the blocks from `from` to `to`, places in `blocks`. */
  constructor(
    blocks: EqualBlocks,
    from: number,
    to: number,
    private readonly text: string,
    private readonly source: string,
  ) {
    const { draftEnds, sourceEnds, lengths, previous, scores, matched } = roomFor((to - from) / WIDTH);
    [this.draftEnds, this.sourceEnds, this.lengths] = [draftEnds, sourceEnds, lengths];
    [this.previous, this.scores, this.matched] = [previous, scores, matched];
    // Only a chain that ends near can go on: the others are done with.
    let open: number[] = [];
    for (let at = from; at < to; at += WIDTH) {
      const draft = blocks[at];
      const place = blocks[at + 1];
      const length = blocks[at + 2];
      const chain = this.begin(draft, place, length);
      let near = 0;
      for (let i = 0; i < open.length; i++) {
        const before = open[i];
        if (draftEnds[before] + LONGEST_GAP < draft) continue;
        open[near++] = before;
        // Most of what stands near in the draft stands elsewhere in the source.
        const ahead = place - sourceEnds[before];
        if (ahead <= LONGEST_GAP && ahead + length > 0) this.join(chain, before, draft, place, length);
      }
      while (open.length > near) open.pop();
      open.push(chain);
      if (open.length > MOST_OPEN) open = this.mostPromising(open);
    }
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
    if (size === 0 || size > LONGEST_GAP || score <= this.scores[chain]) return;
    if (size > Math.max(ALWAYS_ALLOWED, GAP_PER_FLANK * Math.min(this.matched[before], left))) return;
    if (endsSentence(this.text, draftEnd, draftStart) || endsSentence(this.source, sourceEnd, sourceStart)) return;
    this.lengths[chain] = left;
    this.previous[chain] = before;
    this.scores[chain] = score;
    this.matched[chain] = this.matched[before] + left;
  }

  /** Of too many open chains the better half. */
  private mostPromising(open: readonly number[]): number[] {
    return [...open].sort((a, b) => this.scores[b] - this.scores[a]).slice(0, MOST_OPEN >> 1);
  }
}

function endsSentence(text: string, start: number, end: number): boolean {
  // The unit before the gap counts too: a passage does not run on behind a full stop.
  for (let i = Math.max(0, start - 1); i < end; i++) if ('。！？\n'.includes(text[i])) return true;
  return false;
}
