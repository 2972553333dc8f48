const DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * Reads a Chinese numeral below ten thousand (一, 十二, 二十, 一百零三, 两), or a run of digits (二〇二三).
 * Returns `undefined` for anything else.
 */
export function parseHanNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  if (text === '两') return 2;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) {
    return Number([...text].map(char => (char === '〇' ? 0 : DIGITS.indexOf(char))).join(''));
  }
  const match =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const value =
    (thousands ? DIGITS.indexOf(thousands) * 1000 : 0) +
    (hundreds ? DIGITS.indexOf(hundreds) * 100 : 0) +
    (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) +
    (ones ? DIGITS.indexOf(ones) : 0);
  return value > 0 ? value : undefined;
}

/** Writes a number from 1 to 9,999 as a Chinese numeral (10 is 十, 12 is 十二, 103 is 一百零三). */
export function formatHanNumeral(value: number): string {
  if (value < 20 && value >= 10) return '十' + (value > 10 ? DIGITS[value - 10] : '');
  let out = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = out !== '';
    else {
      out += (gap ? '零' : '') + DIGITS[digit] + name;
      gap = false;
    }
  }
  return out;
}

/** Reads ① to ⑳; `undefined` for anything else. */
export function parseCircled(char: string): number | undefined {
  const index = char === '' ? -1 : CIRCLED.indexOf(char);
  return index < 0 ? undefined : index + 1;
}

/** Writes 1 to 20 as ① to ⑳; `undefined` beyond. */
export function formatCircled(value: number): string | undefined {
  return CIRCLED[value - 1];
}
