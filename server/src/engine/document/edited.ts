import { isStop } from '../text/characters';
import { signsOf } from '../text/signs';
import { differenceOf } from '../text/difference';
import type { Span } from '../text/span';
import type { Paragraph } from './paragraph';

/** How far from what it judges a rule looks beyond a stop, in UTF-16 units. */
const NEAR = 16;

/**
 * How a paragraph came from the one that stood in its place before: what was worked out of that one holds for this, but
 * around the edit. Offsets are of the prose.
 */
export class Edited {
  /** The units that are others: up to `start` the texts are the same, and behind `beforeEnd` and `afterEnd`. */
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
  /** How far what stands behind the edit moved. */
  readonly by: number;
  private stretchKnown: { readonly start: number; readonly beforeEnd: number; readonly afterEnd: number } | undefined;
  private signsKnown: number | undefined;

  constructor(
    readonly before: Paragraph,
    readonly after: Paragraph,
  ) {
    const { start, beforeEnd, afterEnd } = differenceOf(before.text, after.text);
    this.start = start;
    this.beforeEnd = beforeEnd;
    this.afterEnd = afterEnd;
    this.by = afterEnd - beforeEnd;
  }

  /** The stretch around the edit between two stops (。！？ or a line break): where it stood, and where it stands. */
  get stretch(): { readonly start: number; readonly beforeEnd: number; readonly afterEnd: number } {
    if (!this.stretchKnown) {
      const { text } = this.before;
      let start = this.start;
      while (start > 0 && !isStop(text.charCodeAt(start - 1))) start--;
      let end = this.beforeEnd;
      while (end < text.length && !isStop(text.charCodeAt(end))) end++;
      this.stretchKnown = { start, beforeEnd: end, afterEnd: end + this.by };
    }
    return this.stretchKnown;
  }

  /** The like of `stretch` as it stands now, of which both ends lie `reach` units or more from the edit, or at the text's. */
  around(reach: number): Span {
    const { text } = this.after;
    let start = Math.max(0, this.start - reach);
    while (start > 0 && !isStop(text.charCodeAt(start - 1))) start--;
    let end = Math.min(text.length, this.afterEnd + reach);
    while (end < text.length && !isStop(text.charCodeAt(end))) end++;
    return { start, end };
  }

  /** What kinds of units that stretch had or has, and what stands within `NEAR` units of the edit, beyond a stop too. */
  get signs(): number {
    if (this.signsKnown === undefined) {
      const { stretch, before, after, by } = this;
      const start = Math.min(stretch.start, Math.max(0, this.start - NEAR));
      const end = Math.max(stretch.beforeEnd, Math.min(before.text.length, this.beforeEnd + NEAR));
      this.signsKnown = signsOf(before.text, start, end) | signsOf(after.text, start, end + by);
    }
    return this.signsKnown;
  }

  /** True where none of these signs was or is there. */
  lacks(signs: number): boolean {
    return (this.signs & signs) === 0;
  }

  /** True where the edit took a stop away or put one in. */
  get movesStops(): boolean {
    const { before, after, start, beforeEnd, afterEnd } = this;
    return hasStop(before.text, start, beforeEnd) || hasStop(after.text, start, afterEnd);
  }

  /** True where no unit that was put in or taken out bears one of these signs. */
  changesNo(signs: number): boolean {
    const { before, after, start, beforeEnd, afterEnd } = this;
    return ((signsOf(before.text, start, beforeEnd) | signsOf(after.text, start, afterEnd)) & signs) === 0;
  }

  /** True where there are straight quotation marks, which open and close by turns: one more turns all behind it. */
  get turnsQuotes(): boolean {
    return this.before.text.includes('"') || this.after.text.includes('"');
  }

  /** What was found outside the stretch, where it stands now, and what is found within it (offsets of the whole); in order. */
  spliced<T extends Span>(old: readonly T[], within: readonly T[]): readonly T[] {
    if (old.length === 0) return within;
    const { start, beforeEnd } = this.stretch;
    const found: T[] = [];
    for (const one of old) if (one.end <= start) found.push(one);
    for (const one of within) found.push(one);
    for (const one of old) if (one.start >= beforeEnd) found.push(this.by === 0 ? one : movedBy(one, this.by));
    return found;
  }
}

function hasStop(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isStop(text.charCodeAt(at))) return true;
  return false;
}

/** The same, so many units further on. */
export function movedBy<T extends Span>(one: T, by: number): T {
  return { ...one, start: one.start + by, end: one.end + by };
}
