import { countLetters, isCjkMark, isDigit, isHan, isLatin } from '../../text/characters';
import type { Paragraph } from '../../document/paragraph';
import { perParagraph } from '../check';

/** True where a paragraph is Chinese: Han are at least half of its letters. Marks in other paragraphs are not judged. */
export function isChinese(paragraph: Paragraph): boolean {
  const { han, letters } = lettersOf(paragraph);
  return han > 0 && han * 2 >= letters;
}

const lettersOf = perParagraph(
  ({ text }) => countLetters(text),
  (old, { before, after, start, beforeEnd, afterEnd }) => {
    const was = countLetters(before.text.slice(start, beforeEnd));
    const is = countLetters(after.text.slice(start, afterEnd));
    return { han: old.han - was.han + is.han, letters: old.letters - was.letters + is.letters };
  },
);

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
