import type { Draft } from './draft';
import { isIntroduced, readItems, type ListItem } from './listItem';
import { readLists } from './lists';
import type { OrdinalStyle } from './ordinal';

/** The mark that each style takes, and those that are plainly wrong behind it (GB/T 15834—2011 4.4.3.3, 4.5.3.3, B.3). */
export const MARKS: Readonly<Partial<Record<OrdinalStyle, { readonly right: string; readonly wrong: string }>>> = {
  han: { right: '、', wrong: '.．，,' },
  hanParen: { right: '', wrong: '、，,．.' },
  arabic: { right: '.', wrong: '、，,' },
  arabicParen: { right: '', wrong: '、，,．.' },
  di: { right: '，', wrong: '、' },
  qi: { right: '，', wrong: '、' },
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
  const items = readItems(draft);
  const lists = readLists(draft);
  for (const [style, { wrong }] of Object.entries(MARKS) as [OrdinalStyle, { wrong: string }][]) {
    const own = items.filter(item => item.style === style);
    const bad = own.filter(item => wrong.includes(markOf(item)) && markOf(item) !== '' && isCertain(item));
    if (bad.length === 0) continue;
    const good = own.filter(item => !wrong.includes(markOf(item)) || markOf(item) === '');
    const numbered = bad.filter(item => standsInList(item, style, lists));
    if (numbered.length === 0) continue;
    if (numbered.length > 1 && numbered.length > good.length) faults.push({ items: numbered, style, siblings: good });
    else {
      for (const item of numbered) {
        const list = lists.find(({ items: members }) =>
          members.some(member => member.ordinal === item.ordinal && member.placed === item.placed),
        );
        const siblings = good.filter(other => list?.items.some(member => member.ordinal === other.ordinal));
        faults.push({ items: [item], style, siblings: siblings.length > 0 ? siblings : good });
      }
    }
  }
  return faults.sort((a, b) => a.items[0].start - b.items[0].start);
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
function standsInList(item: ListItem, style: OrdinalStyle, lists: ReturnType<typeof readLists>): boolean {
  if (style === 'first') return true;
  const list = lists.find(({ items }) =>
    items.some(member => member.placed === item.placed && member.ordinal === item.ordinal),
  );
  if (!list) return false;
  return list.items.length > 1 || (item.value === 1 && item.place === 'line') || style === 'hanParen' || style === 'di';
}
