import type { Draft } from '../document/draft';
import type { Edit } from '../document/prose';
import { lineEnd, nextLine } from '../document/block';
import type { Span } from '../text/span';

/** What YAML reads as a text without quotation marks, and nothing else. */
const PLAIN = /^\p{L}[\p{L}\p{N}_./-]*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** The edits that have a draft's front matter name these references; none of them: all that are in force speak. */
export function useReferences(draft: Draft, ids: readonly string[]): Edit[] {
  const { text, frontMatter } = draft;
  const [lineBreak = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
  const line = ids.length === 0 ? '' : `reference: ${valueOf(ids)}${lineBreak}`;
  if (!frontMatter) {
    if (line === '') return [];
    const apart = text === '' || /^[\r\n]/.test(text) ? '' : lineBreak;
    return [{ start: 0, end: 0, newText: `---${lineBreak}${line}---${lineBreak}${apart}` }];
  }
  const entry = entryOf(text, frontMatter);
  if (!entry) return line === '' ? [] : [{ start: frontMatter.end, end: frontMatter.end, newText: line }];
  return text.slice(entry.start, entry.end) === line ? [] : [{ ...entry, newText: line }];
}

function valueOf(ids: readonly string[]): string {
  const written = ids.map(id => (PLAIN.test(id) && !RESERVED.test(id) ? id : JSON.stringify(id)));
  return written.length === 1 ? written[0] : `[${written.join(', ')}]`;
}

/** The lines of the key `reference` with its value, the last line end included. */
function entryOf(text: string, { start, end }: Span): Span | undefined {
  let from: number | undefined;
  let to = start;
  for (let at = start; at < end; at = nextLine(text, lineEnd(text, at))) {
    const line = text.slice(at, lineEnd(text, at));
    if (from === undefined) {
      if (!/^(?:reference|"reference"|'reference')\s*:/.test(line)) continue;
      from = at;
    } else if (!/^(?:\s+\S|-|\]|\})/.test(line)) break;
    to = Math.min(nextLine(text, lineEnd(text, at)), end);
  }
  return from === undefined ? undefined : { start: from, end: to };
}
