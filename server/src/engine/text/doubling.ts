import type { Span } from './span';

/** A run of Chinese characters that is one stretch written twice or more; `unit` is the length of one. */
export interface Doubling extends Span {
  readonly unit: number;
}

/**
 * The stretches of a text that stand twice or more side by side, of `least` to `most` Chinese characters, the shortest
 * at each place, in order, none overlapping: what `/([一-鿿]{least,most}?)\1+/g` finds, in a few comparisons a unit. 〇 is
 * none of them: 二〇二〇 is a year.
 */
export function doublings(text: string, least: number, most: number): Doubling[] {
  const found: Doubling[] = [];
  for (let start = 0; start + 2 * least <= text.length;) {
    const unit = unitAt(text, start, least, most);
    if (unit === 0) {
      start++;
      continue;
    }
    let end = start + 2 * unit;
    while (isRepeated(text, end - unit, unit)) end += unit;
    found.push({ start, end, unit });
    start = end;
  }
  return found;
}

/** The block of Chinese characters in common use. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The length of the shortest stretch at an offset that stands there twice; 0 where none does. */
function unitAt(text: string, start: number, least: number, most: number): number {
  const first = text.charCodeAt(start);
  for (let unit = least; unit <= most && start + 2 * unit <= text.length; unit++)
    if (text.charCodeAt(start + unit) === first && isRepeated(text, start, unit)) return unit;
  return 0;
}

/** True where `unit` such characters from an offset stand behind themselves once more. */
function isRepeated(text: string, start: number, unit: number): boolean {
  for (let i = start; i < start + unit; i++) {
    const code = text.charCodeAt(i);
    if (code !== text.charCodeAt(i + unit) || code < FIRST || code > LAST) return false;
  }
  return true;
}
