import { endsClause, endsSentence, isCommonHan, isDigit, isHan, isSpace } from '../text/characters';
import { formatCircled, formatHanNumeral, parseCircled, parseHanNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/**
 * How an ordinal is written:
 * `shi` 一是, `yao` 一要, `di` 第一，, `qi` 其一，, `first` 首先，其次，, `han` 一、, `hanParen` （一）, `arabic` 1., `arabicParen` （1）,
 * `circled` ①.
 */
export type OrdinalStyle =
  'shi' | 'yao' | 'di' | 'qi' | 'first' | 'han' | 'hanParen' | 'arabic' | 'arabicParen' | 'circled';

/** Where an ordinal stands: at the start of a line, of a sentence, or of a clause within one. */
export type OrdinalPlace = 'line' | 'sentence' | 'clause';

/** An ordinal as it stands in the prose, its mark included. `number` covers the numeral alone. */
export interface Ordinal extends Span {
  readonly style: OrdinalStyle;
  /** 1 for the first. 最后 has the value 0: it is the last, whatever its number. */
  readonly value: number;
  readonly number: Span;
  /** What stands between the numeral (or its bracket) and the text: 、 ． ， or nothing. White space is left out. */
  readonly mark: Span;
  readonly place: OrdinalPlace;
}

const HAN = '[一二三四五六七八九十百]{1,4}';
const PATTERNS: readonly (readonly [style: OrdinalStyle, pattern: RegExp])[] = [
  ['shi', new RegExp(`(${HAN})是([、，,．.：]?)`, 'y')],
  ['yao', new RegExp(`(${HAN})要([、，,．.：]?)`, 'y')],
  ['di', new RegExp(`第(${HAN})([、，,．.：])`, 'y')],
  ['qi', new RegExp(`其(${HAN})([、，,．.：])`, 'y')],
  ['first', /(首先|其次|再次|最后)([、，,]?)/y],
  ['hanParen', new RegExp(`[（(](${HAN})[）)]([、，,．.：。]?)`, 'y')],
  ['han', new RegExp(`(${HAN})([、，,．.：。])`, 'y')],
  ['arabicParen', /[（(](\d{1,3})[）)]([、，,．.：。]?)/y],
  ['arabic', /(\d{1,3})([、，,．.：。])/y],
  ['circled', /([①-⑳])([、，,．.：。]?)/y],
];
const FIRST_VALUES: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 0 };
const CAN_START = /[一二三四五六七八九十第其首再最（(\d①-⑳]/;
const YEAR = /^(?:19|20)\d\d年/;
/** What 要 begins besides an ordinal (三要素), and where 是 repeats the numeral (一是一，二是二). */
const YAO_WORD = /^[素件点务义员闻地塞害道领]/;

/** The ordinals of a prose text, in order. */
export function readOrdinals(text: string): Ordinal[] {
  const found: Ordinal[] = [];
  let place: OrdinalPlace | undefined = 'line';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (place === undefined && isCommonHan(code)) continue;
    const ordinal: Ordinal | undefined = place && CAN_START.test(text[i]) ? ordinalAt(text, i, place) : undefined;
    if (!ordinal) {
      place = placeBehind(code, place);
      continue;
    }
    found.push(ordinal);
    for (; i < ordinal.end; i++) place = placeBehind(text.charCodeAt(i), place);
    i--;
  }
  return found;
}

/** Where what follows a unit stands, if that is a place for an ordinal; `before`: where the unit itself stands. */
function placeBehind(code: number, before: OrdinalPlace | undefined): OrdinalPlace | undefined {
  if (code === LINE_BREAK) return 'line';
  // What opens a quotation or follows a dash stands where the mark itself stands.
  if (isSpace(code) || code === 0x201c || code === 0x2018) return before;
  if (endsSentence(code) || code === 0x201d) return 'sentence';
  return endsClause(code) || isAsideMark(code) ? 'clause' : undefined;
}

const LINE_BREAK = 10;

/** True for :;—）. */
function isAsideMark(code: number): boolean {
  return code === 0x3a || code === 0x3b || code === 0x2014 || code === 0xff09;
}

function ordinalAt(text: string, at: number, place: OrdinalPlace): Ordinal | undefined {
  for (const [style, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const numeral = match[1];
    const value = valueOf(style, numeral);
    if (value === undefined || !fits(text, at, style, match, place)) continue;
    const end = at + match[0].length;
    const markStart = end - match[2].length;
    const numberStart = at + match[0].indexOf(numeral);
    return {
      start: at,
      end,
      style,
      value,
      number: { start: numberStart, end: numberStart + numeral.length },
      mark: { start: markStart, end },
      place,
    };
  }
  return undefined;
}

function valueOf(style: OrdinalStyle, numeral: string): number | undefined {
  if (style === 'first') return FIRST_VALUES[numeral];
  if (style === 'circled') return parseCircled(numeral);
  return style === 'arabic' || style === 'arabicParen' ? Number(numeral) || undefined : parseHanNumeral(numeral);
}

function fits(text: string, at: number, style: OrdinalStyle, match: RegExpExecArray, place: OrdinalPlace): boolean {
  const end = at + match[0].length;
  const mark = match[2];
  const next = text[end] ?? '';
  const before = text[lastBefore(text, at)] ?? '';
  if (next === '' && style !== 'hanParen') return false;
  // Elsewhere a full stop ends what stands before it: 见附件（一）。
  if (mark === '。' && (place !== 'line' || !isHan(next.charCodeAt(0)))) return false;
  // A bracket that closes is no pause; only a figure with its point goes on after one: （……负责）2．完善……
  if (before === '）' && place === 'clause')
    return (
      style === 'arabic' && '.．、'.includes(mark) && (isHan(next.charCodeAt(0)) || YEAR.test(text.slice(end, end + 5)))
    );
  switch (style) {
    case 'han':
      if (place === 'clause' || (place === 'sentence' && !'、．.，'.includes(mark))) return false;
      // 二、三产业 and 一、二线 join numerals; they number nothing.
      return !(
        mark === '、' &&
        /^[一二三四五六七八九十]+(?![、．.])/.test(text.slice(end, end + 4)) &&
        /^[一二三四五六七八九十]+[^一-鿿]?[季线产类级期号月批]/.test(text.slice(end, end + 5))
      );
    case 'arabic':
      if (
        place !== 'line' &&
        !'.．'.includes(mark) &&
        !(mark === '、' && (place === 'sentence' || '：；'.includes(before)))
      )
        return false;
      // 3.5亿元 and 1,200 are figures; 3．2020年底前 is an item that begins with a year.
      if (isDigit(next.charCodeAt(0))) return '.．、'.includes(mark) && YEAR.test(text.slice(end, end + 5));
      return true;
    case 'arabicParen':
    case 'hanParen':
      return place !== 'clause' || '：；:;'.includes(before);
    case 'shi':
      return match[1].length <= 3 && !text.startsWith(match[1], end);
    case 'yao':
      return match[1].length <= 3 && !YAO_WORD.test(next);
    case 'di':
      return mark !== '、' || !/^(?:第)?[一二三四五六七八九十]/.test(text.slice(end, end + 2));
    case 'first':
      return place !== 'clause' && (mark !== '' || match[1] !== '最后');
    default:
      return true;
  }
}

function lastBefore(text: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && isSpace(text.charCodeAt(index))) index--;
  return index;
}

/** Writes a number in a style's own numeral, without bracket and mark; `undefined` where the style has none for it. */
export function formatOrdinalNumber(style: OrdinalStyle, value: number): string | undefined {
  if (style === 'first') return Object.keys(FIRST_VALUES).find(word => FIRST_VALUES[word] === value);
  if (style === 'circled') return formatCircled(value);
  return style === 'arabic' || style === 'arabicParen' ? String(value) : formatHanNumeral(value);
}

/** The level that GB/T 9704—2012 7.3.3 gives a numbering style (一、 is 1), with ① as the customary fifth; 0 for the rest. */
export function levelOf(style: OrdinalStyle): number {
  return ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'].indexOf(style) + 1;
}

/** An ordinal written out: numeral, bracket and mark as its style has them (四是, 第四，, 四、, （四）, 4., （4）, ④). */
export function formatOrdinal(style: OrdinalStyle, value: number): string | undefined {
  const number = formatOrdinalNumber(style, value);
  if (number === undefined) return undefined;
  const [before, after] = FORMS[style];
  return before + number + after;
}

const FORMS: Readonly<Record<OrdinalStyle, readonly [before: string, after: string]>> = {
  shi: ['', '是'],
  yao: ['', '要'],
  di: ['第', '，'],
  qi: ['其', '，'],
  first: ['', '，'],
  han: ['', '、'],
  hanParen: ['（', '）'],
  arabic: ['', '.'],
  arabicParen: ['（', '）'],
  circled: ['', ''],
};

/** The styles that run through one text beside each other: 一是, 二要, 第三，. */
export const SPOKEN: readonly OrdinalStyle[] = ['shi', 'yao', 'di', 'qi', 'first'];
