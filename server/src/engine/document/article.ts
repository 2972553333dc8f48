import type { Paragraph } from './paragraph';
import { perParagraph } from './perParagraph';
import { parseHanNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** A statute's division where it begins a paragraph. The rank falls from 编 (1) to 条 (4). */
export interface Article extends Span {
  readonly rank: number;
  readonly value: number;
}

const UNITS = '编章节条';
const PATTERN =
  /^(?:#+\s*)?第([一二三四五六七八九十百零千〇]+)([编章节条])(?:之[一二三四五六七八九十])?(?=[\s　]|$|[^的款项、和至，。规])/;

/** The division that a paragraph begins with (第一章, 第十二条); `undefined` where it begins otherwise. */
export const articleOf = perParagraph(({ text }: Paragraph): Article | undefined => {
  const match = PATTERN.exec(text);
  const value = match ? parseHanNumeral(match[1]) : undefined;
  return match && value !== undefined
    ? { start: 0, end: match[0].length, rank: UNITS.indexOf(match[2]) + 1, value }
    : undefined;
});

/** True where a paragraph begins a division of a statute. */
export function isArticle(paragraph: Paragraph): boolean {
  return articleOf(paragraph) !== undefined;
}
