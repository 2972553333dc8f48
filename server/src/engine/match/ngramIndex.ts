/** How many units make the seed of a near match. Three is the shortest stretch that is rarely chance in Chinese. */
export const SEED = 3;

const NONE = -1;

/** What an index consists of. */
export interface NgramTables {
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

/**
 * Where every stretch of `SEED` units of a text stands, in typed arrays: an open-addressed table of first occurrences,
 * and from each occurrence the next one. A line break belongs to no stretch.
 */
export class NgramIndex {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  /** `tables`: those of the same text, where they are known. */
  constructor(
    readonly text: string,
    tables?: NgramTables,
  ) {
    let size = tables?.heads.length ?? 16;
    while (!tables && size < text.length * 2) size *= 2;
    this.mask = size - 1;
    this.heads = tables?.heads ?? new Int32Array(size).fill(NONE);
    this.next = tables?.next ?? new Int32Array(text.length).fill(NONE);
    if (tables) return;
    // From the end, so that each list runs from the first occurrence to the last.
    for (let at = text.length - SEED; at >= 0; at--) {
      if (text.charCodeAt(at) === 10 || text.charCodeAt(at + 1) === 10 || text.charCodeAt(at + 2) === 10) continue;
      const slot = this.slot(text, at);
      this.next[at] = this.heads[slot];
      this.heads[slot] = at;
    }
  }

  get tables(): NgramTables {
    return { heads: this.heads, next: this.next };
  }

  /** The first place of the stretch that starts at `at` of `other`; -1 where it stands nowhere. */
  first(other: string, at: number): number {
    return this.heads[this.slot(other, at)];
  }

  /** The next place of the stretch that stands at `place`; -1 after the last. */
  after(place: number): number {
    return this.next[place];
  }

  private slot(other: string, at: number): number {
    const a = other.charCodeAt(at);
    const b = other.charCodeAt(at + 1);
    const c = other.charCodeAt(at + 2);
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 8;
    for (slot &= this.mask; ; slot = (slot + 1) & this.mask) {
      const head = this.heads[slot];
      if (head === NONE) return slot;
      if (
        this.text.charCodeAt(head) === a &&
        this.text.charCodeAt(head + 1) === b &&
        this.text.charCodeAt(head + 2) === c
      )
        return slot;
    }
  }
}
