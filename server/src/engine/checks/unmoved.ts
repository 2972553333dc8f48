import { isArticle } from '../document/article';
import type { Paragraph } from '../document/paragraph';
import { straysOf } from '../document/stray';
import type { Replaced } from './replaced';

/** What stands so near to a paragraph's ends may announce a list, introduce one, or end one. */
const EDGE = 64;

/**
 * True where a replaced paragraph, a long one, numbers nothing, before and after, and begins and ends as it did: what is
 * read of a draft's ordinals, lists and levels is then the same.
 */
export function numbersUnmoved({ before, after }: Replaced): boolean {
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
