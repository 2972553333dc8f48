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
  for (let start = 0; start + 1 < text.length; start++) {
    if (text.charCodeAt(start) !== text.charCodeAt(start + 1) || !isRepeated(text, start, 1)) continue;
    const end = runEnd(text, start, 1);
    found.push({ start, end, unit: 1 });
    start = end - 1;
  }
  return found;
}

/** Where the run of a stretch ends that stands twice at least. */
function runEnd(text: string, start: number, unit: number): number {
  let end = start + 2 * unit;
  while (isRepeated(text, end - unit, unit)) end += unit;
  return end;
}

/** By a number made of two units, where those stood last; what else has the same number comes instead. */
const LAST_AT = new Int32Array(1 << 9);

/** Where two units stand that may come again within `most`: the places where a longer stretch may be doubled, in order. */
function returns(text: string, most: number): number[] {
  const places: number[] = [];
  if (text.length < 4) return places;
  LAST_AT.fill(-1 - most);
  let code = text.charCodeAt(0);
  for (let at = 0; at + 1 < text.length; at++) {
    const next = text.charCodeAt(at + 1);
    const slot = (code * 31 + next) & (LAST_AT.length - 1);
    if (at - LAST_AT[slot] <= most) places.push(LAST_AT[slot]);
    LAST_AT[slot] = at;
    code = next;
  }
  return places.sort((a, b) => a - b);
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
