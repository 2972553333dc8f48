import { parseCircled, parseHanNumeral } from '../text/numerals';
import { SPOKEN, type OrdinalStyle } from './ordinal';
import { overlapping } from '../text/span';
import type { Paragraph } from './paragraph';
import { perParagraph } from './perParagraph';
import { matchesOf } from '../text/matches';

/** A numeral that may be an ordinal although it does not stand where one does: run together with a heading, in a table. */
export interface Stray {
  readonly family: 'spoken' | OrdinalStyle;
  readonly value: number;
  /** Prose offset. */
  readonly start: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const LOOSE: readonly (readonly [Stray['family'], RegExp])[] = [
  ['spoken', new RegExp(`(${HAN})(?:是|要|靠|则|来|个是)`, 'g')],
  ['spoken', new RegExp(`(?:第|其)(${HAN})(?=[是，、：,:])`, 'g')],
  // 统一、 and 周三、 are words.
  ['han', new RegExp(`(?<![统第之唯专同单如划合归万逐不其周期再])(${HAN})[、．.，](?![一二三四五六七八九十])`, 'g')],
  ['hanParen', new RegExp(`[（(](${HAN})[）)]`, 'g')],
  ['arabic', /(?<![\d.．])(\d{1,3})(?:[．、]|\.(?!\d))/g],
  ['arabicParen', /[（(](\d{1,3})[）)]/g],
  ['circled', /([①-⑳])/g],
];
const WORDS: Readonly<Record<string, number>> = { 首先: 1, 一方面: 1, 其次: 2, 另一方面: 2, 再次: 3 };

/**
 * The loose numerals of a paragraph that are not among its ordinals. Where one of them may be the number that a list
 * lacks, nothing is certain.
 */
export const straysOf = perParagraph(readStrays);

function readStrays({ text, ordinals }: Paragraph): Stray[] {
  const found: Stray[] = [];
  const isOrdinal = (at: number): boolean => overlapping(ordinals, { start: at, end: at + 1 }).length > 0;
  for (const [family, pattern] of LOOSE) {
    for (const match of matchesOf(text, pattern)) {
      if (isOrdinal(match.index)) continue;
      const value = family === 'circled' ? parseCircled(match[1]) : (parseHanNumeral(match[1]) ?? Number(match[1]));
      if (value) found.push({ family, value, start: match.index });
    }
  }
  for (const match of matchesOf(text, /首先|其次|再次|另一方面|一方面/g))
    found.push({ family: 'spoken', value: WORDS[match[0]], start: match.index });
  return found;
}

/** The family of strays that may stand for an ordinal of a style. */
export function familyOf(style: OrdinalStyle): Stray['family'] {
  return SPOKEN.includes(style) ? 'spoken' : style;
}
