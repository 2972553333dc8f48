import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../engine/text/lineIndex';
import type { Span } from '../engine/text/span';

/** A text that positions are asked of. */
export interface Lines {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The range of a span. The only place that makes ranges: lines from 0, characters in UTF-16 units. */
export function toRange({ lines }: Lines, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** True where a span stands in a range: quicker than to find its range. */
export function standsIn({ lines }: Lines, { start, end }: Span, range: Range): boolean {
  return (
    lines.isAt(start, range.start.line, range.start.character) && lines.isAt(end, range.end.line, range.end.character)
  );
}

/** The range of a whole line (from 1), without its line end; of its first place of `quote` where it holds it. */
export function lineRange({ text, lines }: Lines, line: number, quote = ''): Range {
  const start = lines.startOf(line - 1);
  const rest = text.slice(start, line < lines.count ? lines.startOf(line) : text.length).replace(/[\r\n]+$/, '');
  const at = quote === '' ? -1 : rest.indexOf(quote);
  const span = at < 0 ? { start, end: start + rest.length } : { start: start + at, end: start + at + quote.length };
  return toRange({ text, lines }, span);
}

/** A range of `length` units at a line and column, both from 1, of a text that is not at hand. */
export function rangeAt(line: number, column: number, length = 0): Range {
  const at = { line: line - 1, character: column - 1 };
  return { start: at, end: { line: at.line, character: at.character + length } };
}

/** Whole lines of a text, `first` to `last`, from 0. */
export function linesRange({ text, lines }: Lines, first: number, last: number): Range {
  const end = last + 1 < lines.count ? lines.startOf(last + 1) : text.length;
  return toRange({ text, lines }, { start: lines.startOf(first), end });
}

/** The offset of a position. Past a line's end it is that end; past the text's, the text's. */
export function toOffset({ text, lines }: Lines, position: Position): number {
  if (position.line >= lines.count) return text.length;
  const start = lines.startOf(Math.max(0, position.line));
  let end = position.line + 1 < lines.count ? lines.startOf(position.line + 1) : text.length;
  if (end > start && text[end - 1] === '\n') end--;
  if (end > start && text[end - 1] === '\r') end--;
  return Math.min(start + Math.max(0, position.character), end);
}

/** The span of a range. */
export function toSpan(lines: Lines, range: Range): Span {
  const start = toOffset(lines, range.start);
  return { start, end: Math.max(start, toOffset(lines, range.end)) };
}

function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line, character: column };
}
