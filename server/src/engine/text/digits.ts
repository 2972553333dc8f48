/** Arabic digits of either width, for use within a character class of a regular expression. */
export const DIGIT = '0-9０-９';

/** The text with full-width digits, and the full-width point between two of them, made half-width. */
export function halfWidthDigits(text: string): string {
  return text
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d)．(?=\d)/g, '$1.');
}

/** The number without leading zeros, half-width; `0` stays. */
export function withoutPadding(digits: string): string {
  return halfWidthDigits(digits).replace(/^0+(?=\d)/, '');
}

/** A year of two digits written in full: 00 to 49 are of this century, the rest of the last. */
export function fullYear(digits: string): string {
  const year = halfWidthDigits(digits);
  return year.length === 2 ? (Number(year) < 50 ? '20' : '19') + year : year;
}
