import { announcements } from '../document/announced';
import { isArticle } from '../document/article';
import type { Edited } from '../document/edited';
import type { Paragraph } from '../document/paragraph';
import { straysOf } from '../document/stray';
import { Signs } from '../text/signs';
import { slice } from '../text/span';
import type { Replaced } from './replaced';

/** What stands so near to a paragraph's ends may announce a list, introduce one, or end one. */
const EDGE = 64;

/** What makes a paragraph an item of a list without numbers stands in so many units. */
const BEGINNING = 2;

/** What is said behind a list's last item is read no further than this. */
const FARTHEST = 600;
/** Another item in other words, and turns of speech, which end a list. */
const TELLING = /最后|此外|另外|另一方面|同时要|[问答]：/;

/** What may be an ordinal, be taken for one, or announce how many items a list has. */
const MAY_NUMBER =
  /[一二三四五六七八九十百千〇](?:[是要靠则来、，．.：,:)）]|个是|$)|[第其（(][一二三四五六七八九十百]|[\d０-９](?:[、．.，,：:)）]|$)|[二两三四五六七八九十\d](?:个|项|条|点|大|方面|类|种|步)|[（(]\d|[①-⑳]|首先|其次|再次|一方面/;

/**
 * True where what is read of a draft's ordinals, lists and levels is the same, but that it may have moved: the edit stood
 * away from all numerals, or left each as it was, or the replaced paragraph numbers nothing.
 */
export function numbersUnmoved(replaced: Replaced): boolean {
  return leavesNumbers(replaced) || isWithoutNumbers(replaced);
}

/**
 * The edit of a paragraph that is no heading changed no mark, neither of its ends and no words that end a list; and no
 * numeral stands in its stretch, or all are read as they were.
 */
function leavesNumbers({ before, after }: Replaced): boolean {
  const { edited } = after;
  if (edited?.before !== before || before.kind !== 'paragraph' || after.kind !== 'paragraph') return false;
  const [old, now] = [before.text, after.text];
  const { start, beforeEnd, afterEnd } = edited.stretch;
  if (
    !edited.changesNo(Signs.mark | Signs.colon | Signs.other) ||
    Math.min(old.length, now.length) <= EDGE ||
    Math.max(old.length, now.length) >= FARTHEST ||
    edited.start < BEGINNING ||
    old[old.length - 1] !== now[now.length - 1] ||
    now.includes('\n')
  )
    return false;
  const [left, right] = [old.slice(start, beforeEnd), now.slice(start, afterEnd)];
  if (TELLING.test(left) || TELLING.test(right)) return false;
  if (edited.lacks(Signs.numeral | Signs.figure) || !(MAY_NUMBER.test(left) || MAY_NUMBER.test(right))) return true;
  return readsAlike(edited);
}

/** The numerals of a paragraph are read as they were: its ordinals, what may be taken for one, and what it announces. */
function readsAlike(edited: Edited): boolean {
  const { before, after } = edited;
  return (
    isArticle(before) === isArticle(after) &&
    stand(
      before.ordinals,
      after.ordinals,
      edited,
      (a, b) => a.style === b.style && a.place === b.place && slice(before.text, a) === slice(after.text, b),
    ) &&
    stand(straysOf(before), straysOf(after), edited, (a, b) => a.family === b.family) &&
    stand(announcements(before), announcements(after), edited, () => true)
  );
}

/** The same numerals, each where the edit left or moved it. */
function stand<T extends { readonly start: number; readonly value: number }>(
  before: readonly T[],
  after: readonly T[],
  { start, beforeEnd, by }: Edited,
  alike: (a: T, b: T) => boolean,
): boolean {
  return (
    before.length === after.length &&
    before.every((old, i) => {
      const now = after[i];
      const moved = old.start < start ? old.start : old.start >= beforeEnd ? old.start + by : -1;
      return now.start === moved && now.value === old.value && alike(old, now);
    })
  );
}

/** A long paragraph numbers nothing, before and after, and begins and ends as it did. */
function isWithoutNumbers({ before, after }: Replaced): boolean {
  return (
    Math.min(before.text.length, after.text.length) > 2 * EDGE &&
    numbersNothing(before) &&
    numbersNothing(after) &&
    before.text.slice(0, EDGE) === after.text.slice(0, EDGE) &&
    before.text.slice(-EDGE) === after.text.slice(-EDGE)
  );
}

function numbersNothing(paragraph: Paragraph): boolean {
  const { kind, ordinals } = paragraph;
  return kind === 'paragraph' && ordinals.length === 0 && straysOf(paragraph).length === 0 && !isArticle(paragraph);
}
