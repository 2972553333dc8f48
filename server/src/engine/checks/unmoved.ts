import { isArticle } from '../document/article';
import type { Edited } from '../document/edited';
import type { Paragraph } from '../document/paragraph';
import { straysOf } from '../document/stray';
import { Signs } from '../text/signs';
import type { Replaced } from './replaced';

/** What stands so near to a paragraph's ends may announce a list, introduce one, or end one. */
const EDGE = 64;

/** What is said behind a list's last item is read no further than this. */
const FARTHEST = 600;
/** Another item in other words, and turns of speech, which end a list. */
const TELLING = /最后|此外|另外|另一方面|同时要|[问答]：/;

/** What may be an ordinal, be taken for one, or announce how many items a list has. */
const MAY_NUMBER =
  /[一二三四五六七八九十百千〇](?:[是要靠则来、，．.：,:)）]|个是|$)|[第其（(][一二三四五六七八九十百]|[\d０-９](?:[、．.，,：:)）]|$)|[二两三四五六七八九十\d](?:个|项|条|点|大|方面|类|种|步)|[（(]\d|[①-⑳]|首先|其次|再次|一方面/;

/**
 * True where what is read of a draft's ordinals, lists and levels is the same, but that it may have moved: the edit stood
 * away from all numerals, or the replaced paragraph numbers nothing.
 */
export function numbersUnmoved(replaced: Replaced): boolean {
  return isAwayFromNumbers(replaced) || isWithoutNumbers(replaced);
}

/** The stretch of a long paragraph that was edited has no numeral, before and after, nor words that end a list. */
function isAwayFromNumbers({ before, after }: Replaced): boolean {
  const { edited } = after;
  if (edited?.before !== before || before.kind !== 'paragraph') return false;
  const [old, now] = [before.text, after.text];
  const { start, beforeEnd, afterEnd } = edited.stretch;
  return (
    edited.changesNo(Signs.mark | Signs.colon | Signs.other) &&
    Math.min(old.length, now.length) > 2 * EDGE &&
    Math.max(old.length, now.length) < FARTHEST &&
    old[old.length - 1] === now[now.length - 1] &&
    !now.includes('\n') &&
    !tells(old.slice(start, beforeEnd), edited) &&
    !tells(now.slice(start, afterEnd), edited)
  );
}

function tells(stretch: string, edited: Edited): boolean {
  return TELLING.test(stretch) || (!edited.lacks(Signs.numeral | Signs.figure) && MAY_NUMBER.test(stretch));
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
