import type { Difference } from '../text/difference';
import { SEED, type NgramIndex } from './ngramIndex';

/**
 * The stretches of `SEED` units and more that stand word for word in a draft and in a source, none of which can be longer,
 * by where they start in the draft and then in the source. `WIDTH` numbers each, one after another: where it starts in the
 * draft, where in the source, and its length. A paragraph has hundreds with a long reference; all are read at each key.
 */
export type EqualBlocks = readonly number[];

/** How many numbers a block takes. */
export const WIDTH = 3;

/** A seed that stands in more places than this starts no block: it is a phrase of the field, not of the passage. */
const MOST_PLACES = 48;

const LINE_BREAK = 10;

/**
 * The equal blocks of a text; of those alone that have a seed at `from` or behind it and before `to`, but no seed of theirs
 * before `from`, where the two are given.
 */
export function equalBlocks(text: string, index: NgramIndex, from = 0, to = text.length): EqualBlocks {
  const blocks: number[] = [];
  const source = index.text;
  let inOrder = true;
  /** How many seeds right before this one stand in too many places. */
  let skipped = 0;
  if (text.length < SEED) return blocks;
  while (skipped < from && isCommon(index.first(text, from - skipped - 1), index)) skipped++;
  let b = text.charCodeAt(from);
  let c = text.charCodeAt(from + 1);
  for (let at = from; at < to && at + SEED <= text.length; at++) {
    const a = b;
    b = c;
    c = text.charCodeAt(at + 2);
    const first = index.firstOf(a, b, c);
    if (first < 0) {
      skipped = 0;
      continue;
    }
    if (isCommon(first, index)) {
      skipped++;
      continue;
    }
    for (let place = first; place >= 0; place = index.after(place)) {
      // Back over seeds that were skipped: a block that reaches further was found by the seed before those.
      let back = 0;
      while (back <= skipped && isSame(text, at - back - 1, source, place - back - 1)) back++;
      if (back > skipped) continue;
      let length = SEED;
      while (isSame(text, at + length, source, place + length)) length++;
      blocks.push(at - back, place - back, length + back);
      inOrder &&= back === 0;
    }
    skipped = 0;
  }
  return inOrder ? blocks : sorted(blocks);
}

/** What `equalBlocks` gives for a text, where those of the text before an edit are known. */
export function blocksAfterEdit(
  known: EqualBlocks,
  { start, beforeEnd, afterEnd }: Difference,
  text: string,
  index: NgramIndex,
): EqualBlocks {
  const by = afterEnd - beforeEnd;
  let from = Math.max(0, start - SEED + 1);
  let to = afterEnd;
  // A block that ends or begins right at the edit may run on over it now.
  let behind = 0;
  for (; behind < known.length && known[behind] <= beforeEnd; behind += WIDTH) {
    const draft = known[behind];
    const end = draft + known[behind + 2];
    if (end < start) continue;
    from = Math.min(from, draft);
    to = Math.max(to, end + by);
  }
  const fresh = equalBlocks(text, index, from, to);
  const blocks = new Array<number>(known.length + fresh.length);
  let size = 0;
  const take = (some: EqualBlocks, at: number, moved: number): void => {
    blocks[size++] = some[at] + moved;
    blocks[size++] = some[at + 1];
    blocks[size++] = some[at + 2];
  };
  let next = 0;
  for (let i = 0; i < fresh.length; i += WIDTH) {
    const draft = fresh[i];
    if (draft + fresh[i + 2] < start || draft > afterEnd) continue;
    for (; next < behind; next += WIDTH) {
      if (known[next] + known[next + 2] >= start) continue;
      if (!isBefore(known, next, fresh, i)) break;
      take(known, next, 0);
    }
    take(fresh, i, 0);
  }
  for (; next < behind; next += WIDTH) if (known[next] + known[next + 2] < start) take(known, next, 0);
  for (; next < known.length; next += WIDTH) take(known, next, by);
  blocks.length = size;
  return blocks;
}

/** True where a block of the one comes before one of the other. */
function isBefore(some: EqualBlocks, at: number, others: EqualBlocks, other: number): boolean {
  return (some[at] - others[other] || some[at + 1] - others[other + 1]) < 0;
}

function sorted(blocks: EqualBlocks): EqualBlocks {
  const places = Array.from({ length: blocks.length / WIDTH }, (_, i) => i * WIDTH);
  places.sort((a, b) => blocks[a] - blocks[b] || blocks[a + 1] - blocks[b + 1]);
  const inOrder: number[] = [];
  for (const place of places) inOrder.push(blocks[place], blocks[place + 1], blocks[place + 2]);
  return inOrder;
}

/** True for a seed that stands in too many places, the first of which this is. */
function isCommon(first: number, index: NgramIndex): boolean {
  let places = 0;
  for (let place = first; place >= 0; place = index.after(place)) if (++places > MOST_PLACES) return true;
  return false;
}

/** True where two texts have the same unit, and that no line break. */
function isSame(text: string, at: number, source: string, place: number): boolean {
  if (at < 0 || place < 0 || at >= text.length || place >= source.length) return false;
  const code = text.charCodeAt(at);
  return code === source.charCodeAt(place) && code !== LINE_BREAK;
}
