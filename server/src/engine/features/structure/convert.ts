import type { Draft } from '../../document/draft';
import type { OrdinalList } from '../../document/lists';
import { formatOrdinal, levelOf, type OrdinalStyle } from '../../document/ordinal';
import type { Edit } from '../../document/prose';
import type { Span } from '../../text/span';
import { extentOf, isParted, LEVEL_STYLES, standing } from './item';
import type { Work } from './operation';

/** The first sentence of an item, and what follows it, both as they are written; without bold marks around the lead. */
interface Parts {
  readonly lead: string;
  readonly body: string;
}

/** Makes each item of 一是…二是… a heading of its own with its body under it. */
export function toHeadings(order: number): Work {
  return draft => {
    const list = standing(draft, order)?.list;
    if (!list || levelOf(list.style) > 0 || !isWhole(draft, list)) return undefined;
    const above = list.parent ? levelOf(list.parent.style) : 0;
    // Under ① there is no level.
    const style = LEVEL_STYLES[above] as OrdinalStyle | undefined;
    if (!style) return undefined;
    const breaks = lineBreak(draft);
    const gap = draft.format === 'markdown' ? breaks + breaks : breaks;
    const marks = headingMarks(draft, list);
    const edits: Edit[] = [];
    for (const [at, item] of list.items.entries()) {
      const written = formatOrdinal(style, at + 1);
      if (written === undefined) return undefined;
      const extent = extentOf(draft, list, at);
      const { lead, body } = partsOf(draft, extent, item.end);
      const newText = marks + written + lead + (body === '' ? '' : gap + body);
      edits.push({ ...replaced(draft, list, at, extent), newText: (item.place === 'line' ? '' : gap) + newText });
    }
    return { edits, changes: [] };
  };
}

/** Makes headings of one level 一是…二是…, each with its body behind it. */
export function toClauses(order: number): Work {
  return draft => {
    const list = standing(draft, order)?.list;
    if (!list || levelOf(list.style) === 0 || !isWhole(draft, list)) return undefined;
    const breaks = lineBreak(draft);
    const bold = draft.format === 'markdown';
    const edits: Edit[] = [];
    for (const [at, item] of list.items.entries()) {
      if (item.place !== 'line') return undefined;
      const extent = extentOf(draft, list, at);
      const { lead, body } = partsOf(draft, extent, item.end);
      const head = `${formatOrdinal('shi', at + 1) ?? ''}${lead.replace(/[。；]$/, '')}。`;
      const newText = bold && body !== '' ? `**${head}**${breaks}${body}` : head + body;
      edits.push({ ...extent, newText });
    }
    return { edits, changes: [] };
  };
}

/** The items stand one after the other, with nothing else between them and no list within one of them. */
function isWhole(draft: Draft, { items }: OrdinalList): boolean {
  if (items.length < 2) return false;
  return items.every((item, at) => {
    const next = items.at(at + 1);
    return (
      at === items.length - 1 || (next !== undefined && !isParted(draft, item, next) && next.order === item.order + 1)
    );
  });
}

/** The stretch that an item gives up: within a paragraph also the white space before its ordinal. */
function replaced(draft: Draft, list: OrdinalList, at: number, extent: Span): Span {
  if (list.items[at].place === 'line') return extent;
  let { start } = extent;
  while (start > 0 && /[ \t　\r\n]/.test(draft.text[start - 1])) start--;
  return { start, end: extent.end };
}

const LONGEST_LEAD = 60;

function partsOf(draft: Draft, extent: Span, from: number): Parts {
  const text = draft.text.slice(from, extent.end);
  const stop = text.search(/[。；\r\n]/);
  const lead = stop < 0 || stop > LONGEST_LEAD ? text : text.slice(0, stop);
  const rest = text.slice(lead.length).replace(/^[。；]?(?:\*\*)?[。；]?\s*/, '');
  return { lead: lead.replace(/\*\*|[。；]$/g, '').trim(), body: rest };
}

/** What headings of the list's place begin with: nothing where the draft has no Markdown headings. */
function headingMarks(draft: Draft, { items }: OrdinalList): string {
  const before = draft.paragraphs.slice(0, items[0].index + 1).filter(({ paragraph }) => paragraph.kind === 'heading');
  const level = before.at(-1)?.paragraph.level;
  return level === undefined ? '' : `${'#'.repeat(Math.min(6, level + 1))} `;
}

function lineBreak(draft: Draft): string {
  return draft.text.includes('\r\n') ? '\r\n' : '\n';
}
