import { contains, lastFrom, type Span } from '../text/span';
import { lineEnd, nextLine } from './block';
import type { Draft } from './draft';
import { inlineMarkup } from './inline';

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/;

/** True where a stretch of a Markdown text lies in a code span or a fenced code block. Offsets are of the whole text. */
export function inCode(draft: Draft, span: Span): boolean {
  if (draft.format !== 'markdown') return false;
  const { text } = draft;
  const placed = draft.at(span.start);
  if (placed) {
    const within = { start: span.start - placed.start, end: span.end - placed.start };
    return inlineMarkup(placed.paragraph.source, true).some(markup => markup.opaque && contains(markup, within));
  }
  // Between paragraphs: a fence is open where one was opened behind the last paragraph and none has closed it.
  let fence: string | undefined;
  for (let at = gapStart(draft, span.start); at < span.start;) {
    const end = lineEnd(text, at);
    const [, marks, info] = FENCE.exec(text.slice(at, end)) ?? [];
    if (marks !== undefined) {
      if (fence === undefined) fence = marks;
      else if (marks[0] === fence[0] && marks.length >= fence.length && info.trim() === '') fence = undefined;
    }
    at = nextLine(text, end);
  }
  return fence !== undefined;
}

/** Where the stretch without paragraphs begins that holds an offset. */
function gapStart({ text, paragraphs }: Draft, offset: number): number {
  const at = lastFrom(paragraphs, offset);
  if (at < 0) return 0;
  const { start, paragraph } = paragraphs[at];
  return nextLine(text, lineEnd(text, start + paragraph.source.length));
}
