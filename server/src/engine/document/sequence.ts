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
  /** The number that each item should bear where this fault alone is mended. */
  readonly expected: readonly number[];
}

/** How many numbers a gap may leap: a wider one tells of an excerpt rather than of a slip. */
const WIDEST_GAP = 3;
/** A list with more faults than this counts in some way of its own, and so does a short one with more than one. */
const MOST_FAULTS = 2;
const LONG_LIST = 5;

/**
 * The faults of a list's numbers, where each is plain and no loose numeral may explain it: one item alone is wrong, or
 * all from one on are shifted, or two neighbours are exchanged.
 */
export function faultsOf({ items }: OrdinalList, draft: Draft): SequenceFault[] {
  const written = items.map(item => item.value);
  let values: readonly number[] = written;
  const faults: SequenceFault[] = [];
  for (;;) {
    const at = values.findIndex((value, index) => value !== index + 1);
    if (at < 0) return faults;
    if (faults.length === (items.length < LONG_LIST ? 1 : MOST_FAULTS)) return [];
    const step = mendFirst(values, at);
    if (!step || (at === 0 ? !startIsCertain(items, draft) : isExplained(items, at, draft))) return [];
    const before = values;
    values = step.values;
    // Said in the numbers as they are written: what an earlier fault shifted stays shifted.
    const expected = values.map((value, index) => value + written[index] - before[index]);
    faults.push({ kind: step.kind, items, at, expected });
  }
}

/** What the first wrong number of a list is, and the numbers with that alone mended; `undefined` where it is not plain. */
function mendFirst(
  values: readonly number[],
  at: number,
): { kind: SequenceFault['kind']; values: readonly number[] } | undefined {
  const due = at + 1;
  const shift = values[at] - due;
  const next = values[at + 1];
  const goesOn = next === undefined || next === values[at] + 1;
  const alone = next === undefined || next === due + 1;
  const shifted = values.map((value, index) => (index < at ? value : value - shift));
  const mended = values.map((value, index) => (index === at ? due : value));
  if (at === 0) {
    if (values[0] !== 2 || (!goesOn && !alone)) return undefined;
    return { kind: 'start', values: goesOn ? shifted : mended };
  }
  if (shift > WIDEST_GAP) return undefined;
  if (alone || goesOn) {
    const again = values[at] === values[at - 1] || (alone && next === values[at]);
    if (shift > 0 || again) return { kind: again ? 'repeated' : 'missing', values: alone ? mended : shifted };
    return alone ? { kind: 'order', values: mended } : undefined;
  }
  if (values[at] !== due + 1 || next !== due) return undefined;
  return {
    kind: 'order',
    values: values.map((value, index) => (index === at ? due : index === at + 1 ? due + 1 : value)),
  };
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
  // A level in the midst of a paragraph may go on with what was run together before it.
  if (levelOf(first.style) > 0 && first.place === 'sentence') return false;
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
