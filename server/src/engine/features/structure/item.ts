import { frameAt } from '../../document/frame';
import type { Draft } from '../../document/draft';
import { isArticle } from '../../document/article';
import { readItems, type ListItem } from '../../document/listItem';
import { readLists, type OrdinalList } from '../../document/lists';
import { levelOf, type OrdinalStyle } from '../../document/ordinal';
import type { Span } from '../../text/span';

/** The numbering styles that headings have, from the highest level. */
export const LEVEL_STYLES: readonly OrdinalStyle[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

/** The list that holds an item, and its index in it. */
export function standing(draft: Draft, order: number): { list: OrdinalList; at: number } | undefined {
  for (const list of readLists(draft)) {
    const at = list.items.findIndex(item => item.order === order);
    if (at >= 0) return { list, at };
  }
  return undefined;
}

/** The innermost item whose ordinal, lead or body holds an offset of the whole text. */
export function itemAt(draft: Draft, offset: number): ListItem | undefined {
  const items = readItems(draft);
  for (let order = items.length - 1; order >= 0; order--) {
    if (startOf(draft, items[order]) > offset) continue;
    const found = standing(draft, order);
    if (found && offset <= extentOf(draft, found.list, found.at).end) return items[order];
  }
  return undefined;
}

/** Where an item begins in the whole text: its line, with what stands before the ordinal in it, or the ordinal itself. */
export function startOf(draft: Draft, item: ListItem): number {
  return item.place === 'line' ? draft.lines.startOf(draft.lines.lineAt(item.start)) : item.start;
}

/** What belongs to an item: ordinal, lead and body, without the white space behind them. Offsets of the whole text. */
export function extentOf(draft: Draft, list: OrdinalList, at: number): Span {
  const item = list.items[at];
  const next = list.items[at + 1];
  const start = startOf(draft, item);
  const limit = next && !isParted(draft, item, next) ? startOf(draft, next) : undefined;
  let end = limit ?? (item.place === 'line' ? endOfLast(draft, list, at) : endOfClause(item, list));
  while (end > start && /\s/.test(draft.text[end - 1])) end--;
  return { start, end };
}

/** Between two items of one list stands what begins another part of the text: a heading, a frame, a higher level. */
export function isParted(draft: Draft, from: ListItem, to: ListItem): boolean {
  for (let index = from.index + 1; index < to.index; index++) if (endsItems(draft, index, from)) return true;
  return false;
}

/** A paragraph that ends whatever item stands before it. */
function endsItems(draft: Draft, index: number, item: ListItem): boolean {
  const { paragraph } = draft.paragraphs[index];
  const [first] = paragraph.ordinals;
  if (first?.start === 0) {
    const level = levelOf(first.style);
    return level > 0 && levelOf(item.style) > 0 && level < levelOf(item.style);
  }
  return paragraph.kind === 'heading' || isArticle(paragraph) || frameAt(paragraph.text, 0) !== undefined;
}

/**
 * The end of a last item that begins a line: it has as many paragraphs of its own as the item before it, at least the one
 * under a lead that stands alone, and the lists that began within it.
 */
function endOfLast(draft: Draft, list: OrdinalList, at: number): number {
  const item = list.items[at];
  const before = at > 0 ? plainBetween(draft, list.items[at - 1], item) : 0;
  const alone = !/[。！？；].*\S/su.test(item.placed.paragraph.text.slice(item.ordinal.end));
  let plain = Math.max(before, alone ? 1 : 0);
  let end = endOfParagraph(draft, item.index);
  for (let index = item.index + 1; index < draft.paragraphs.length && !endsItems(draft, index, item); index++) {
    const { paragraph } = draft.paragraphs[index];
    if (paragraph.ordinals[0]?.start === 0) {
      const inner = readLists(draft).find(({ items }) => items[0].index === index && items[0].order > item.order);
      if (!inner || inner === list) break;
      end = extentOf(draft, inner, inner.items.length - 1).end;
      index = draft.indexAt(end);
      plain = 0;
    } else {
      if (paragraph.kind === 'cell' || plain-- <= 0) break;
      end = endOfParagraph(draft, index);
    }
  }
  return end;
}

function endOfParagraph(draft: Draft, index: number): number {
  const { start, paragraph } = draft.paragraphs[index];
  return start + paragraph.source.length;
}

function plainBetween(draft: Draft, from: ListItem, to: ListItem): number {
  let count = 0;
  for (let index = from.index + 1; index < to.index; index++)
    if (draft.paragraphs[index].paragraph.ordinals[0]?.start !== 0) count++;
  return count;
}

/** The end of a last item within a paragraph: its sentence, where semicolons part the items, else the paragraph. */
function endOfClause({ ordinal, placed }: ListItem, { items }: OrdinalList): number {
  const { text, prose } = placed.paragraph;
  const before = items.length > 1 ? text.slice(0, ordinal.start).trimEnd().slice(-1) : '；';
  const stop = before === '。' ? -1 : text.slice(ordinal.end).search(/[。！？\n]/);
  const end = stop < 0 ? text.length : ordinal.end + stop + 1;
  return placed.start + prose.source({ start: ordinal.start, end }).end;
}
