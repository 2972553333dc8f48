import type { Draft, Placed } from '../../document/draft';
import { pairMarksOf, type LooseMark, type PairMarks } from './pairMarks';

/** How many paragraphs a quotation or note may run over that is opened at its beginning and closed at its end only. */
const FARTHEST = 20;
/** How many lines a hard-wrapped paragraph of plain text may have between the two marks of a pair. */
const WRAPPED = 4;
const QUOTATION = '“‘「『';
/** What may stand around several paragraphs: a quotation or a bracketed note, never a title. */
const LONG = '“‘「『（(【';

/** A loose mark in its paragraph: the same paragraph may stand in a draft twice. */
interface Entry {
  readonly index: number;
  readonly mark: LooseMark;
  settled: boolean;
}

/** The marks that have no partner in the whole draft, by paragraph, in order. */
export function looseAcross(draft: Draft): { placed: Placed; marks: readonly LooseMark[] }[] {
  const read = draft.paragraphs.map(({ paragraph }) => pairMarksOf(paragraph));
  const entries = read.flatMap(({ loose }, index) => loose.map((mark): Entry => ({ index, mark, settled: false })));
  entries.forEach((entry, at) => {
    if (!entry.mark.opens || entry.settled) return;
    const next = entries.slice(at + 1, at + 40).find(({ mark }) => mark.family === entry.mark.family);
    if (next && !next.mark.opens && pairsWith(entry, next, draft, read)) entry.settled = next.settled = true;
    else if (goesOn(entry, entries[at + 1], read)) entry.settled = true;
  });
  const marks = new Map<number, LooseMark[]>();
  const item = loneItem(draft, read);
  for (const { index, mark } of [...entries.filter(({ settled }) => !settled), ...(item ? [item] : [])]) {
    const known = marks.get(index);
    if (known) known.push(mark);
    else marks.set(index, [mark]);
  }
  return [...marks].map(([index, found]) => ({
    placed: draft.paragraphs[index],
    marks: found.sort((a, b) => a.at - b.at),
  }));
}

/** True where a pair holds several paragraphs from edge to edge, or lines that were cut at a width. */
function pairsWith(first: Entry, last: Entry, draft: Draft, read: readonly PairMarks[]): boolean {
  const distance = last.index - first.index;
  if (distance < 1) return false;
  if (LONG.includes(first.mark.char) && first.mark.atEdge && last.mark.atEdge) return distance <= FARTHEST;
  return draft.format === 'plain' && distance <= WRAPPED && read.slice(first.index, last.index).every(({ cut }) => cut);
}

/** True where the next paragraph goes on with the quotation: it opens with the same mark (GB/T 15834—2011 4.8.3.5). */
function goesOn({ index, mark }: Entry, next: Entry | undefined, read: readonly PairMarks[]): boolean {
  if (!QUOTATION.includes(mark.char) || next?.index === index) return false;
  if (read[index + 1]?.quotes === mark.char) return true;
  return next?.index === index + 1 && next.mark.at === 0 && next.mark.char === mark.char;
}

/** The only item of a draft that is numbered 2）, where its neighbours are numbered （1） or （3）: a bracket was lost. */
function loneItem(draft: Draft, read: readonly PairMarks[]): { index: number; mark: LooseMark } | undefined {
  const items = read.flatMap(({ items }, index) => items.map(item => ({ index, ...item })));
  if (items.length !== 1 || items[0].value === 0) return undefined;
  const [{ index, at, value }] = items;
  if (!read.some(({ bracketed }) => bracketed.some(number => Math.abs(number - value) === 1))) return undefined;
  const char = draft.paragraphs[index].paragraph.text[at];
  return { index, mark: { at, char, family: -1, opens: false, atEdge: false } };
}
