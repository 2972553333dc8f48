import type { Draft } from './draft';
import { readLists, type OrdinalList } from './lists';
import { countsOn, ListIndex } from './listIndex';
import type { ListItem } from './listItem';
import { levelOf, type OrdinalStyle } from './ordinal';

/** An item that bears the style of another level between siblings that lack exactly its number: （一） 2. （三）. */
export interface MisplacedItem {
  readonly item: ListItem;
  readonly siblings: OrdinalList;
}

/** The list's items stand at the starts of lines (or of sentences, where lines were run together). */
export function isOutline(list: OrdinalList): boolean {
  return levelOf(list.style) > 0 && list.items[0].place !== 'clause' && list.items[0].place === 'line';
}

const misplacedByDraft = new WeakMap<Draft, readonly MisplacedItem[]>();

/** The items of a draft that stand among siblings of another level. Worked out once for each draft. */
export function misplacedItems(draft: Draft): readonly MisplacedItem[] {
  let found = misplacedByDraft.get(draft);
  if (!found) misplacedByDraft.set(draft, (found = readMisplaced(draft)));
  return found;
}

function readMisplaced(draft: Draft): MisplacedItem[] {
  const index = new ListIndex(readLists(draft).filter(isOutline));
  const found: MisplacedItem[] = [];
  for (const single of index.lists) {
    const item = breaker(single, index);
    const siblings = item && nearestBefore(siblingsOf(single, item, index), item);
    const misplaced = siblings ? { item, siblings } : (strayOf(single, index) ?? lastOfAnother(single, index));
    if (misplaced) found.push(misplaced);
  }
  return found;
}

/** The lists of another style that an item of `single` may belong to. */
function siblingsOf(single: OrdinalList, item: ListItem, index: ListIndex): OrdinalList[] {
  const lacking = index.lacking(item).filter(({ style }) => style !== single.style);
  const above = single.parent && index.of(single.parent);
  if (!above || above.style === single.style) return single.items.length === 1 ? lacking : [];
  // The last of several goes on with the list that they stand under.
  if (single.items.length > 1) return lacking.includes(above) || goesOnBehind(above, single, item) ? [above] : [];
  return lacking.includes(above) || !endsBefore(above, single) ? lacking : [...lacking, above];
}

/** Of several lists that an item may belong to, the one whose own item stands right before it: 二、 1. 2. （3） 4. 四、. */
function nearestBefore(lists: readonly OrdinalList[], { order }: ListItem): OrdinalList | undefined {
  if (lists.length < 2) return lists[0];
  return lists.find(({ items }) => items.some(item => item.order === order - 1));
}

/** Lists longer than this are not searched for a stray item. */
const LONGEST_SEARCHED = 60;

/** The one item of a list without which it counts on, where it counts on in another list that lacks it: （一） 二、 （三） 二、. */
function strayOf(list: OrdinalList, index: ListIndex): MisplacedItem | undefined {
  const { items } = list;
  if (items.length < 2 || items.length > LONGEST_SEARCHED || countsOn(items)) return undefined;
  const found: MisplacedItem[] = [];
  for (const item of items) {
    if (!countsOn(items.filter(one => one !== item))) continue;
    for (const siblings of index.lacking(item)) if (siblings.style !== list.style) found.push({ item, siblings });
  }
  // 三、 1. 1. 2. （二）: of a “1” written twice, the first stands right under what both stand under.
  const [first, ...more] = found;
  return more.every(({ item, siblings }) => item.value === 1 && first.item.value === 1 && siblings === first.siblings)
    ? first
    : undefined;
}

/**
 * The last item of a list, where it fills the one gap of a list of another level whose items stand between it and the
 * one before it: 1. （1） （2） 2. （3） 4..
 */
function lastOfAnother({ style, items }: OrdinalList, index: ListIndex): MisplacedItem | undefined {
  if (items.length < 2 || items.length > LONGEST_SEARCHED) return undefined;
  const [before, item] = items.slice(-2);
  const gaps = index
    .lacking(item)
    .filter(
      siblings =>
        siblings.style !== style &&
        siblings.items.length <= LONGEST_SEARCHED &&
        siblings.items.some(({ order }) => before.order < order && order < item.order),
    );
  return gaps.length === 1 ? { item, siblings: gaps[0] } : undefined;
}

/**
 * The item of a list that may belong to another one: its only item, or a last one that does not count on or that holds a
 * list of its own style: （二） 1. 2. 3. 1. 2.
 */
function breaker({ style, items, parent }: OrdinalList, index: ListIndex): ListItem | undefined {
  const last = items[items.length - 1];
  if (items.length === 1) return last;
  if (!countsOn(items.slice(0, -1))) return undefined;
  const behind = parent && index.opened(last.order + 1);
  const holdsItsOwn = behind?.style === style && behind.items[0].value === 1;
  return holdsItsOwn || last.value !== items.length ? last : undefined;
}

/** The last item of a list that counts on has the number that is due behind the last of the list it stands under. */
function goesOnBehind({ items }: OrdinalList, single: OrdinalList, { value }: ListItem): boolean {
  return (
    countsOn(single.items) && single.parent === items[items.length - 1] && value === items.length + 1 && countsOn(items)
  );
}

/** The item goes on, in another style, with the list whose last item it stands under. */
function endsBefore({ items }: OrdinalList, single: OrdinalList): boolean {
  const [item] = single.items;
  return (
    items.length > 1 && single.parent === items[items.length - 1] && item.value === items.length + 1 && countsOn(items)
  );
}

/** Lists whose level does not follow from that of the item they stand under. */
export interface LevelFault {
  readonly kind: 'skipped' | 'reversed';
  /** One list; several where the whole text has one habit. */
  readonly lists: readonly OrdinalList[];
  /** The item that they stand under, or between whose neighbours they stand. */
  readonly parent: ListItem;
  /** The style that they should have. */
  readonly style: OrdinalStyle;
}

const LEVELS: readonly OrdinalStyle[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

/**
 * The levels of a draft that skip or turn back (GB/T 9704—2012 7.3.3, GB/T 15834—2011 B.3.8). A list is judged only by
 * the item that it stands under. 一、 over 1. is right where the text has two levels only; ① may stand under any.
 */
export function readLevelFaults(draft: Draft): LevelFault[] {
  // An item that bears another level's style by a slip does not tell what levels the text has.
  const strays = new Set(misplacedItems(draft).map(({ item }) => item.order));
  const lists = readLists(draft).filter(list => isOutline(list) && !list.items.every(({ order }) => strays.has(order)));
  const faults: LevelFault[] = [];
  const skipped = new Map<string, OrdinalList[]>();
  const under = new Set(lists.flatMap(({ style, parent }) => (parent ? [`${parent.style} ${levelOf(style)}`] : [])));
  const hasThird = holdsThird(lists);
  for (const list of lists) {
    const { parent } = list;
    if (!parent || parent.place !== 'line' || levelOf(parent.style) === 0 || list.items[0].value !== 1) continue;
    if (levelOf(list.style) <= levelOf(parent.style) + 1 || list.style === 'circled') continue;
    const proper = under.has(`${parent.style} ${levelOf(parent.style) + 1}`);
    if (parent.style === 'han' && list.style === 'arabic' && !proper && !hasThird) continue;
    const key = proper ? '' : `${parent.style} ${list.style}`;
    const habit = skipped.get(key);
    if (habit && key !== '') habit.push(list);
    else {
      const found = [list];
      skipped.set(key, found);
      faults.push({ kind: 'skipped', lists: found, parent, style: LEVELS[levelOf(parent.style)] });
    }
  }
  const reaches = lists.map(reachOf);
  let open: Reach[] = [];
  for (const own of reaches) {
    // Lists come by their first items: what ended before this one goes on behind no later one either.
    open = open.filter(({ last }) => last >= own.first);
    const { list } = own;
    const around = list.items[0].value === 1 ? enclosing(own, open, reaches) : undefined;
    open.push(own);
    const style = around && LEVELS[levelOf(around.style)];
    if (around && style) faults.push({ kind: 'reversed', lists: [list], parent: around, style });
  }
  return faults;
}

/** Somewhere （1） stand under 1.: the text has three levels, and 一、 over 1. over （1） leaves one out. */
function holdsThird(lists: readonly OrdinalList[]): boolean {
  return lists.some(
    ({ style, parent }) => style === 'arabicParen' && parent?.style === 'arabic' && parent.place === 'line',
  );
}

/** A list, its level, and from which to which ordinal of the draft it runs. */
interface Reach {
  readonly list: OrdinalList;
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

function reachOf(list: OrdinalList): Reach {
  const { style, items } = list;
  return { list, level: levelOf(style), first: items[0].order, last: items[items.length - 1].order };
}

/**
 * The item of a deeper level after which a list begins and whose list goes on behind it: （一） 一、 二、 （二）. `open`:
 * those of the lists that began before it and go on.
 */
function enclosing(own: Reach, open: readonly Reach[], lists: readonly Reach[]): ListItem | undefined {
  for (const other of open) {
    if (other.level <= own.level || other.last < own.last) continue;
    const { items } = other.list;
    const next = items.findIndex(item => item.order > own.first);
    if (next <= 0 || items[next].order < own.last || items[next].value !== items[next - 1].value + 1) continue;
    // A list of that level further out is what this one goes on with, not a child, unless it goes on by itself.
    if (lists.every(one => one === own || one.level !== own.level || one.first >= other.first || one.last > own.last))
      return items[next - 1];
  }
  return undefined;
}

/** The lists that stand under items of a list, at any depth. */
export function listsUnder(list: OrdinalList, lists: readonly OrdinalList[]): OrdinalList[] {
  const children = lists.filter(
    other => other.parent && list.items.includes(other.parent) && levelOf(other.style) > levelOf(list.style),
  );
  return children.flatMap(child => [child, ...listsUnder(child, lists)]);
}
