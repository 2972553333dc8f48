/** One dated text of an archive. */
export interface ArchivedText {
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** Where a wording stands in an archive, to the letter. */
export interface Attestation {
  /** How many of its texts have it. */
  readonly texts: number;
  /** The earliest and the latest text that has it; undated ones come before all others. */
  readonly first: ArchivedText;
  readonly last: ArchivedText;
}

/**
 * Texts that only attest: they raise no finding, they lower and explain them. Immutable. Whoever asks knows nothing of
 * how it is searched, so that an index can take the place of reading the texts through.
 */
export class Archive {
  /** By date. */
  readonly texts: readonly ArchivedText[];
  private readonly asked = new Map<string, Attestation | undefined>();

  constructor(
    readonly id: string,
    /** Where it lies, as its reader names it. */
    readonly uri: string,
    texts: readonly ArchivedText[],
  ) {
    this.texts = [...texts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  }

  /** Where a wording stands; `undefined` where it stands in none of the texts. Asked again, it costs nothing. */
  attests(wording: string): Attestation | undefined {
    if (wording === '') return undefined;
    if (!this.asked.has(wording)) {
      if (this.asked.size >= KEPT_ANSWERS) this.asked.clear();
      this.asked.set(wording, this.search(wording));
    }
    return this.asked.get(wording);
  }

  private search(wording: string): Attestation | undefined {
    const found = this.texts.filter(({ text }) => text.includes(wording));
    if (found.length === 0) return undefined;
    return { texts: found.length, first: found[0], last: found[found.length - 1] };
  }
}

/** How many answers are kept: a draft asks for the same few at every keystroke. */
const KEPT_ANSWERS = 10_000;
