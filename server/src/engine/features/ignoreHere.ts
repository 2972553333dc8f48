import type { Finding } from '../checks/finding';
import { lineEnd } from '../document/block';
import type { Draft } from '../document/draft';
import type { Edit } from '../document/prose';

/**
 * The edits that switch a finding off where it stands: a comment in a line of its own above, with that line's
 * indentation. Where such a line would break the block (a table's cell, a later line of a paragraph), comments within the
 * text on either side. `undefined` where no comment can stand: in front matter.
 */
export function ignoreHere(draft: Draft, finding: Finding): Edit[] | undefined {
  const placed = draft.at(finding.start);
  if (!placed) return undefined;
  const { text } = draft;
  const line = draft.lines.lineAt(finding.start);
  const lineStart = draft.lines.startOf(line);
  const first = draft.lines.lineAt(placed.start) === line;
  if (draft.format === 'plain' || (first && placed.paragraph.kind !== 'cell')) {
    let indented = lineStart;
    while (' \t\u3000'.includes(text.charAt(indented) || '-')) indented++;
    const newText = `${text.slice(lineStart, indented)}<!-- tifa-disable-next-line ${finding.code} -->${lineBreakAt(draft, line)}`;
    return [{ start: lineStart, end: lineStart, newText }];
  }
  const off = `<!-- tifa-disable ${finding.code} -->`;
  const on = `<!-- tifa-enable ${finding.code} -->`;
  // At the start of a line the comment would begin a block of HTML: it closes the line before instead.
  const atStart = !first && text.slice(lineStart, finding.start).trim() === '';
  const start = atStart ? lineEnd(text, draft.lines.startOf(line - 1)) : finding.start;
  return [
    { start, end: start, newText: off },
    { start: finding.end, end: finding.end, newText: on },
  ];
}

/** The line end that the text uses at a line, or before it. */
function lineBreakAt(draft: Draft, line: number): string {
  const { lines, text } = draft;
  const next = line + 1 < lines.count ? lines.startOf(line + 1) : lines.startOf(line);
  if (text[next - 1] === '\n') return text[next - 2] === '\r' ? '\r\n' : '\n';
  return text[next - 1] === '\r' ? '\r' : '\n';
}
