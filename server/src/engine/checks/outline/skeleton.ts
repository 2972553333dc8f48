import type { Draft } from '../../document/draft';
import { frameAt } from '../../document/frame';
import { readLists, type OrdinalList } from '../../document/lists';
import type { ListItem } from '../../document/listItem';
import { formatOrdinal, formatOrdinalNumber } from '../../document/ordinal';
import type { Edit } from '../../document/prose';
import type { Coverage, PriorityCoverage } from '../../library/coverage';

/** What is left for the writer to fill in. */
const BLANK = '【】';

/**
 * The edits that insert a priority that a draft lacks, at its place in the reference's order, written as its siblings
 * are, with what follows renumbered. `undefined` where the draft does not list its priorities.
 */
export function insertPriority(missing: PriorityCoverage, coverage: Coverage, draft: Draft): Edit[] | undefined {
  const list = listOf(coverage, draft);
  if (!list) return undefined;
  const order = coverage.priorities.indexOf(missing);
  const items = coverage.priorities.map(one => itemAt(list, one));
  const before = items
    .slice(0, order)
    .reverse()
    .find(at => at >= 0);
  const after = items.slice(order + 1).find(at => at >= 0);
  const at = before !== undefined ? before + 1 : (after ?? list.items.length);
  const value = (list.items[at - 1]?.value ?? list.items[0].value - 1) + 1;
  const ordinal = formatOrdinal(list.style, value);
  if (ordinal === undefined) return undefined;
  const insertion = insertionAt(list, at, ordinal, missing.priority.themeText, draft);
  if (!insertion) return undefined;
  const edits: Edit[] = [insertion];
  for (const item of list.items.slice(at)) {
    const newText = formatOrdinalNumber(item.style, item.value + 1);
    if (newText === undefined) return undefined;
    edits.push({ ...item.number, newText });
  }
  return edits;
}

/** The edit that adds a theme to a list of other things, as its last item. `undefined` where the list stands within a sentence. */
export function appendPriority(theme: string, list: OrdinalList, draft: Draft): Edit | undefined {
  const { items, style } = list;
  const ordinal = formatOrdinal(style, items[items.length - 1].value + 1);
  return ordinal === undefined ? undefined : insertionAt(list, items.length, ordinal, theme, draft);
}

/** The list that carries most of the reference's priorities. */
function listOf({ priorities }: Coverage, draft: Draft): OrdinalList | undefined {
  let best: OrdinalList | undefined;
  let most = 0;
  for (const list of readLists(draft)) {
    const count = priorities.filter(one => itemAt(list, one) >= 0).length;
    if (count > most) [best, most] = [list, count];
  }
  return best;
}

/** The index of the item that carries a priority; -1 where none does. */
function itemAt({ items }: OrdinalList, { theme }: PriorityCoverage): number {
  return theme ? items.findIndex(item => item.index === theme.index && item.ordinal.end === theme.start) : -1;
}

function insertionAt(
  { items }: OrdinalList,
  at: number,
  ordinal: string,
  theme: string,
  draft: Draft,
): Edit | undefined {
  const sibling: ListItem = items[at] ?? items[at - 1];
  const { text } = draft;
  if (sibling.place !== 'line') {
    if (!items[at]) return undefined;
    return { start: sibling.start, end: sibling.start, newText: `${ordinal}${theme}，${BLANK}；` };
  }
  const breaks = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.lastIndexOf('\n', sibling.start - 1) + 1;
  const head = text.slice(start, sibling.start);
  const gap = draft.format === 'markdown' || /\n\s*\n$/.test(text.slice(0, start)) ? breaks + breaks : breaks;
  const item = /^\s*#+\s/.test(head)
    ? `${head}${ordinal}${theme}${breaks}${breaks}${BLANK}`
    : head.trim() === '**'
      ? `${head}${ordinal}${theme}。**${breaks}${BLANK}`
      : `${head}${ordinal}${theme}。${BLANK}`;
  if (items[at]) return { start, end: start, newText: item + gap };
  const end = endOfItem(sibling, draft);
  return { start: end, end, newText: gap + item };
}

/** Where the last item of a list ends: before the next heading, frame, or ordinal at a line's start. */
function endOfItem(item: ListItem, draft: Draft): number {
  let index = item.index;
  for (let next = index + 1; next < draft.paragraphs.length; next++) {
    const { paragraph } = draft.paragraphs[next];
    if (paragraph.kind !== 'paragraph' || frameAt(paragraph.text, 0) || paragraph.ordinals[0]?.start === 0) break;
    // Of plain items only the first paragraph is surely theirs; a lead alone on its line takes the next one too.
    if (next > item.index + 1 || /[。！？”]./s.test(item.placed.paragraph.text)) break;
    index = next;
  }
  const placed = draft.paragraphs[index];
  return placed.start + placed.paragraph.source.length;
}
