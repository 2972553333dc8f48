import { sentencesOf } from './texts';

/** A family of ordinals, as the field's rules name them. */
export interface OrdinalFamily {
  readonly name: string;
  /** Finds each ordinal of the family; group 1 is its number, the match ends behind its mark. */
  readonly pattern: RegExp;
  /** Writes a number. */
  write(number: number, like: string): string;
}

/** An ordinal where it stands. */
export interface Ordinal {
  readonly number: number;
  /** The number's own characters. */
  readonly start: number;
  readonly end: number;
  /** All of it, brackets and the mark behind it included. */
  readonly from: number;
  readonly to: number;
}

/** Ordinals that count 1, 2, 3 … in one place. */
export interface Series {
  readonly family: OrdinalFamily;
  readonly ordinals: readonly Ordinal[];
}

const DIGITS = '一二三四五六七八九';

/** A number below 100 in Chinese figures. */
export function inHan(number: number): string {
  const ones = number % 10 === 0 ? '' : DIGITS[(number % 10) - 1];
  if (number < 10) return ones;
  return (number < 20 ? '' : DIGITS[Math.floor(number / 10) - 1]) + '十' + ones;
}

/** A number below 100 from Chinese or Arabic figures; 0 for anything else. */
export function fromFigures(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match) return DIGITS.indexOf(text) + 1;
  if (!match[2]) return DIGITS.indexOf(text) + 1;
  return (match[1] ? DIGITS.indexOf(match[1]) + 1 : 1) * 10 + (match[3] ? DIGITS.indexOf(match[3]) + 1 : 0);
}

const han = (number: number): string => inHan(number);
const arabic = (number: number): string => String(number);
const NUMBER = '([一二三四五六七八九十]{1,3})';
const LINE = '(?:(?<=^[ 　]*(?:#{1,6} +|\\*\\*)?))';

/** The families. The first four stand at a line's start, the others at a sentence's. */
export const FAMILIES: readonly OrdinalFamily[] = [
  { name: '一、', pattern: new RegExp(`${LINE}${NUMBER}、`, 'gm'), write: han },
  { name: '（一）', pattern: new RegExp(`${LINE}（${NUMBER}）`, 'gm'), write: han },
  { name: '1.', pattern: new RegExp(`${LINE}(\\d{1,2})[.．](?!\\d)`, 'gm'), write: arabic },
  { name: '（1）', pattern: new RegExp(`${LINE}（(\\d{1,2})）`, 'gm'), write: arabic },
  { name: '一是', pattern: new RegExp(`(?<=^[ 　]*(?:\\*\\*)?|[。；：])${NUMBER}是(?!否)`, 'gm'), write: han },
  { name: '第一，', pattern: new RegExp(`(?<=^[ 　]*|[。；：])第${NUMBER}，`, 'gm'), write: han },
];

/** The series of a text, of two ordinals or more: each starts at 1 and counts on until the family starts again or ends. */
export function seriesOf(text: string): Series[] {
  const found: Series[] = [];
  for (const family of FAMILIES) {
    let current: Ordinal[] = [];
    const close = (): void => {
      if (current.length > 1) found.push({ family, ordinals: current });
      current = [];
    };
    for (const match of text.matchAll(family.pattern)) {
      const number = fromFigures(match[1]);
      const start = match.index + match[0].indexOf(match[1]);
      const ordinal = {
        number,
        start,
        end: start + match[1].length,
        from: match.index,
        to: match.index + match[0].length,
      };
      if (number === 1) {
        close();
        current = [ordinal];
      } else if (current.length > 0 && number === current.length + 1) current.push(ordinal);
      else current = []; // Counts in some other way: not ours to spoil.
    }
    close();
  }
  return found;
}

/** How many sentences a stretch holds. */
export function sentenceCount(text: string): number {
  return sentencesOf(text).length;
}
