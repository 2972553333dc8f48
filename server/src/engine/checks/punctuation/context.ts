import { countLetters, isCjkMark, isDigit, isHan, isLatin } from '../../text/characters';
import { perParagraph } from '../check';

/** True where a paragraph is Chinese: Han are at least half of its letters. Marks in other paragraphs are not judged. */
export const isChinese = perParagraph(({ text }): boolean => {
  const { han, letters } = countLetters(text);
  return han > 0 && han * 2 >= letters;
});

/** True for a Han character or a full-width mark: what stands beside it stands in Chinese. `char` may be empty. */
export function isChineseUnit(char: string): boolean {
  const code = char === '' ? 0 : char.charCodeAt(0);
  return isHan(code) || isCjkMark(code);
}

/** True for a Latin letter, a digit, or what stands for code or an address. `char` may be empty. */
export function isLatinUnit(char: string): boolean {
  const code = char === '' ? 0 : char.charCodeAt(0);
  return isLatin(code) || isDigit(code) || char === '\ufffc';
}
