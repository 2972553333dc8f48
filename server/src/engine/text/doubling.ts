import type { Span } from './span';

/** A run of Chinese characters that is one stretch written twice or more; `unit` is the length of one. */
export interface Doubling extends Span {
  readonly unit: number;
}

/**
 * The stretches of a text that stand twice or more side by side, of `least` to `most` Chinese characters (two or more),
 * the shortest at each place, in order, none overlapping: what `/([一-鿿]{least,most}?)\1+/g` finds, in a few steps a
 * unit. 〇 is none of them: 二〇二〇 is a year.
 */
export function doublings(text: string, least: number, most: number): Doubling[] {
  const found: Doubling[] = [];
  let from = 0;
  for (const start of returns(text, most)) {
    const unit = start < from ? 0 : unitAt(text, start, least, most);
    if (unit === 0) continue;
    from = runEnd(text, start, unit);
    found.push({ start, end: from, unit });
  }
  return found;
}

/** The single Chinese characters that stand twice or more side by side, in order. */
export function twins(text: string): Doubling[] {
  const found: Doubling[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === before && code >= FIRST && code <= LAST) {
      const end = runEnd(text, at - 1, 1);
      found.push({ start: at - 1, end, unit: 1 });
      at = end - 1;
    }
    before = code;
  }
  return found;
}

/** Where the run of a stretch ends that stands twice at least. */
function runEnd(text: string, start: number, unit: number): number {
  let end = start + 2 * unit;
  while (isRepeated(text, end - unit, unit)) end += unit;
  return end;
}

/**
 * By a number made of two units, where those stand next; what else has the same number stands there instead. Places are
 * counted on from text to text downwards, so that those of an earlier one are far away.
 */
const NEXT_AT = new Int32Array(1 << 11);
let counted = 0;

/** Where two units stand that may come again within `most`: the places where a longer stretch may be doubled, in order. */
function returns(text: string, most: number): number[] {
  const places: number[] = [];
  if (text.length < 4) return places;
  if (counted < text.length - (1 << 30)) {
    NEXT_AT.fill(0);
    counted = 0;
  }
  const base = counted - text.length - most;
  let next = text.charCodeAt(text.length - 1);
  for (let at = text.length - 2; at >= 0; at--) {
    const code = text.charCodeAt(at);
    const slot = (code * 31 + next) & (NEXT_AT.length - 1);
    if (NEXT_AT[slot] - at - base <= most) places.push(at);
    NEXT_AT[slot] = base + at;
    next = code;
  }
  counted = base;
  return places.reverse();
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
