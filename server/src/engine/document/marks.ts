import type { Draft } from './draft';
import { isIntroduced, readItems, type ListItem } from './listItem';
import { readLists, type OrdinalList } from './lists';
import type { OrdinalStyle } from './ordinal';

/** The mark that each style takes, and those that are plainly wrong behind it (GB/T 15834—2011 4.4.3.3, 4.5.3.3, B.3). */
export const MARKS: Readonly<Partial<Record<OrdinalStyle, { readonly right: string; readonly wrong: string }>>> = {
  han: { right: '、', wrong: '.．，,。：' },
  hanParen: { right: '', wrong: '、，,．.。' },
  arabic: { right: '.', wrong: '、，,。' },
  arabicParen: { right: '', wrong: '、，,．.。' },
  circled: { right: '', wrong: '、，,．.。' },
  di: { right: '，', wrong: '、.．' },
  qi: { right: '，', wrong: '、.．' },
  first: { right: '，', wrong: '、' },
  shi: { right: '', wrong: '、，,' },
  yao: { right: '', wrong: '、，,' },
};

/** An ordinal with the wrong mark, and the ordinals of its style that have the right one, its own siblings first. */
export interface MarkFault {
  readonly items: readonly ListItem[];
  readonly style: OrdinalStyle;
  readonly siblings: readonly ListItem[];
}

/**
 * The wrong marks of a draft: one fault an ordinal where most of its style are marked rightly; where most are not, the
 * writer's habit, one fault for all of that style.
 */
export function readMarkFaults(draft: Draft): MarkFault[] {
  const faults: MarkFault[] = [];
  const byStyle = new Map<OrdinalStyle, ListItem[]>();
  for (const item of readItems(draft)) {
    const own = byStyle.get(item.style);
    if (own) own.push(item);
    else byStyle.set(item.style, [item]);
  }
  for (const [style, own] of byStyle) {
    const bad = own.filter(item => isWrong(item) && isCertain(item));
    if (bad.length === 0) continue;
    const good = own.filter(item => !isWrong(item));
    const lists = listsByItem(draft);
    const numbered = bad.filter(item => standsInList(item, lists.get(item.order)));
    if (numbered.length > 1 && numbered.length > good.length) faults.push({ items: numbered, style, siblings: good });
    else {
      for (const item of numbered) {
        const members = new Set(lists.get(item.order)?.items.map(({ order }) => order));
        const siblings = good.filter(({ order }) => members.has(order));
        faults.push({ items: [item], style, siblings: siblings.length > 0 ? siblings : good });
      }
    }
  }
  return faults.sort((a, b) => a.items[0].order - b.items[0].order);
}

function listsByItem(draft: Draft): Map<number, OrdinalList> {
  const lists = new Map<number, OrdinalList>();
  for (const list of readLists(draft)) for (const { order } of list.items) lists.set(order, list);
  return lists;
}

function isWrong(item: ListItem): boolean {
  const mark = markOf(item);
  return mark !== '' && (MARKS[item.style]?.wrong.includes(mark) ?? false);
}

function markOf({ ordinal, placed }: ListItem): string {
  return placed.paragraph.text.slice(ordinal.mark.start, ordinal.mark.end);
}

/** Where the ordinal stands leaves no doubt that it is one. */
function isCertain(item: ListItem): boolean {
  const { style, place } = item;
  if (place !== 'clause') return true;
  // 安全第一、 ends a clause; what stands behind a colon or a semicolon begins one.
  if (style === 'di' || style === 'qi') return isIntroduced(item, '：；');
  return style !== 'first' && style !== 'han' && (style !== 'arabic' || isIntroduced(item, '：；）'));
}

/** A lone 一， or 3、 within a text may be a figure: it must have siblings, or begin a list of its own at a line's start. */
function standsInList({ style, value, place }: ListItem, list: OrdinalList | undefined): boolean {
  if (style === 'first') return true;
  if (!list) return false;
  return list.items.length > 1 || (value === 1 && place === 'line') || style === 'hanParen' || style === 'di';
}
