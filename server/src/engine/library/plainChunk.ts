import type { IndexedText, TextChunk } from './textIndex';

/** A text with its body. */
export interface PlainText {
  readonly text: IndexedText;
  readonly body: string;
}

/** A few texts, searched by reading them through: for texts too short to be worth an index. */
export class PlainChunk implements TextChunk {
  readonly texts: readonly IndexedText[];

  constructor(private readonly plain: readonly PlainText[]) {
    this.texts = plain.map(({ text }) => text);
  }

  count(wording: string): number {
    let count = 0;
    this.each(wording, () => count++);
    return count;
  }

  each(wording: string, found: (text: number, offset: number) => void): void {
    this.plain.forEach(({ body }, number) => {
      for (let at = body.indexOf(wording); at >= 0; at = body.indexOf(wording, at + 1)) found(number, at);
    });
  }

  slice(text: number, start: number, end: number): string {
    return this.plain[text].body.slice(start, end);
  }
}
