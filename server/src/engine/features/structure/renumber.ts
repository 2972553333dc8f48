import type { Draft } from '../../document/draft';
import { readItems, type ListItem } from '../../document/listItem';
import { readLists, type OrdinalList } from '../../document/lists';
import { commonSpacing, restyle } from '../../document/numbering';
import { formatOrdinalNumber, type OrdinalStyle } from '../../document/ordinal';
import type { Edit } from '../../document/prose';
import type { Span } from '../../text/span';
import { standing } from './item';
import type { NumberChange, Step, Work } from './operation';

/** Numbers the items of the list that holds an item from one on. */
export function renumberList(order: number): Work {
  return draft => {
    const found = standing(draft, order);
    return found && joined([renumbered(found.list, found.list.items, 1)]);
  };
}

/** Numbers every list; one that begins with more than two may go on with what is not in this text, and keeps its first. */
export const renumberDocument: Work = draft =>
  joined(
    readLists(draft).map(list => {
      const first = list.items[0].value;
      return renumbered(list, list.items, first > 2 ? first : 1);
    }),
  );

/**
 * Numbers the items that begin within a span, going on from the item before them. What is selected together is one list:
 * 1. 1. 1. under one item counts on, too.
 */
export function renumberSelection(draft: Draft, span: Span): Work {
  const orders = new Set(
    readItems(draft).flatMap(item => (item.end > span.start && item.start < span.end ? item.order : [])),
  );
  return draft => {
    const parts: Renumbered[] = [];
    let last: { readonly list: OrdinalList; readonly value: number } | undefined;
    for (const list of readLists(draft)) {
      const items = list.items.filter(item => orders.has(item.order));
      if (items.length === 0) continue;
      const before = list.items[list.items.indexOf(items[0]) - 1] as ListItem | undefined;
      const goesOn = last?.list.style === list.style && last.list.parent?.order === list.parent?.order;
      const first = before ? before.ordinal.value + 1 : goesOn && last ? last.value + 1 : 1;
      const part = renumbered(list, items, first);
      if (!part) return undefined;
      parts.push(part);
      last = { list, value: first + items.length - 1 };
    }
    return joined(parts);
  };
}

/** Writes the ordinals of the list that holds an item in another style, numbered from one on. */
export function restyleList(order: number, style: OrdinalStyle): Work {
  return draft => {
    const list = standing(draft, order)?.list;
    if (!list || list.style === style) return undefined;
    const spacing = commonSpacing(readLists(draft).find(other => other.style === style)?.items ?? []);
    const edits: Edit[] = [];
    for (const [index, item] of list.items.entries()) {
      const edit = restyle(item.withValue(index + 1), style, spacing ?? '');
      if (!edit) return undefined;
      edits.push(edit);
    }
    return { edits, changes: [{ ...changeOf(list, list.items, 1), reordered: false }] };
  };
}

interface Renumbered {
  readonly edits: readonly Edit[];
  readonly change: NumberChange;
}

function renumbered(list: OrdinalList, items: readonly ListItem[], first: number): Renumbered | undefined {
  const edits: Edit[] = [];
  for (const [index, item] of items.entries()) {
    if (item.value === first + index) continue;
    const newText = formatOrdinalNumber(item.style, first + index);
    if (newText === undefined) return undefined;
    edits.push({ ...item.number, newText });
  }
  return { edits, change: changeOf(list, items, first) };
}

function changeOf(list: OrdinalList, items: readonly ListItem[], first: number): NumberChange {
  const numbers = new Map<number, number | undefined>();
  items.forEach(({ ordinal }, index) => {
    // Of a number that stood twice nobody can say which one was meant.
    numbers.set(ordinal.value, numbers.has(ordinal.value) ? undefined : first + index);
  });
  return { list, numbers, reordered: false };
}

function joined(parts: readonly (Renumbered | undefined)[]): Step {
  const changed = parts.filter(part => part !== undefined && part.edits.length > 0) as Renumbered[];
  return {
    edits: changed.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start),
    changes: changed.map(({ change }) => change),
  };
}
