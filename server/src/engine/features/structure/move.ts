import type { ListItem } from '../../document/listItem';
import type { OrdinalList } from '../../document/lists';
import { inText, type Draft } from '../../document/draft';
import type { Edit } from '../../document/prose';
import { slice, type Span } from '../../text/span';
import { extentOf, isParted, standing } from './item';
import type { Work } from './operation';

/** Changes places with the sibling before (-1) or behind (1), bodies and all; the numbers stay where they are. */
export function moveItem(order: number, by: -1 | 1): Work {
  return draft => {
    const found = standing(draft, order);
    if (!found) return undefined;
    const { list } = found;
    const at = by < 0 ? found.at - 1 : found.at;
    const [first, second] = [list.items[at], list.items[at + 1]] as (ListItem | undefined)[];
    if (!first || !second || isParted(draft, first, second)) return undefined;
    const edits = swap(draft, list, at, first, second);
    if (!edits) return undefined;
    const numbers = new Map([
      [first.ordinal.value, second.ordinal.value],
      [second.ordinal.value, first.ordinal.value],
    ]);
    return { edits, changes: [{ list, numbers, reordered: true }] };
  };
}

function swap(draft: Draft, list: OrdinalList, at: number, first: ListItem, second: ListItem): Edit[] | undefined {
  if (first.place === 'line' && second.place === 'line') return [swapLines(draft, list, at)];
  // A list that runs from a line into clauses, or over paragraphs, has no two alike to change.
  if (first.index !== second.index) return undefined;
  const [a, b] = [contentOf(draft, list, at), contentOf(draft, list, at + 1)];
  return [
    { ...a, newText: slice(draft.text, b) },
    { ...b, newText: slice(draft.text, a) },
  ];
}

/** Two items that each begin a line, as one edit: the second with the first one's number, then the first. */
function swapLines(draft: Draft, list: OrdinalList, at: number): Edit {
  const { text } = draft;
  const [a, b] = [extentOf(draft, list, at), extentOf(draft, list, at + 1)];
  const [first, second] = [list.items[at], list.items[at + 1]];
  const [endA, endB] = endings(slice(text, a), slice(text, b));
  const moved = (item: ListItem, extent: Span, number: Span, own: string, ending: string): string =>
    text.slice(extent.start, item.number.start) +
    slice(text, number) +
    text.slice(item.number.end, extent.end - own.length) +
    ending;
  const newText =
    moved(second, b, first.number, endB, endA) +
    text.slice(a.end, b.start) +
    moved(first, a, second.number, endA, endB);
  return { start: a.start, end: b.end, newText };
}

/** What each place ends in, where both end in a mark: marks stay, so that the last item still ends in its full stop. */
function endings(a: string, b: string): [string, string] {
  const [one, other] = [a, b].map(text => /[；。;，,]?(?:\*\*)?$/.exec(text)?.[0] ?? '');
  return one === '' || other === '' ? ['', ''] : [one, other];
}

/** What an item within a paragraph says, without ordinal and closing marks. */
function contentOf(draft: Draft, list: OrdinalList, at: number): Span {
  const item = list.items[at];
  const { end } = extentOf(draft, list, at);
  const { start } = inText(item.placed, { start: item.ordinal.end, end: item.ordinal.end + 1 });
  let to = end;
  while (to > start && /[；。;，,\s]/.test(draft.text[to - 1])) to--;
  return { start, end: to };
}
