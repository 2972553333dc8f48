import type { PlainText } from './plainChunk';
import { DEPTH, sortPlaces } from './sortPlaces';
import type { IndexedText, TextChunk } from './textIndex';

/** The arrays of a sorted chunk. */
export interface ChunkArrays {
  /** The bodies one after another, a unit of zero behind each, and `DEPTH` of them at the end. */
  readonly units: Uint16Array;
  /** Where each body begins in `units`; last, where the next would. */
  readonly starts: Uint32Array;
  /** Every place of a body, by the units that follow it. */
  readonly sorted: Uint32Array;
}

/** Texts that are searched by halving their sorted places. */
export class SortedChunk implements TextChunk {
  constructor(
    readonly texts: readonly IndexedText[],
    private readonly arrays: ChunkArrays,
  ) {}

  count(wording: string): number {
    const { first, end } = this.range(wording);
    if (wording.length <= DEPTH && !wording.includes('\0')) return end - first;
    let count = 0;
    this.each(wording, () => count++);
    return count;
  }

  each(wording: string, found: (text: number, offset: number) => void): void {
    const { sorted, starts } = this.arrays;
    const { first, end } = this.range(wording);
    const unsure = wording.length > DEPTH || wording.includes('\0');
    for (let i = first; i < end; i++) {
      const place = sorted[i];
      if (unsure && this.compare(place, wording, wording.length, DEPTH) !== 0) continue;
      const text = textAt(starts, place);
      // Only a string that holds a zero can reach across a text's end.
      if (!unsure || place + wording.length < starts[text + 1]) found(text, place - starts[text]);
    }
  }

  slice(text: number, start: number, end: number): string {
    const base = this.arrays.starts[text];
    return stringOf(this.arrays.units.subarray(base + start, base + Math.max(start, end)));
  }

  /** The stretch of the sorted places at which the first `DEPTH` units of a string stand. */
  private range(wording: string): { first: number; end: number } {
    const { sorted } = this.arrays;
    const length = Math.min(wording.length, DEPTH);
    // Above the last place that comes before the string; then above the last that begins with it.
    const bound = (after: boolean, from: number): number => {
      let low = from;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const order = this.compare(sorted[middle], wording, length);
        if (order < 0 || (after && order === 0)) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    const first = bound(false, 0);
    return { first, end: bound(true, first) };
  }

  private compare(place: number, wording: string, length: number, from = 0): number {
    const { units } = this.arrays;
    for (let i = from; i < length; i++) {
      const difference = units[place + i] - wording.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/** Lays texts out and sorts their places; yields now and then, for whoever must not wait. */
export function* buildArrays(texts: readonly PlainText[]): Generator<undefined, ChunkArrays> {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach(({ body }, number) => (starts[number + 1] = starts[number] + body.length + 1));
  const units = new Uint16Array(starts[texts.length] + DEPTH);
  const places = new Uint32Array(starts[texts.length] - texts.length);
  let next = 0;
  for (let number = 0; number < texts.length; number++) {
    const { body } = texts[number];
    for (let i = 0, at = starts[number]; i < body.length; i++, at++) {
      units[at] = body.charCodeAt(i);
      places[next++] = at;
    }
  }
  yield;
  return { units, starts, sorted: yield* sortPlaces(units, places) };
}

function textAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As many units as a call takes arguments without harm. */
const AT_ONCE = 4096;

function stringOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += AT_ONCE)
    text += String.fromCharCode(...units.subarray(at, Math.min(units.length, at + AT_ONCE)));
  return text;
}
