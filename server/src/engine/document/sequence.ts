import type { Draft } from './draft';
import { isIntroduced, type ListItem } from './listItem';
import type { OrdinalList } from './lists';
import { levelOf, type Ordinal } from './ordinal';
import { familyOf, straysOf } from './stray';

/** What is wrong with the numbers of a list: certain, or not said. */
export interface SequenceFault {
  readonly kind: 'missing' | 'repeated' | 'order' | 'start';
  readonly items: readonly ListItem[];
  /** The index in `items` of the first one that is out of sequence. */
  readonly at: number;
  /** The number that each item should bear. */
  readonly expected: readonly number[];
}

/** How many numbers a gap may leap: a wider one tells of an excerpt rather than of a slip. */
const WIDEST_GAP = 3;

/**
 * The fault of a list's numbers, where there is exactly one and no loose numeral may explain it. One item alone is
 * wrong, or all from one on are shifted, or two neighbours are exchanged.
 */
export function faultOf(list: OrdinalList, draft: Draft): SequenceFault | undefined {
  const items = withDoubledFirst(list, draft);
  if (!items) return undefined;
  const values = items.map(item => item.value);
  if (values.every((value, at) => value === values[0] + at) && values[0] === 1) return undefined;
  const expected = values.map((_, at) => at + 1);
  const at = values.findIndex((value, index) => value !== expected[index]);
  const kind = patternOf(values, at);
  if (!kind) return undefined;
  if (at === 0 ? !startIsCertain(items, draft) : isExplained(items, at, draft)) return undefined;
  return { kind, items, at, expected };
}

function patternOf(values: readonly number[], at: number): SequenceFault['kind'] | undefined {
  const shift = values[at] - (at + 1);
  const wrong = values.filter((value, index) => value !== index + 1).length;
  const shifted = values.slice(at).every((value, index) => value === at + 1 + index + shift);
  if (at === 0) return values[0] === 2 && (shifted || wrong === 1) ? 'start' : undefined;
  if (wrong === 1 || shifted) {
    if (shift > 0) {
      if (shift > WIDEST_GAP) return undefined;
      return wrong === 1 && values[at + 1] === values[at] ? 'repeated' : 'missing';
    }
    return values[at] === values[at - 1] ? 'repeated' : wrong === 1 ? 'order' : undefined;
  }
  return wrong === 2 && values[at] === at + 2 && values[at + 1] === at + 1 ? 'order' : undefined;
}

/**
 * The items of a list, with the lone “1” before it where both are plainly one list: 一、… 一、… 三、…. `undefined`
 * where nothing can be said.
 */
function withDoubledFirst(list: OrdinalList, draft: Draft): readonly ListItem[] | undefined {
  const { before, items } = list;
  if (!before || items[0].value !== 1 || before.items.length !== 1) return items;
  const joined = [...before.items, ...items];
  if (items.length > 1 && items[1].value === 3) return joined;
  return items.every((item, at) => item.value === at + 1) && adjoin(list, draft) ? joined : items;
}

/** Two lone “1” that are plainly one list of two: under one item, or with nothing but the first one's own words between. */
function adjoin({ before, items, parent }: OrdinalList, draft: Draft): boolean {
  if (!before) return false;
  const [a] = before.items;
  const [b] = items;
  if (a.place === 'line' && b.place === 'line' && levelOf(a.style) > 0)
    return b.index === a.index + 1 || (items.length === 1 && parent !== undefined && parent === before.parent);
  if (a.index !== b.index || !isIntroduced(b, '；。）')) return false;
  const between = draft.text.slice(a.end, b.start);
  return items.length === 1 ? !/[：？\n]/.test(between) : /^[^。：！？\n]*；$/.test(between.trimEnd());
}

/** A loose numeral, or an ordinal of a kindred style, between an item and the one before it may be what is lacking. */
function isExplained(items: readonly ListItem[], at: number, draft: Draft): boolean {
  const from = items[at - 1];
  const to = items[at];
  const low = to.value > from.value ? from.value + 1 : 1;
  const high = to.value > from.value ? to.value - 1 : Math.max(1, to.value - 1);
  return standsBetween(draft, items, { index: from.index, start: from.ordinal.end }, to, low, high);
}

/** No “1” of the style or its kin stands before the first item. */
function startIsCertain(items: readonly ListItem[], draft: Draft): boolean {
  const [first] = items;
  // A lone number may go on with what is not in this text.
  if (items.length === 1) return false;
  return !standsBetween(draft, items, introduction(first, draft), first, 1, 1);
}

/** Where the words begin that may hold the “1” of a list that begins with another number. */
function introduction(first: ListItem, draft: Draft): { index: number; start: number } {
  const { text } = first.placed.paragraph;
  const at = first.ordinal.start;
  if (isIntroduced(first, '：:'))
    return { index: first.index, start: Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at), 0) };
  if (levelOf(first.style) > 0 && first.place === 'line') {
    const above = draft.paragraphs[first.index - 1]?.paragraph.text ?? '';
    return { index: /[：:]$/.test(above) ? first.index - 1 : 0, start: 0 };
  }
  return { index: Math.max(0, first.index - 1), start: 0 };
}

function standsBetween(
  draft: Draft,
  own: readonly ListItem[],
  from: { readonly index: number; readonly start: number },
  to: ListItem,
  low: number,
  high: number,
): boolean {
  const family = familyOf(to.style);
  for (let index = from.index; index <= to.index; index++) {
    const { paragraph } = draft.paragraphs[index];
    const start = index === from.index ? from.start : 0;
    const end = index === to.index ? to.ordinal.start : paragraph.text.length;
    const within = (value: number, at: number): boolean => value >= low && value <= high && at >= start && at < end;
    if (straysOf(paragraph).some(stray => stray.family === family && within(stray.value, stray.start))) return true;
    const isKin = (ordinal: Ordinal): boolean =>
      familyOf(ordinal.style) === family &&
      ordinal.style !== to.style &&
      within(ordinal.value, ordinal.start) &&
      !own.some(item => item.ordinal === ordinal);
    if (family === 'spoken' && paragraph.ordinals.some(isKin)) return true;
  }
  return false;
}
