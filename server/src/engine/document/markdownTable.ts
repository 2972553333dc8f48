import type { Span } from '../text/span';
import { isDelimiterRow } from './markdownStarts';

/** The cells of a table (GFM: a header row, then a delimiter row of as many columns); `undefined` where the lines are none. */
export function tableCells(text: string, lines: readonly Span[]): Span[] | undefined {
  if (lines.length < 2 || !isDelimiterRow(text.slice(lines[1].start, lines[1].end))) return undefined;
  if (rowCells(text, lines[0]).length !== rowCells(text, lines[1]).length) return undefined;
  return lines.flatMap((line, index) => (index === 1 ? [] : rowCells(text, line)));
}

function rowCells(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') {
      if (i > line.start) cells.push({ start, end: i });
      start = i + 1;
    }
  }
  if (start < line.end) cells.push({ start, end: line.end });
  return cells;
}
