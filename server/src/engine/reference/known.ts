/** A reference's prose in one string, a paragraph a line, and what is found of it once: typed arrays and strings. */
export interface PassageTables {
  readonly text: string;
  /** The same, unit for unit, with full-width marks. */
  readonly comparable: string;
  /** Where each paragraph begins. */
  readonly starts: Int32Array;
  /** A bit a unit: a word begins there. None in a sentence that is too long to be cut into words. */
  readonly words: Uint32Array;
  /** Two numbers each: from this unit of `text` on, the line (from 1) of the reference's file. */
  readonly lines: Int32Array;
  /** The index of seeds (`NgramIndex`). */
  readonly seedHeads: Int32Array;
  readonly seedNext: Int32Array;
  readonly seedBits: Uint8Array;
  /** The index of members (`MemberIndex`). */
  readonly memberNumbers: Int32Array;
  readonly memberFirsts: Int32Array;
  readonly memberHeads: Int32Array;
  readonly memberNext: Int32Array;
}

/** A priority in its own words: its theme, and its body, a passage a paragraph. */
export interface PriorityWords {
  readonly theme: string;
  readonly body: readonly string[];
}

/** What may be known of a reference before it is read: worked out once, and kept. */
export interface KnownOfReference {
  readonly priorities: readonly PriorityWords[];
  readonly passages: PassageTables;
}
