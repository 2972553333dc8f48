/**
 * Classes of characters, by UTF-16 code unit. Han beyond the basic plane come as surrogate pairs: each half counts as
 * Han where `isHan` is asked, so that no rule ever cuts or flags half of one.
 */

/** True for a Han character (or half of one beyond the basic plane). `code` is a UTF-16 code unit. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd8bf) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/** True for a Han character in common use: nearly every unit of a text, and no mark. One look lets a scan pass it by. */
export function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** True for an ASCII or full-width letter. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** True for an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Marks that end a sentence (GB/T 15834—2011 4.1–4.3), and the ellipsis, which may. */
export const SENTENCE_END = '。！？';

/** True for a mark that ends a sentence. */
export function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

/** True for a mark that ends a clause: ，；： or the end of a sentence. */
export function endsClause(code: number): boolean {
  return code === 0xff0c || code === 0xff1a || code === 0xff1b || endsSentence(code);
}

/** True for what no sentence runs over: a mark that ends one, or a line break. */
export function isStop(code: number): boolean {
  return code === 0x0a || endsSentence(code);
}

/** Bracketing marks that come in pairs: opening to closing. */
export const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
]);
/** The bracketing marks of a text whose other half it does not hold, in order. */
export function halvesOfPairs(text: string): string {
  const open: string[] = [];
  let halves = '';
  for (const mark of text) {
    if (PAIRS.has(mark)) open.push(mark);
    else if (CLOSING.includes(mark)) {
      if (PAIRS.get(open.at(-1) ?? '') === mark) open.pop();
      else halves += mark;
    }
  }
  return halves + open.join('');
}

/** Closing marks that may follow a sentence's end and belong to it. */
export const CLOSING = '”’》〉）】〕」』';
/** Opening marks. */
export const OPENING = '“‘《〈（【〔「『';

/** True for CJK punctuation and full-width forms of ASCII marks. */
export function isCjkMark(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x303f && code !== 0x3007) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65) ||
    (code >= 0x2014 && code <= 0x2026) ||
    code === 0xb7
  );
}

/** True for white space of either width, and line breaks. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xa0;
}

/** How many letters a text has, and how many of them are Han: what decides whether it is mainly Chinese. */
export function countLetters(text: string): { han: number; letters: number } {
  let han = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isLatin(code)) latin++;
  }
  return { han, letters: han + latin };
}
