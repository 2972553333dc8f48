/**
 * What kinds of units a stretch of text has besides plain Han, a bit each: what a check must have to find anything. They
 * are told by code alone; a kind may hold more than its name says, never less.
 */
export const Signs = {
  /** Digits of either width, and numerals in circles and brackets: ① ⑴. */
  figure: 1,
  /** 一二三…百千万两〇, and what begins an ordinal in words: 第 其 首 再 最 另. */
  numeral: 2,
  /** 月. */
  month: 4,
  /** Quotation marks, brackets and 书名号, straight ones too. */
  pair: 8,
  /** 书名号, which are marks of a pair too. */
  title: 16,
  /** 、. */
  pause: 32,
  /** ，；：。！？ */
  mark: 64,
  /** ： and the half-width one. */
  colon: 128,
  /** All else that is not Han: Latin letters, half-width marks, …, spaces, line breaks, symbols. */
  other: 256,
} as const;

const NUMERALS = new Set([...'〇零一二三四五六七八九十百千万亿两几双第其首再最另'].map(unit => unit.charCodeAt(0)));

function signOf(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) {
    if (code === 0x6708) return Signs.month;
    return NUMERALS.has(code) ? Signs.numeral : 0;
  }
  switch (code) {
    case 0x3001:
      return Signs.pause;
    case 0xff0c:
    case 0xff1b:
    case 0x3002:
    case 0xff01:
    case 0xff1f:
      return Signs.mark;
    case 0xff1a:
      return Signs.mark | Signs.colon;
    case 0x3a:
      return Signs.other | Signs.colon;
    case 0x3007:
      return Signs.numeral;
    case 0x22:
    case 0x27:
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
      return Signs.pair | Signs.other;
  }
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return Signs.figure;
  // Numerals in circles and brackets, and with a point.
  if (code >= 0x2460 && code <= 0x24ff) return Signs.figure | Signs.other;
  if (code >= 0x3008 && code <= 0x300b) return Signs.pair | Signs.title;
  // “”‘’ and the brackets of the block of Chinese marks; full-width brackets.
  if ((code >= 0x2018 && code <= 0x201f) || (code >= 0x3008 && code <= 0x301f)) return Signs.pair;
  if (code === 0xff08 || code === 0xff09 || code === 0xff3b || code === 0xff3d || code === 0xff5b || code === 0xff5d)
    return Signs.pair;
  return Signs.other;
}

/** The signs of a stretch, `start` to `end`. */
export function signsOf(text: string, start: number, end: number): number {
  let signs = 0;
  for (let at = start; at < end; at++) signs |= signOf(text.charCodeAt(at));
  return signs;
}
