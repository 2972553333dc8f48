import { readLists } from '../../document/lists';
import type { Draft } from '../../document/draft';
import { readItems, type ListItem } from '../../document/listItem';
import { formatOrdinal, formatOrdinalNumber, type OrdinalStyle } from '../../document/ordinal';
import type { Edit } from '../../document/prose';
import { LEVEL_STYLES } from './item';
import type { NumberChange, Work } from './operation';
import { readTree, withDescendants, type Numbered } from './tree';

const DEEPEST_HEADING = 6;

/** Puts an item, with what stands under it, under the sibling before it, as its last child. */
export function demote(order: number): Work {
  return draft => {
    const one = readTree(draft).find(({ item }) => item.order === order);
    const above = one?.siblings[one.siblings.indexOf(one) - 1];
    if (!one || !above) return undefined;
    const children = above.children;
    const style = children[0]?.item.style ?? usualChild(draft, one) ?? LEVEL_STYLES[one.level];
    if (style === undefined || children.some(child => child.item.style !== style)) return undefined;
    const heading = children[0] ? children[0].heading : one.heading > 0 ? one.heading + 1 : 0;
    return shifted(draft, one, { style, heading, value: children.length + 1, by: 1 });
  };
}

/** Puts an item, with what stands under it, behind its parent; the siblings behind it become its children. */
export function promote(order: number): Work {
  return draft => {
    const one = readTree(draft).find(({ item }) => item.order === order);
    if (!one?.parent) return undefined;
    const { parent } = one;
    return shifted(draft, one, {
      style: parent.item.style,
      heading: parent.heading,
      value: parent.siblings.indexOf(parent) + 2,
      by: -1,
    });
  };
}

interface Target {
  readonly style: OrdinalStyle;
  readonly heading: number;
  readonly value: number;
  readonly by: 1 | -1;
}

function shifted(draft: Draft, one: Numbered, { style, heading, value, by }: Target): ReturnType<Work> {
  const edits: Edit[] = [];
  const add = (more: readonly Edit[] | undefined): boolean => more !== undefined && edits.push(...more) >= 0;
  if (!add(rewrite(draft, one, style, value, heading))) return undefined;
  for (const under of withDescendants(one).slice(1)) {
    const to = LEVEL_STYLES[under.level - 1 + by] as OrdinalStyle | undefined;
    const deeper = under.heading > 0 ? under.heading + by : 0;
    if (!to || !add(rewrite(draft, under, to, under.siblings.indexOf(under) + 1, deeper))) return undefined;
  }
  const at = one.siblings.indexOf(one);
  const behind = one.siblings.slice(at + 1);
  // Demoted, it leaves a gap that closes; promoted, what followed it goes on with its own children.
  const first = by > 0 ? at + 1 : one.children.length + 1;
  if (!add(numbered(behind, first))) return undefined;
  const uncles = one.parent && by < 0 ? one.parent.siblings.slice(one.parent.siblings.indexOf(one.parent) + 1) : [];
  if (!add(numbered(uncles, value + 1))) return undefined;
  return {
    edits: edits.sort((a, b) => a.start - b.start),
    changes: [
      ...changesOf(draft, [one], []),
      ...changesOf(draft, behind, numbersFrom(behind, first)),
      ...changesOf(draft, uncles, numbersFrom(uncles, value + 1)),
    ],
  };
}

/** The edits that write an item's ordinal in a style, as others of it in the draft are written, and its heading's marks. */
function rewrite(draft: Draft, one: Numbered, style: OrdinalStyle, value: number, heading: number): Edit[] | undefined {
  const { item } = one;
  const written = ordinalLike(draft, style, value, item);
  if (written === undefined || heading > DEEPEST_HEADING) return undefined;
  const edits: Edit[] = [{ start: item.start, end: item.end, newText: written }];
  if (heading === one.heading) return edits;
  const line = draft.lines.startOf(draft.lines.lineAt(item.start));
  const marks = /^#{1,6}[ \t]+/.exec(draft.text.slice(line, item.start))?.[0];
  if (one.heading > 0 && marks === undefined) return undefined;
  // Only the marks are touched: what stands between them and the ordinal stays.
  const newText = heading > 0 ? `${'#'.repeat(heading)} ` : '';
  return [{ start: line, end: line + (marks?.length ?? 0), newText }, ...edits];
}

/** An ordinal with the bracket and the mark that the draft's others of its style have. */
function ordinalLike(draft: Draft, style: OrdinalStyle, value: number, item: ListItem): string | undefined {
  const number = formatOrdinalNumber(style, value);
  const model = readItems(draft).find(
    other => other.style === style && other.order !== item.order && other.place === 'line',
  );
  if (number === undefined || !model) return formatOrdinal(style, value);
  const { text } = draft;
  return text.slice(model.start, model.number.start) + number + text.slice(model.number.end, model.end);
}

function numbered(items: readonly Numbered[], first: number): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [index, { item }] of items.entries()) {
    const newText = formatOrdinalNumber(item.style, first + index);
    if (newText === undefined) return undefined;
    if (item.ordinal.value !== first + index) edits.push({ ...item.number, newText });
  }
  return edits;
}

/** The style that children of items of this one's style have elsewhere in the draft. */
function usualChild(draft: Draft, one: Numbered): OrdinalStyle | undefined {
  return readTree(draft).find(other => other.parent?.item.style === one.item.style)?.item.style;
}

function numbersFrom(items: readonly Numbered[], first: number): (number | undefined)[] {
  return items.map((_, index) => first + index);
}

function changesOf(draft: Draft, items: readonly Numbered[], numbers: readonly (number | undefined)[]): NumberChange[] {
  const byList = new Map<NumberChange['list'], Map<number, number | undefined>>();
  items.forEach(({ item }, index) => {
    const list = readLists(draft).find(one => one.items.some(({ order }) => order === item.order));
    if (!list) return;
    const known = byList.get(list) ?? new Map<number, number | undefined>();
    byList.set(list, known.set(item.ordinal.value, numbers[index]));
  });
  return [...byList].map(([list, changed]) => ({ list, numbers: changed, reordered: true }));
}
