import { isDigit, isLatin } from '../../text/characters';
import { Signs } from '../../text/signs';
import { perParagraph } from '../check';
import { matchesOf } from '../../text/matches';

/** Marks that come in pairs, opening to closing. A bracket of one width closes one of the other: widths have their own check. */
const FAMILIES: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（(', '）)'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
];

/** A mark of a pair: `at` is its prose offset, `family` the same number for all that may pair with it. */
export interface PairMark {
  readonly at: number;
  readonly family: number;
  readonly opens: boolean;
}

/** An opening and a closing mark that belong together; prose offsets. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

/** How the marks of a paragraph pair. */
export interface Pairing {
  /** In the order of their closing marks; none crosses another. */
  readonly pairs: readonly Pair[];
  /** Two pairs of which the second opens within the first and closes after it: “（…”…）. */
  readonly crossed: readonly { readonly outer: Pair; readonly inner: Pair }[];
  /** Marks without a partner, in order. */
  readonly alone: readonly PairMark[];
  /** Closing brackets after the number of an item (1）…；2）…), which pair with nothing. */
  readonly items: readonly number[];
}

/** What each mark is, by its code. */
const MARKS: ReadonlyMap<number, { readonly family: number; readonly opens: boolean }> = new Map(
  FAMILIES.flatMap(([open, close], family) =>
    [...(open + close)].map(mark => [mark.charCodeAt(0), { family, opens: open.includes(mark) }] as const),
  ),
);
const ANY = new RegExp(`[${FAMILIES.map(([open, close]) => open + close).join('')}]`, 'g');
const ITEM = /(?:^|[\n；。：;:，、\s])(?:\d{1,2}|[A-Za-z])$/;

const NOTHING: Pairing = { pairs: [], crossed: [], alone: [], items: [] };

/** The pairing of a paragraph. */
export const pairingOf = perParagraph<Pairing>(
  paragraph => {
    const found = matchesOf(paragraph.text, ANY);
    if (found.length === 0) return NOTHING;
    const marks: PairMark[] = [];
    const items: PairMark[] = [];
    for (const match of found) {
      const mark = readMark(paragraph.text, match.index);
      if (!mark) continue;
      marks.push(mark);
      if (isItem(paragraph.text, mark)) items.push(mark);
    }
    const whole = pair(marks);
    if (items.length === 0 || whole.alone.length + whole.crossed.length === 0) return { ...whole, items: [] };
    const listing = new Set(items);
    const listed = pair(marks.filter(mark => !listing.has(mark)));
    return listed.alone.length <= whole.alone.length
      ? { ...listed, items: items.map(({ at }) => at) }
      : { ...whole, items: [] };
  },
  (old, edited) => (old === NOTHING && edited.lacks(Signs.pair) ? old : undefined),
);

/** The mark that closes or opens what a mark opens or closes, in the same width. */
export function partnerOf(char: string): string {
  for (const [open, close] of FAMILIES) {
    const index = (open + close).indexOf(char);
    if (index >= 0) return (close + open)[index];
  }
  return '';
}

function readMark(text: string, at: number): PairMark | undefined {
  const char = text[at];
  const known = MARKS.get(text.charCodeAt(at));
  if (!known) return undefined;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  // A face made of marks, :) or ;-(, pairs with nothing.
  if ((char === ')' || char === '(') && /[:;=]-?$/.test(text.slice(Math.max(0, at - 2), at))) {
    if (!/[\u4e00-\u9fff]/.test(text[at + 1] ?? '')) return undefined;
  }
  // An apostrophe: don’t, ’90s.
  if (char === '’' && (isLatin(before) || isDigit(text.charCodeAt(at + 1)))) {
    if (isLatin(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1)) || !opened(text, at)) return undefined;
  }
  return { at, family: known.family, opens: known.opens };
}

/** True where a ‘ stands not far before and no ’ between. */
function opened(text: string, at: number): boolean {
  return /‘[^’]*$/.test(text.slice(Math.max(0, at - 100), at));
}

function isItem(text: string, { at }: PairMark): boolean {
  return '）)'.includes(text[at]) && ITEM.test(text.slice(Math.max(0, at - 3), at));
}

/**
 * Pairs each closing mark with the last open one of its family; what was opened in between and closes later, crosses.
 * Linear in the number of marks, whatever they are: each is opened, passed over and closed at most once.
 */
function pair(marks: readonly PairMark[]): Omit<Pairing, 'items'> {
  const pairs: Pair[] = [];
  const crossed: { outer: Pair; inner: Pair }[] = [];
  const alone: PairMark[] = [];
  const open: PairMark[] = [];
  const opened = FAMILIES.map(() => 0);
  /** By family; hardly any text has such marks. */
  const passed: { mark: PairMark; by: Pair }[][] = [];
  for (const mark of marks) {
    if (mark.opens) {
      open.push(mark);
      opened[mark.family]++;
      continue;
    }
    if (opened[mark.family] === 0) {
      const late = passed[mark.family]?.pop();
      if (late) crossed.push({ outer: late.by, inner: { open: late.mark.at, close: mark.at } });
      else alone.push(mark);
      continue;
    }
    let last = open.length - 1;
    while (open[last].family !== mark.family) last--;
    const by = { open: open[last].at, close: mark.at };
    pairs.push(by);
    opened[mark.family]--;
    for (const one of open.slice(last + 1)) {
      opened[one.family]--;
      (passed[one.family] ??= []).push({ mark: one, by });
    }
    open.length = last;
  }
  for (const mark of open) alone.push(mark);
  for (const late of passed.flat()) alone.push(late.mark);
  return { pairs, crossed, alone: alone.sort((a, b) => a.at - b.at) };
}
