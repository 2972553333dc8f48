import { LineIndex } from '../text/lineIndex';

/** A dated text that can be searched: a norm, or one of an archive's texts. */
export interface IndexedText {
  /** The id of the reference that holds it: a norm's, a text's of an archive folder its own, else the archive's. */
  readonly reference: string;
  readonly title: string;
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly date: string;
  readonly role: 'norm' | 'archive';
  /** The file that holds it, as its reader names it. */
  readonly uri: string;
  /** The line (from 1) of that file on which its body begins; in an archive of items a line, the item's line. */
  readonly line: number;
  /** Where its body begins in the file's text, in UTF-16 units; -1 where the file holds it in another form (JSON). */
  readonly base: number;
  /** The length of its body. The body is the raw text, line ends as they stand, without front matter and title. */
  readonly length: number;
}

/** A place in a text: `offset` counts UTF-16 units from the start of its body. */
export interface TextPlace {
  readonly text: IndexedText;
  readonly offset: number;
}

/** Where a wording stands, to the letter. */
export interface Attestation {
  /** How often, overlapping occurrences counted each. */
  readonly count: number;
  /** In how many texts. */
  readonly texts: number;
  /** The earliest and the latest dated text that has it; the undated ones come in only where all are. */
  readonly first: IndexedText;
  readonly last: IndexedText;
}

/** Some texts that are searched together. A place in it counts through all of them. */
export interface TextChunk {
  readonly texts: readonly IndexedText[];
  /** How often a string of at least one unit stands in these texts. */
  count(wording: string): number;
  /** Where it stands: the text's number in `texts`, and the offset in its body; any order. */
  each(wording: string, found: (text: number, offset: number) => void): void;
  /** A stretch of a text's body. */
  slice(text: number, start: number, end: number): string;
}

interface Ranked {
  readonly chunk: TextChunk;
  readonly number: number;
}

/**
 * All texts of a library, norms and archives, searchable word for word. Immutable. Strings are matched unit for unit
 * against the raw bodies: any length from one unit, line ends, marks and halves of surrogate pairs like all else. The
 * empty string stands nowhere. No answer reads a text through.
 */
export class TextIndex {
  /** By date, the undated first; of one day in the order given. */
  readonly texts: readonly IndexedText[];
  private readonly rankOf: readonly Uint32Array[];
  private readonly ranked: readonly Ranked[];
  private readonly asked = new Map<string, Attestation | undefined>();

  constructor(private readonly chunks: readonly TextChunk[]) {
    const all = chunks.flatMap(chunk => chunk.texts.map((text, number) => ({ text, chunk, number })));
    all.sort((a, b) => (a.text.date < b.text.date ? -1 : a.text.date > b.text.date ? 1 : 0));
    this.texts = all.map(({ text }) => text);
    this.ranked = all;
    const ranks = new Map(chunks.map(chunk => [chunk, new Uint32Array(chunk.texts.length)]));
    all.forEach(({ chunk, number }, rank) => {
      const ranksOfChunk = ranks.get(chunk);
      if (ranksOfChunk) ranksOfChunk[number] = rank;
    });
    this.rankOf = chunks.map(chunk => ranks.get(chunk) ?? new Uint32Array(0));
  }

  /** How often a string stands in all texts, overlapping occurrences counted each. */
  count(wording: string): number {
    if (wording === '') return 0;
    return this.chunks.reduce((count, chunk) => count + chunk.count(wording), 0);
  }

  /** Where a string stands, by date and then by place; the first `limit` of these. */
  places(wording: string, limit = Infinity): TextPlace[] {
    const found = this.found(wording);
    found.sort((a, b) => a.rank - b.rank || a.offset - b.offset);
    return (limit < found.length ? found.slice(0, limit) : found).map(({ rank, offset }) => ({
      text: this.texts[rank],
      offset,
    }));
  }

  /**
   * Where a string stands, summed up; `undefined` where it stands nowhere. `outside`: the id of a reference that is not
   * to be counted. Asked again, it costs nothing.
   */
  attestation(wording: string, outside?: string): Attestation | undefined {
    if (wording === '') return undefined;
    const key = `${outside ?? ''}\n${wording}`;
    if (!this.asked.has(key)) {
      if (this.asked.size >= KEPT_ANSWERS) this.asked.clear();
      this.asked.set(key, this.attest(wording, outside));
    }
    return this.asked.get(key);
  }

  /** A stretch of a text's body, cut to it; for what stands around a place. */
  slice(text: IndexedText, start: number, end: number): string {
    const { chunk, number } = this.ranked[this.rank(text)];
    return chunk.slice(number, Math.max(0, start), Math.min(text.length, end));
  }

  /** The line (from 1) of a place in the file that holds it. */
  lineOf(place: TextPlace): number {
    return this.positionOf(place).line;
  }

  /**
   * The line and column (from 1, in UTF-16 units) of a place in the file that holds it. In an archive of items a line,
   * the line is the item's, and the column counts in its text: the file holds it in another form.
   */
  positionOf({ text, offset }: TextPlace): { line: number; column: number } {
    if (text.base < 0) return { line: text.line, column: offset + 1 };
    const lines = new LineIndex(this.slice(text, 0, offset));
    const { line, column } = lines.positionAt(offset);
    return { line: text.line + line, column: column + 1 };
  }

  private attest(wording: string, outside: string | undefined): Attestation | undefined {
    let count = 0;
    const texts = new Set<number>();
    this.chunks.forEach((chunk, index) => {
      chunk.each(wording, number => {
        if (chunk.texts[number].reference === outside) return;
        count++;
        texts.add(this.rankOf[index][number]);
      });
    });
    if (count === 0) return undefined;
    const ranks = [...texts].sort((a, b) => a - b);
    const dated = ranks.find(rank => this.texts[rank].date !== '') ?? ranks[0];
    return { count, texts: texts.size, first: this.texts[dated], last: this.texts[ranks[ranks.length - 1]] };
  }

  private found(wording: string): { rank: number; offset: number }[] {
    const found: { rank: number; offset: number }[] = [];
    if (wording === '') return found;
    this.chunks.forEach((chunk, index) =>
      chunk.each(wording, (number, offset) => found.push({ rank: this.rankOf[index][number], offset })),
    );
    return found;
  }

  private rank(text: IndexedText): number {
    return (this.numbers ??= new Map(this.texts.map((one, rank) => [one, rank]))).get(text) ?? 0;
  }
  private numbers: Map<IndexedText, number> | undefined;
}

/** How many answers are kept: a draft asks for the same few at every keystroke. */
const KEPT_ANSWERS = 10_000;
