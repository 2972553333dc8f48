import type { Draft } from './draft';

/** Items that bear a mark and no number, side by side: the paragraphs of the first and of the last, and how many. */
export interface BulletList {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** The mark before an item, and how far in it stands. */
const MARK = /^([ \t]*)[-*+•·●][ \t　]+$/;
const PLAIN_MARK = /^[-•·●][ \t　]+(?=\S)/;

/** The lists without numbers of a draft, of two items and more. What is indented further belongs to an item. */
export function readBulletLists(draft: Draft): BulletList[] {
  const lists: BulletList[] = [];
  let open: { first: number; last: number; count: number; indent: number } | undefined;
  const close = (): void => {
    if (open && open.count > 1) lists.push({ first: open.first, last: open.last, count: open.count });
    open = undefined;
  };
  draft.paragraphs.forEach((_, index) => {
    const { indent, isMarked } = placeOf(draft, index);
    if (open && indent > open.indent) open.last = index;
    else if (!isMarked) close();
    else {
      if (open && indent < open.indent) close();
      if (open) [open.last, open.count] = [index, open.count + 1];
      else open = { first: index, last: index, count: 1, indent };
    }
  });
  close();
  return lists;
}

/** How far in a paragraph's line begins, its mark left out, and whether it has one. */
function placeOf(draft: Draft, index: number): { indent: number; isMarked: boolean } {
  const { paragraph, start } = draft.paragraphs[index];
  if (paragraph.kind !== 'paragraph') return { indent: 0, isMarked: false };
  if (draft.format === 'plain') return { indent: 0, isMarked: PLAIN_MARK.test(paragraph.text) };
  let from = start;
  while (from > 0 && draft.text[from - 1] !== '\n' && draft.text[from - 1] !== '\r') from--;
  const before = draft.text.slice(from, start);
  const match = MARK.exec(before);
  return { indent: match ? match[1].length : (/^[ \t]*/.exec(before)?.[0].length ?? 0), isMarked: match !== null };
}
