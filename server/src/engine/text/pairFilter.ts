/** Slots of the table: a power of two. */
const SLOTS = 1 << 16;

/**
 * A set of pairs of UTF-16 units that may hold more than was put in, and never less: one look into a table tells most
 * places of a text from those that are worth a closer one.
 */
export class PairFilter {
  private readonly slots = new Uint8Array(SLOTS);

  add(text: string, at: number): void {
    this.slots[slotOf(text, at)] = 1;
  }

  /** False where the two units of a text at an offset are surely none that were put in. */
  has(text: string, at: number): boolean {
    return this.slots[slotOf(text, at)] === 1;
  }
}

function slotOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (SLOTS - 1);
}
