import type { Draft } from './draft';
import { isIntroduced, readItems, type ListItem } from './listItem';
import type { OrdinalList } from './lists';
import { levelOf } from './ordinal';

/** A list as it was read, with the list of one item that the same number opened right before it: 一、… 一、… 三、…. */
export interface Fresh extends OrdinalList {
  readonly before: OrdinalList | undefined;
}

/**
 * The lists, those that a “1” written twice cut in two made one again. A second “1” may always open a list of its own:
 * the two are one list where the number behind it counts the first one in (1 1 3), or where nothing but the first one's
 * own words stands between them.
 */
export function joinDoubledFirsts(lists: readonly Fresh[], draft: Draft): OrdinalList[] {
  const joined = new Map<OrdinalList, OrdinalList>();
  for (const list of lists) {
    const { before, items } = list;
    if (!before || before.items.length !== 1 || items[0].value !== 1 || joined.has(before)) continue;
    if (items[1]?.value === 3 || adjoin(before, list, draft))
      joined.set(before, { ...before, items: [...before.items, ...items] });
  }
  const gone = new Set(lists.filter(({ before }) => before && joined.has(before)));
  return lists.filter(list => !gone.has(list)).map(list => joined.get(list) ?? list);
}

/** Two lists that both begin with “1”, the first of one item, are plainly one. */
function adjoin(before: OrdinalList, list: OrdinalList, draft: Draft): boolean {
  const [a] = before.items;
  const [b] = list.items;
  if (!list.items.every(({ value }, at) => value === at + 1 || value === at + 2)) return false;
  if (a.place === 'line' && b.place === 'line') {
    if (b.index === a.index + 1) return true;
    return (
      levelOf(a.style) > 0 && list.parent === before.parent && !opensAfresh(b, draft) && !isOfListAbove(a, list, draft)
    );
  }
  if (a.index !== b.index || !isIntroduced(b, '；。）')) return false;
  const between = draft.text.slice(a.end, b.start);
  return list.items.length === 1 ? !/[：？\n]/.test(between) : /^[^。：！？\n]*；$/.test(between.trimEnd());
}

/**
 * The first “1” may be that of the list above, in the wrong style: （1） （1） （2） 2. 3. Where the “1” of that list stands,
 * the second is its own: 一、 （一） （一） （二） 二、.
 */
function isOfListAbove({ style, order }: ListItem, { items }: OrdinalList, draft: Draft): boolean {
  const all = readItems(draft);
  const next = all[items[items.length - 1].order + 1] as ListItem | undefined;
  if (next?.value !== 2 || levelOf(next.style) === 0 || levelOf(next.style) >= levelOf(style)) return false;
  const above = all.slice(Math.max(0, order - FURTHEST), order).findLast(item => item.style === next.style);
  return above?.value !== 1;
}

/** Items that are looked back over for the first of the list above. */
const FURTHEST = 50;

/** A line is no longer than this where it may be a heading that bears no ordinal. */
const LONGEST_HEADING = 40;

/**
 * The paragraph before an item may be a heading without an ordinal, or announces a list: what follows may be a new one.
 * Markdown's own lists begin again behind every paragraph.
 */
function opensAfresh({ index, placed, style }: ListItem, draft: Draft): boolean {
  const { paragraph } = draft.paragraphs[index - 1];
  if (/[：:]$/.test(paragraph.text)) return true;
  if (style === 'arabic' && draft.format === 'markdown' && placed.paragraph.kind !== 'heading') return true;
  const isHeading = paragraph.text.length <= LONGEST_HEADING && !/[。；！？”）]$/.test(paragraph.text);
  return isHeading && paragraph.ordinals[0]?.start !== 0;
}
