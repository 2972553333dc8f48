/**
 * The line patterns that start or end a Markdown block (CommonMark 0.31, chapters 4 and 5). Each takes the line from
 * its first character that is not white space, without its line end.
 */

/** An ATX heading: its level and where its content starts and ends within `rest`. */
export function atxHeading(rest: string): { level: number; start: number; end: number } | undefined {
  const match = /^(#{1,6})(?:[ \t]+|$)/.exec(rest);
  if (!match) return undefined;
  const start = match[0].length;
  const end = Math.max(start, rest.trimEnd().length);
  // A closing run of # stands behind white space, or is all there is. Read from the end: a pattern would try every start.
  let body = end;
  while (body > start && rest[body - 1] === '#') body--;
  const closed = body < end && (body === start || rest[body - 1] === ' ' || rest[body - 1] === '\t');
  return { level: match[1].length, start, end: closed ? start + rest.slice(start, body).trimEnd().length : end };
}

/** The underline of a setext heading: its level. */
export function setextLevel(rest: string): 1 | 2 | undefined {
  return /^=+[ \t]*$/.test(rest) ? 1 : /^-+[ \t]*$/.test(rest) ? 2 : undefined;
}

/** A thematic break. */
export function isBreak(rest: string): boolean {
  return /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(rest);
}

/** The opening of a code fence: its mark and length. */
export function fenceOpening(rest: string): { mark: string; length: number } | undefined {
  const match = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(rest);
  const run = match?.[1] ?? match?.[2];
  return run ? { mark: run[0], length: run.length } : undefined;
}

/** True where `rest` closes a fence of that mark and length. */
export function closesFence(rest: string, mark: string, length: number): boolean {
  const run = mark === '`' ? /^(`{3,})[ \t]*$/.exec(rest) : /^(~{3,})[ \t]*$/.exec(rest);
  return run !== null && run[1].length >= length;
}

/** A list marker: its width in units, whether it is ordered, its number. */
export function listMarker(rest: string): { width: number; ordered: boolean; number: number } | undefined {
  const match = /^(?:[*+-]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest);
  if (!match) return undefined;
  return { width: match[0].length, ordered: match[1] !== undefined, number: Number(match[1] ?? 0) };
}

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const ATTRIBUTE = '\\s+[A-Za-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const HTML_STARTS: readonly (readonly [start: RegExp, end: RegExp | undefined])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i'), undefined],
];
const HTML_TAG = new RegExp(`^(?:<[A-Za-z][\\w-]*(?:${ATTRIBUTE})*\\s*/?>|</[A-Za-z][\\w-]*\\s*>)\\s*$`);

/**
 * The start of an HTML block: what ends it (`undefined`: a blank line does). A line that is one complete tag cannot
 * interrupt a paragraph.
 */
export function htmlStart(rest: string, inParagraph: boolean): { end: RegExp | undefined } | undefined {
  for (const [start, end] of HTML_STARTS) if (start.test(rest)) return { end };
  return !inParagraph && HTML_TAG.test(rest) ? { end: undefined } : undefined;
}

/** A link reference definition on one line; its label is not blank and has at most 999 units. */
export function isDefinition(line: string): boolean {
  const label = /^\[((?:[^[\]\\]|\\.){1,999})\]:/.exec(line);
  if (!label || label[1].trim() === '') return false;
  const target = /^[ \t]*(?:<[^>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;
  return target.test(line.slice(label[0].length));
}

/** The delimiter row of a table (GFM). */
export function isDelimiterRow(line: string): boolean {
  if (!line.includes('|')) return false;
  const row = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return row.split('|').every(cell => /^:?-+:?$/.test(cell.trim()));
}
