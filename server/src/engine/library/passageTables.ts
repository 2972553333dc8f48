import { inText, type Draft } from '../document/draft';
import { MemberIndex } from '../match/members';
import { NgramIndex } from '../match/ngramIndex';
import type { KnownOfReference, PassageTables } from '../reference/known';
import type { Reference } from '../reference/reference';
import { SENTENCE_END } from '../text/characters';
import { withFullWidthMarks } from '../text/width';
import { wordsOf } from '../text/words';

/** Longer ones are not cut into words as a whole: that takes more time than grows with the text. */
export const LONGEST_SENTENCE = 1000;

/** The prose of a text, a paragraph a line. */
export function proseOf(draft: Draft): Pick<PassageTables, 'text' | 'comparable' | 'starts'> {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { paragraph } of draft.paragraphs) {
    starts.push(length);
    texts.push(paragraph.text, '\n');
    length += paragraph.text.length + 1;
  }
  // Quotation marks open and close by turns within a paragraph.
  const comparable = draft.paragraphs.map(({ paragraph }) => `${withFullWidthMarks(paragraph.text)}\n`).join('');
  return { text: texts.join(''), comparable, starts: Int32Array.from(starts) };
}

/** What is to be kept of a reference. */
export function knownOf(reference: Reference): KnownOfReference {
  const { draft } = reference;
  const prose = proseOf(draft);
  const { heads, next, bits } = new NgramIndex(prose.comparable).tables;
  const members = new MemberIndex(prose.comparable).tables;
  return {
    priorities: reference.priorityWords,
    passages: {
      ...prose,
      words: wordBits(prose.text),
      lines: lineTable(draft, prose.starts),
      seedHeads: heads,
      seedNext: next,
      seedBits: bits,
      memberNumbers: members.numbers,
      memberFirsts: members.firsts,
      memberHeads: members.heads,
      memberNext: members.next,
    },
  };
}

function wordBits(text: string): Uint32Array {
  const bits = new Uint32Array(Math.ceil(text.length / 32));
  const mark = (at: number): void => {
    bits[at >> 5] |= 1 << (at & 31);
  };
  for (let start = 0; start < text.length;) {
    const end = sentenceEnd(text, start);
    if (end - start <= LONGEST_SENTENCE) for (const word of wordsOf(text.slice(start, end))) mark(start + word.start);
    start = text[end] === '\n' ? end + 1 : end;
  }
  return bits;
}

/** Where the sentence that holds a unit ends: behind its mark, or before a line's end. */
function sentenceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n') if (SENTENCE_END.includes(text[end++])) break;
  return end;
}

function lineTable(draft: Draft, starts: Int32Array): Int32Array {
  const table: number[] = [];
  let last = 0;
  draft.paragraphs.forEach((placed, index) => {
    for (let at = 0; at < placed.paragraph.text.length; at++) {
      const line = draft.lines.lineAt(inText(placed, { start: at, end: at + 1 }).start) + 1;
      if (line !== last) table.push(starts[index] + at, line);
      last = line;
    }
  });
  return Int32Array.from(table);
}
