import { frameAt } from '../../document/frame';
import type { Draft } from '../../document/draft';
import { isArticle } from '../../document/article';
import { readItems, type ListItem } from '../../document/listItem';
import { levelOf } from '../../document/ordinal';

/** A numbered heading or item of a level (一、 is 1) in its place among the others. */
export interface Numbered {
  readonly item: ListItem;
  readonly level: number;
  readonly parent: Numbered | undefined;
  /** What stands beside it under the same parent, itself included, in order. */
  readonly siblings: readonly Numbered[];
  readonly children: readonly Numbered[];
  /** 1 to 6 where it is a Markdown heading, else 0. */
  readonly heading: number;
}

interface Growing extends Numbered {
  readonly siblings: Growing[];
  readonly children: Growing[];
}

const trees = new WeakMap<Draft, readonly Numbered[]>();

/**
 * The numbered items of a draft that begin a line and have a level, in order, each with its parent and siblings. A heading
 * without a number, a frame and an article begin anew. Worked out once for each draft.
 */
export function readTree(draft: Draft): readonly Numbered[] {
  let tree = trees.get(draft);
  if (!tree) trees.set(draft, (tree = build(draft)));
  return tree;
}

function build(draft: Draft): Growing[] {
  const all: Growing[] = [];
  let open: Growing[] = [];
  let roots: Growing[] = [];
  let paragraph = 0;
  for (const item of readItems(draft)) {
    for (; paragraph <= item.index; paragraph++) if (beginsAnew(draft, paragraph)) [open, roots] = [[], []];
    const level = levelOf(item.style);
    if (item.place !== 'line' || level === 0) continue;
    while (open.length > 0 && open[open.length - 1].level >= level) open.pop();
    const parent = open.at(-1);
    const siblings = parent ? parent.children : roots;
    const { kind, level: heading } = item.placed.paragraph;
    const one: Growing = { item, level, parent, siblings, children: [], heading: kind === 'heading' ? heading : 0 };
    siblings.push(one);
    open.push(one);
    all.push(one);
  }
  return all;
}

function beginsAnew(draft: Draft, index: number): boolean {
  const { paragraph } = draft.paragraphs[index];
  if (paragraph.ordinals[0]?.start === 0) return false;
  return paragraph.kind === 'heading' || isArticle(paragraph) || frameAt(paragraph.text, 0) !== undefined;
}

/** An item with all that stands under it. */
export function withDescendants(one: Numbered): Numbered[] {
  return [one, ...one.children.flatMap(withDescendants)];
}
