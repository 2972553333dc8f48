import type { Difference } from './difference';

/** Finds lines in a text. Lines end at `\n`, `\r\n` or a lone `\r`. Offsets and columns are UTF-16 code units. */
export class LineIndex {
  private readonly starts: number[];

  /** `starts`: where the lines start, if that is known. */
  constructor(text: string, starts?: number[]) {
    this.starts = starts ?? addStarts(text, 0, text.length, [0]);
  }

  /** The lines of the text that this one became: `text`, which differs from it as said. Only what differs is read. */
  edited(text: string, { start, beforeEnd, afterEnd }: Difference): LineIndex {
    // What ends the line before may be half of a line end: that line is read again.
    const first = Math.max(0, this.lineAt(start) - 1);
    const starts = this.starts.slice(0, first + 1);
    addStarts(text, starts[first], Math.min(afterEnd + 1, text.length), starts);
    while (starts.length > first + 1 && starts[starts.length - 1] > afterEnd + 1) starts.pop();
    const shift = afterEnd - beforeEnd;
    for (let line = this.lineAt(beforeEnd + 1) + 1; line < this.starts.length; line++)
      starts.push(this.starts[line] + shift);
    return new LineIndex(text, starts);
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    return this.starts.length;
  }

  /** The line of an offset, from 0. Offsets past the end belong to the last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Line and column of an offset, both from 0. */
  positionAt(offset: number): { line: number; column: number } {
    const line = this.lineAt(offset);
    return { line, column: offset - this.starts[line] };
  }

  /** True where an offset stands in that line and column, both from 0. */
  isAt(offset: number, line: number, column: number): boolean {
    const { starts } = this;
    const start = starts[line];
    return start + column === offset && (line + 1 === starts.length || offset < starts[line + 1]);
  }

  /** The offset at which a line (from 0) starts. Lines past the end start where the last one does. */
  startOf(line: number): number {
    return this.starts[Math.min(line, this.starts.length - 1)];
  }
}

/** Adds the starts of the lines that the units from `from` up to `to` end. */
function addStarts(text: string, from: number, to: number, starts: number[]): number[] {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
  }
  return starts;
}
