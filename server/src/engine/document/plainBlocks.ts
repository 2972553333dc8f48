import { trimSpan, type Block } from './block';
import type { BlockScanner } from './cut';

/** Cuts plain text into blocks: every line that is not blank is a paragraph. */
export class PlainScanner implements BlockScanner {
  readonly blocks: Block[] = [];
  readonly isClean = true;

  constructor(private readonly text: string) {}

  line(start: number, end: number): void {
    const line = trimSpan(this.text, start, end);
    if (line.end > line.start) this.blocks.push({ kind: 'paragraph', level: 0, lines: [line] });
  }

  finish(): void {
    // Nothing is ever open.
  }
}
