import type { Draft } from './draft';
import { isArticle } from './article';
import { joinDoubledFirsts, type Fresh } from './doubledFirst';
import { levelOf, type OrdinalStyle } from './ordinal';
import { perParagraph } from './perParagraph';
import { isIntroduced, readItems, type ListItem } from './listItem';
import { matchesOf } from '../text/matches';

/** Siblings: ordinals of one style that number one thing. Values are as written, right or wrong. */
export interface OrdinalList {
  readonly style: OrdinalStyle;
  readonly items: readonly ListItem[];
  /** The item of a higher level that it stands under when it begins. */
  readonly parent: ListItem | undefined;
}

const lists = new WeakMap<Draft, readonly OrdinalList[]>();

/**
 * The lists of a draft, by their first items. A “1” opens a list anywhere; any other number goes on with the innermost
 * open list that it fits. （N） and 1. may run on across headings of a higher level. Worked out once for each draft.
 */
export function readLists(draft: Draft): readonly OrdinalList[] {
  let read = lists.get(draft);
  if (!read) lists.set(draft, (read = joinDoubledFirsts(new ListReader(draft).read(), draft)));
  return read;
}

interface Open {
  readonly style: OrdinalStyle;
  readonly items: ListItem[];
  readonly parent: ListItem | undefined;
  /** The list of one item that the same number opened right before, in the same place. */
  readonly before: Open | undefined;
  /** Another level's heading stood between two of its items. */
  ranOn: boolean;
}

/** How many lists may be open at once. */
const DEEPEST = 40;

class ListReader {
  private readonly all: Open[] = [];
  /** The lists that may go on, the innermost last. */
  private stack: Open[] = [];
  /** Of each numbered level, the list that a heading of a higher level interrupted last. */
  private readonly interrupted = new Map<OrdinalStyle, Open>();

  constructor(private readonly draft: Draft) {}

  read(): Fresh[] {
    let paragraph = -1;
    for (const item of readItems(this.draft)) {
      for (; paragraph < item.index; paragraph++) if (this.isBoundary(paragraph + 1)) this.closeAll();
      if (item.style === 'first' || item.value === 0) continue;
      if (item.value === 1) this.open(item);
      else this.goOn(item);
    }
    return this.all;
  }

  /** What begins a text of its own: an article of a statute, an annex, a Markdown heading without an ordinal. */
  private isBoundary(index: number): boolean {
    const { paragraph } = this.draft.paragraphs[index];
    if (paragraph.kind === 'cell') return false;
    if (paragraph.kind === 'heading') return paragraph.ordinals[0]?.start !== 0;
    return isArticle(paragraph) || isAnnex(paragraph);
  }

  private closeAll(): void {
    this.stack = [];
    this.interrupted.clear();
  }

  private open(item: ListItem): void {
    const level = levelOf(item.style);
    const same = this.stack.findIndex(list => list.style === item.style && !mayHold(list, item));
    const sibling = [...this.stack].reverse().find(list => list.style === item.style);
    const above = sibling ? this.stack.slice(this.stack.indexOf(sibling) + 1) : [];
    const before =
      sibling?.items.length === 1 &&
      sibling.items[0].value === 1 &&
      above.every(list => level > 0 && (levelOf(list.style) > level || levelOf(list.style) === 0))
        ? sibling
        : undefined;
    if (sibling && this.draft.format === 'markdown' && countsItself(sibling, item)) {
      this.interrupt(this.stack.indexOf(sibling) + 1);
      sibling.items.push(item.withValue(sibling.items.length + 1));
      return;
    }
    if (same >= 0) this.interrupt(same);
    if (level > 0 && isLine(item)) {
      const deeper = this.stack.findIndex(list => levelOf(list.style) > level || levelOf(list.style) === 0);
      if (deeper >= 0) this.interrupt(deeper);
    }
    this.push(item, before);
  }

  private push(item: ListItem, before?: Open): void {
    const under = this.stack[this.stack.length - 1];
    const list: Open = { style: item.style, items: [item], parent: under && last(under), before, ranOn: false };
    this.all.push(list);
    this.stack.push(list);
    // Nobody numbers so deep: what repeats itself without end must not make each item look through all before it.
    if (this.stack.length > DEEPEST) this.stack.splice(0, this.stack.length - DEEPEST);
  }

  /** The paragraph before an item at a line's start ends in a colon. */
  private followsColon(item: ListItem): boolean {
    return item.index > 0 && /[：:]$/.test(this.draft.paragraphs[item.index - 1].paragraph.text);
  }

  /** Takes the lists from an index of the stack off it. */
  private interrupt(from: number): void {
    for (const list of this.stack.splice(from)) if (levelOf(list.style) > 0) this.interrupted.set(list.style, list);
  }

  /** Takes the innermost lists off the stack that are of a deeper level, or of none. */
  private interruptDeeper(level: number): void {
    const isDeeper = ({ style }: Open): boolean => levelOf(style) > level || levelOf(style) === 0;
    this.interrupt(this.stack.findLastIndex(list => !isDeeper(list)) + 1);
  }

  /** A list of a deeper level that began before this one goes on behind it: （一） 一、 二、 （二）. */
  private isWithin(list: Open): boolean {
    return this.stack.slice(this.stack.indexOf(list) + 1).some(({ items }) => items[0].order < list.items[0].order);
  }

  private goOn(item: ListItem): void {
    // A colon right before it opens a list, though its number says otherwise.
    if (isIntroduced(item, '：:') || (item.place === 'line' && this.followsColon(item))) {
      if (!this.stack.some(list => list.style === item.style && isNear(list, item) && follows(list, item))) {
        this.push(item);
        return;
      }
    }
    const own = this.stack.filter(list => list.style === item.style).reverse();
    const byPlace = [...own.filter(list => isNear(list, item)), ...own.filter(list => !isNear(list, item))];
    const earlier = this.interrupted.get(item.style);
    const goesOn = earlier && own.length > 0 && this.isWithin(own[0]) && follows(earlier, item);
    const found =
      byPlace.find(list => follows(list, item)) ??
      (goesOn ? undefined : byPlace.find(list => isNear(list, item) && !isRunTogether(list, item)));
    if (found) {
      this.interrupt(this.stack.indexOf(found) + 1);
      // 1. 1. 3. is not a list that leaves its numbers to Markdown.
      found.items.forEach((one, at) => (found.items[at] = one.withValue(one.ordinal.value)));
      found.items.push(item);
      return;
    }
    if (
      earlier &&
      isLine(item) &&
      !isRunTogether(earlier, item) &&
      // Across headings, one of another Markdown level does not go on with it: it is its own level’s, in a wrong style.
      last(earlier).headingLevel === item.headingLevel &&
      (follows(earlier, item) || earlier.ranOn || isOneOff(last(earlier).value, item.value))
    ) {
      earlier.ranOn = true;
      earlier.items.push(item);
      this.interruptDeeper(levelOf(item.style));
      this.stack.push(earlier);
      return;
    }
    this.push(item);
  }
}

/**
 * A list that has an item open may hold a list of the same style within it, in the same paragraph: 一是……：一是……. A level
 * of headings never does, and a question or an answer ends what came before it.
 */
function mayHold(list: Open, item: ListItem): boolean {
  if (levelOf(item.style) > 0) return false;
  const open = last(list);
  if (open.index === item.index)
    return (
      item.place !== 'line' &&
      !turnsOf(item.placed.paragraph).some(at => at >= open.ordinal.end && at < item.ordinal.start)
    );
  return open.place === 'line' && item.place !== 'line';
}

/** A line that begins an annex. */
const isAnnex = perParagraph(
  ({ text }) => text[0] === '附' && /^附[件录表]?\s*[\d一二三四五六七八九十]*[:：]?$/.test(text),
);

/** Where a question or an answer begins in a paragraph. */
const turnsOf = perParagraph(({ text }): readonly number[] => matchesOf(text, /[问答]：/g).map(({ index }) => index));

/** Markdown numbers a list itself: its items may all bear the number 1. */
function countsItself(list: Open, item: ListItem): boolean {
  const isMarker = ({ ordinal, placed }: ListItem): boolean =>
    ordinal.style === 'arabic' &&
    ordinal.value === 1 &&
    /^\. $/.test(placed.paragraph.text.slice(ordinal.mark.start, ordinal.end + 1));
  return item.place === 'line' && item.index === last(list).index + 1 && isMarker(item) && list.items.every(isMarker);
}

/** The item has the number that the list's last item or its length asks for. */
function follows(list: Open, item: ListItem): boolean {
  return item.value === last(list).value + 1 || item.value === list.items[0].value + list.items.length;
}

/** Where an item of a list is to be looked for: in the same paragraph, or at the starts of later ones. */
function isNear(list: Open, item: ListItem): boolean {
  if (!isLine(item)) return last(list).index === item.index;
  return isLine(last(list)) || last(list).index === item.index - 1;
}

/** The number of the item before again, or the next but one: a slip in a list that runs on. */
function isOneOff(before: number, value: number): boolean {
  return value === before || value === before + 2;
}

/** An item within a paragraph, where the list's own stand at the starts of lines: it need not be one of them. */
function isRunTogether(list: Open, item: ListItem): boolean {
  return item.place !== 'line' && last(list).place === 'line' && last(list).index !== item.index;
}

function isLine(item: ListItem): boolean {
  // A level of headings stays one where lines were run together: ……责任。（二）……
  return item.place === 'line' || (item.place === 'sentence' && levelOf(item.style) > 0);
}

function last(list: Open): ListItem {
  return list.items[list.items.length - 1];
}
