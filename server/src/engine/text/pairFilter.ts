/** Bits of the table: a power of two. As bits it is 8 KiB, which stay near at hand through a scan. */
const SLOTS = 1 << 16;

/**
 * A set of pairs of UTF-16 units that may hold more than was put in, and never less: one look into a table tells most
 * places of a text from those that are worth a closer one.
 */
export class PairFilter {
  private readonly bits = new Uint8Array(SLOTS >> 3);

  add(text: string, at: number): void {
    const slot = slotOf(text, at);
    this.bits[slot >> 3] |= 1 << (slot & 7);
  }

  /** False where the two units of a text at an offset are surely none that were put in. */
  has(text: string, at: number): boolean {
    const slot = slotOf(text, at);
    return (this.bits[slot >> 3] & (1 << (slot & 7))) !== 0;
  }
}

function slotOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (SLOTS - 1);
}
