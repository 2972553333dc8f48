/** Bits of the table: a power of two. As bits it is 8 KiB, which stay near at hand through a scan. */
const SLOTS = 1 << 16;

/**
 * A set of pairs of UTF-16 units that may hold more than was put in, and never less: one look into a table tells most
 * places of a text from those that are worth a closer one.
 */
export class PairFilter {
  /** `bits`: what a set consists of, where it is known. */
  constructor(readonly bits: Uint8Array = new Uint8Array(SLOTS >> 3)) {}

  /** Puts in the two units of a text at an offset. */
  add(text: string, at: number): void {
    const slot = slotOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    this.bits[slot >> 3] |= 1 << (slot & 7);
  }

  /** False where two units are surely no pair that was put in. */
  has(first: number, second: number): boolean {
    const slot = slotOf(first, second);
    return (this.bits[slot >> 3] & (1 << (slot & 7))) !== 0;
  }
}

function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}
