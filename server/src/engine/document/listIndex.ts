import type { ListItem } from './listItem';
import type { OrdinalList } from './lists';

/** A list that counts on but for one number. */
interface Gapped {
  readonly list: OrdinalList;
  /** The number that it leaves out. */
  readonly value: number;
  /** Between these two items' orders that number is due. */
  readonly after: number;
  readonly before: number;
}

/** Lists, and what is asked of each of them for each other one: in a long outline all pairs of them would be too many. */
export class ListIndex {
  /** Those that count on but for one number, in order. */
  private readonly gapped: readonly Gapped[];
  private readonly byItem = new Map<ListItem, OrdinalList>();
  private readonly byFirst = new Map<number, OrdinalList>();

  constructor(readonly lists: readonly OrdinalList[]) {
    this.gapped = lists.flatMap(list => gapOf(list) ?? []);
    for (const list of lists) {
      for (const item of list.items) this.byItem.set(item, list);
      this.byFirst.set(list.items[0].order, list);
    }
  }

  /** The lists that count on without a number that the item, standing in its place, would give them. */
  lacking({ order, value }: ListItem): OrdinalList[] {
    const found: OrdinalList[] = [];
    for (const gap of this.gapped)
      if (gap.value === value && gap.after <= order && order < gap.before) found.push(gap.list);
    return found;
  }

  /** The list that an item belongs to. */
  of(item: ListItem): OrdinalList | undefined {
    return this.byItem.get(item);
  }

  /** The list of which the first item has that order in the draft. */
  opened(order: number): OrdinalList | undefined {
    return this.byFirst.get(order);
  }
}

/** True where the items have the numbers from 1 on. */
export function countsOn(items: readonly ListItem[]): boolean {
  return items.every(({ value }, at) => value === at + 1);
}

function gapOf(list: OrdinalList): Gapped | undefined {
  const { items } = list;
  const gap = items.findIndex(({ value }, at) => value !== at + 1);
  if (gap < 0) return undefined;
  for (let at = gap; at < items.length; at++) if (items[at].value !== at + 2) return undefined;
  return { list, value: gap + 1, after: gap > 0 ? items[gap - 1].order : -Infinity, before: items[gap].order };
}
