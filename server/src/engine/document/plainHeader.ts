import { lineEnd, nextLine } from './block';
import type { Span } from '../text/span';

/** A key of the simplest front matter, and its values where they stand (UTF-16 offsets of the whole text). */
export interface PlainField {
  readonly key: string;
  readonly values: readonly (Span & { readonly value: string })[];
}

const FIELD = /^([A-Za-z][\w-]*):(?:[ \t]+(.*?))?[ \t]*$/;
/** The same in Chinese, ASCII letters and digits: what nearly all are. The pattern below takes longer to be compiled. */
const USUAL =
  /^[\dA-Za-z〇㐀-䶿一-鿿](?:[\dA-Za-z〇㐀-䶿一-鿿_./《》“”（）·—、，。；！？：-]| (?=[\dA-Za-z〇㐀-䶿一-鿿]))*$/;
/** Words that no YAML reads as anything but themselves: no mark of its own, no colon, no comment. Few headers ask for it. */
const isOther = (value: string): boolean =>
  /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{Pd}_./《》“”（）·—、，。；！？：]| (?=[\p{L}\p{N}]))*$/u.test(value);

/**
 * Reads front matter that is no more than lines `key: words` and `key: [words, words]`, which nearly all is: a YAML
 * parser costs more than the rest of a keystroke. `undefined` for any other, which YAML is to read; where it answers,
 * YAML gives the same.
 */
export function readPlainHeader(text: string, span: Span): readonly PlainField[] | undefined {
  const fields: PlainField[] = [];
  const keys = new Set<string>();
  for (let start = span.start; start < span.end;) {
    const end = Math.min(lineEnd(text, start), span.end);
    const line = text.slice(start, end);
    if (line !== '') {
      const match = FIELD.exec(line);
      if (!match || keys.has(match[1])) return undefined;
      keys.add(match[1]);
      const written = match[2] ?? '';
      const at = start + line.indexOf(written, match[1].length + 1);
      const values = written === '' ? [] : readValues(written, at);
      if (!values) return undefined;
      fields.push({ key: match[1], values });
    }
    start = nextLine(text, end);
  }
  return fields.length > 0 ? fields : undefined;
}

function readValues(written: string, at: number): PlainField['values'] | undefined {
  const list = /^\[(.*)\]$/.exec(written);
  if (!list) return isWord(written) ? [{ value: written, start: at, end: at + written.length }] : undefined;
  const values: (Span & { value: string })[] = [];
  let start = at + 1;
  for (const item of list[1].split(',')) {
    const value = item.trim();
    if (!isWord(value)) return undefined;
    const from = start + item.indexOf(value);
    values.push({ value, start: from, end: from + value.length });
    start += item.length + 1;
  }
  return values;
}

function isWord(value: string): boolean {
  return USUAL.test(value) || isOther(value);
}
