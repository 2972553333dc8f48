import { isCommonHan } from '../text/characters';
import type { Span } from '../text/span';

/**
 * Things named side by side (甲、乙、丙和丁) within one clause. The first member may carry words before the coordination,
 * the last one words behind it: where it begins and ends only a comparison can say.
 */
export interface Coordination extends Span {
  readonly members: readonly Span[];
}

const CONJUNCTIONS = ['以及', '和', '与', '及'];

/** The coordinations of a prose text that have a 顿号: at least two members each, in order. Offsets are prose offsets. */
export function readCoordinations(text: string): Coordination[] {
  if (!text.includes('、')) return [];
  const found: Coordination[] = [];
  let start = 0;
  let depth = 0;
  let marks: number[] = [];
  const close = (end: number): void => {
    if (marks.length > 0) found.push(coordination(text, start, end, marks));
    marks = [];
  };
  for (let i = 0; i < text.length; i++) {
    if (isCommonHan(text.charCodeAt(i))) continue;
    const char = text[i];
    if ('（《“‘('.includes(char)) depth++;
    else if ('）》”’)'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '、' && depth === 0) marks.push(i);
    if ('，；：。！？\n'.includes(char)) {
      close(i);
      depth = 0;
      start = i + 1;
    }
  }
  close(text.length);
  return found;
}

function coordination(text: string, start: number, end: number, marks: readonly number[]): Coordination {
  const members: Span[] = [];
  let at = start;
  for (const mark of marks) {
    members.push({ start: at, end: mark });
    at = mark + 1;
  }
  // Only the last stretch may join two members by a conjunction: 规模、结构和区域布局.
  const last = text.slice(at, end);
  const conjunction = CONJUNCTIONS.map(word => ({ word, index: last.indexOf(word) })).find(
    ({ index, word }) => index > 0 && index + word.length < last.length,
  );
  if (conjunction) {
    members.push({ start: at, end: at + conjunction.index });
    at += conjunction.index + conjunction.word.length;
  }
  members.push({ start: at, end });
  return { start, end, members };
}
