import { CLOSING, endsClause, endsSentence, isCommonHan, isSpace } from '../text/characters';
import type { Span } from '../text/span';

/**
 * The sentences of a prose text, without white space around them. A sentence ends after 。！？ with what closes behind
 * them, and at a line break unless the line is plainly cut in the middle.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    let stop = end;
    while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
    if (stop > start) sentences.push({ start, end: stop });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isCommonHan(code)) continue;
    if (endsSentence(code)) {
      while (i + 1 < text.length && (CLOSING.includes(text[i + 1]) || endsSentence(text.charCodeAt(i + 1)))) i++;
      close(i + 1);
    } else if (code === LINE_BREAK && !isCutLine(text, start, i)) close(i + 1);
  }
  close(text.length);
  return sentences;
}

const LINE_BREAK = 10;

/** A line that a tool wrapped is no shorter, where its neighbours do not tell. */
const SHORTEST_CUT = 30;

/**
 * A line, up to the break at `end`, that a tool wrapped: `least` units long, no mark at its end, and the next one goes on
 * with no indentation or ordinal.
 */
export function isCutLine(text: string, start: number, end: number, least = SHORTEST_CUT): boolean {
  const lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  const last = text[end - 1] ?? '';
  const next = text[end + 1] ?? '';
  return (
    end - lineStart >= least &&
    !'。！？：；”）》'.includes(last) &&
    !/[（(①-⑳\d\s　第]/.test(next) &&
    !/^[一二三四五六七八九十]+[、是]/.test(text.slice(end + 1, end + 6))
  );
}

/** The clauses of a prose text: the stretches between ，；：。！？ and line breaks, without those marks. */
export function splitClauses(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length) {
      const code = text.charCodeAt(i);
      if (isCommonHan(code) || (code !== LINE_BREAK && !endsClause(code))) continue;
    }
    if (i > start) clauses.push({ start, end: i });
    start = i + 1;
  }
  return clauses;
}
