import { fileURLToPath } from 'node:url';
import type { TextIndex, TextPlace } from '../../engine/library/textIndex';
import { linesOf } from '../archive';

/** A line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where places stand in the files as they lie on the disk (unpacked): for an item of an archive its line, and the column
 * of that line's JSON at which the place stands, so that a person can go there. Where the file cannot be read any more,
 * the column counts in the item's text.
 */
export async function locate(places: readonly TextPlace[], index: TextIndex): Promise<Position[]> {
  const positions = places.map(place => index.positionOf(place));
  const byFile = new Map<string, Map<number, number[]>>();
  places.forEach(({ text }, number) => {
    if (text.base >= 0) return;
    const lines = byFile.get(text.uri) ?? new Map<number, number[]>();
    byFile.set(text.uri, lines.set(text.line, [...(lines.get(text.line) ?? []), number]));
  });
  for (const [uri, lines] of byFile) {
    let line = 0;
    let left = lines.size;
    try {
      for await (const source of linesOf(fileURLToPath(uri))) {
        const numbers = lines.get(++line);
        if (!numbers) continue;
        const columns = columnsOf(source, 'text');
        for (const number of numbers) {
          const column = columns?.(places[number].offset);
          if (column !== undefined) positions[number] = { line, column: column + 1 };
        }
        if (--left === 0) break;
      }
    } catch {
      // Gone or damaged since it was indexed.
    }
  }
  return positions;
}

/** Where the units of a string that is the value of a key of a JSON object stand in the object's source. */
function columnsOf(source: string, key: string): ((unit: number) => number | undefined) | undefined {
  let depth = 0;
  let start: number | undefined;
  for (let at = 0; at < source.length; at++) {
    const mark = source[at];
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    if (mark !== '"') continue;
    const end = stringEnd(source, at);
    const value = /\s*:\s*"/y;
    value.lastIndex = end;
    // Of a key that is given twice, the last holds.
    if (depth === 1 && value.test(source) && isKey(source.slice(at, end), key)) start = value.lastIndex;
    at = end - 1;
  }
  if (start === undefined) return undefined;
  const columns: number[] = [];
  for (let at = start; at < source.length && source[at] !== '"'; at += unitLength(source, at)) columns.push(at);
  return unit => columns[unit];
}

function isKey(literal: string, key: string): boolean {
  try {
    return JSON.parse(literal) === key;
  } catch {
    return false;
  }
}

/** Behind the closing mark of the string that opens at `at`. */
function stringEnd(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && source[end] !== '"') end += unitLength(source, end);
  return end + 1;
}

/** How long one unit of a JSON string is in its source. */
function unitLength(source: string, at: number): number {
  if (source[at] !== '\\') return 1;
  return source[at + 1] === 'u' ? 6 : 2;
}
