/** Finds lines in a text. Lines end at `\n`, `\r\n` or a lone `\r`. Offsets and columns are UTF-16 code units. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) this.starts.push(i + 1);
      else if (code === 13) {
        if (text.charCodeAt(i + 1) === 10) i++;
        this.starts.push(i + 1);
      }
    }
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

  /** The offset at which a line (from 0) starts. Lines past the end start where the last one does. */
  startOf(line: number): number {
    return this.starts[Math.min(line, this.starts.length - 1)];
  }
}
