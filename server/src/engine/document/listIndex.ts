import type { ListItem } from './listItem';
import type { OrdinalList } from './lists';

/** A list that counts on but for one number. */
interface Gapped {
  readonly list: OrdinalList;
  /** Between these two items' orders that number is due. */
  readonly after: number;
  readonly before: number;
}

/** Lists, and what is asked of each of them for each other one: in a long outline all pairs of them would be too many. */
export class ListIndex {
  /** Those that count on but for one number, by that number; in order. */
  private readonly gapped = new Map<number, Gapped[]>();
  private readonly byItem = new Map<ListItem, OrdinalList>();
  private readonly byFirst = new Map<number, OrdinalList>();

  constructor(readonly lists: readonly OrdinalList[]) {
    for (const list of lists) {
      const at = gapIn(list.items);
      if (at !== undefined) this.addGap(list, at);
      for (const item of list.items) this.byItem.set(item, list);
      this.byFirst.set(list.items[0].order, list);
    }
  }

  /** The lists that count on without a number that the item, standing in its place, would give them. */
  lacking({ order, value }: ListItem): OrdinalList[] {
    const found: OrdinalList[] = [];
    for (const { list, after, before } of this.gapped.get(value) ?? [])
      if (after <= order && order < before) found.push(list);
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

  private addGap(list: OrdinalList, at: number): void {
    const { items } = list;
    const gap = { list, after: at > 0 ? items[at - 1].order : -Infinity, before: items[at].order };
    const known = this.gapped.get(at + 1);
    if (known) known.push(gap);
    else this.gapped.set(at + 1, [gap]);
  }
}

/** True where the items have the numbers from 1 on. */
export function countsOn(items: readonly ListItem[]): boolean {
  return items.every(({ value }, at) => value === at + 1);
}

/** The index of the item before which one number is left out, where the items count on but for that. */
function gapIn(items: readonly ListItem[]): number | undefined {
  const gap = items.findIndex(({ value }, at) => value !== at + 1);
  if (gap < 0) return undefined;
  for (let at = gap; at < items.length; at++) if (items[at].value !== at + 2) return undefined;
  return gap;
}
