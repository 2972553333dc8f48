/** How many units make the seed of a near match. Three is the shortest stretch that is rarely chance in Chinese. */
export const SEED = 3;

const NONE = -1;

/** What an index consists of. */
export interface NgramTables {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  /** Bits, four for each of `heads`: none where no stretch with such a hash stands. */
  readonly bits: Uint8Array;
}

/**
 * Where every stretch of `SEED` units of a text stands, in typed arrays: an open-addressed table of first occurrences,
 * and from each occurrence the next one. A line break belongs to no stretch. Nearly all stretches of another text stand
 * nowhere: for those one look at the bits is enough.
 */
export class NgramIndex {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly bits: Uint8Array;
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
    this.bits = tables?.bits ?? new Uint8Array(size >> 1);
    if (tables) return;
    // From the end, so that each list runs from the first occurrence to the last.
    for (let at = text.length - SEED; at >= 0; at--) {
      const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
      if (a === LINE_BREAK || b === LINE_BREAK || c === LINE_BREAK) continue;
      const hash = hashOf(a, b, c);
      const slot = this.slot(hash, a, b, c);
      this.next[at] = this.heads[slot];
      this.heads[slot] = at;
      this.bits[(hash >>> 3) & (this.bits.length - 1)] |= 1 << (hash & 7);
    }
  }

  get tables(): NgramTables {
    return { heads: this.heads, next: this.next, bits: this.bits };
  }

  /** The first place of the stretch that starts at `at` of `other`; -1 where it stands nowhere. */
  first(other: string, at: number): number {
    return this.firstOf(other.charCodeAt(at), other.charCodeAt(at + 1), other.charCodeAt(at + 2));
  }

  /** The same of three units. */
  firstOf(a: number, b: number, c: number): number {
    const hash = hashOf(a, b, c);
    if ((this.bits[(hash >>> 3) & (this.bits.length - 1)] & (1 << (hash & 7))) === 0) return NONE;
    return this.heads[this.slot(hash, a, b, c)];
  }

  /** The next place of the stretch that stands at `place`; -1 after the last. */
  after(place: number): number {
    return this.next[place];
  }

  private slot(hash: number, a: number, b: number, c: number): number {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
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

const LINE_BREAK = 10;

function hashOf(a: number, b: number, c: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 8;
}
