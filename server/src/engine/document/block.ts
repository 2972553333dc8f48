import type { Span } from '../text/span';

/** How a text is written: `markdown` (also `policy-draft`) or `plain`, where every line is a paragraph. */
export type TextFormat = 'markdown' | 'plain';

/** What kind of leaf a block is. Code, HTML, block quotes, link definitions and front matter are never blocks. */
export type BlockKind = 'paragraph' | 'heading' | 'cell';

/** A leaf of the text that is judged: its lines without container prefixes, indentation and line ends. */
export interface Block {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** The contents of its lines, in order, as spans of the whole text. Never empty. */
  readonly lines: readonly Span[];
}

/** A text cut into blocks. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** The lines between the two `---` of front matter, without them; `undefined` where there is none. */
  readonly frontMatter: Span | undefined;
}

/** The end of the line that starts at or contains `from`, before its line end (`\n`, `\r\n` or a lone `\r`). */
export function lineEnd(text: string, from: number): number {
  // Unit by unit: a search for either mark would run to the end of a text that has only the other, once a line.
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

/** Where the next line starts, given where a line ends. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** A front matter's contents and where the text after it starts. */
export function readFrontMatter(text: string): { content: Span; after: number } | undefined {
  if (!text.startsWith('---')) return undefined;
  const first = lineEnd(text, 0);
  if (text.slice(3, first).trim() !== '') return undefined;
  for (let start = nextLine(text, first); start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).trimEnd();
    if (line === '---' || line === '...') {
      return {
        content: { start: nextLine(text, first), end: start },
        after: Math.min(nextLine(text, end), text.length),
      };
    }
    start = nextLine(text, end);
  }
  return undefined;
}

/** The span without white space of either width at its ends. */
export function trimSpan(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
