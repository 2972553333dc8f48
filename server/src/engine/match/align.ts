import type { Difference } from '../text/difference';
import { relativeTo, type Span } from '../text/span';
import { SEED, type NgramIndex } from './ngramIndex';

/** A stretch that stands word for word in both texts: `draft` in the one, `source` in the other, `length` units. */
export interface EqualBlock {
  readonly draft: number;
  readonly source: number;
  readonly length: number;
}

/** What two equal blocks of a passage have between them: one side may be empty, not both. */
export interface Gap {
  readonly draft: Span;
  readonly source: Span;
}

/** A passage of the source that the draft follows: equal blocks in the same order, and the gaps between them. */
export interface Alignment {
  readonly blocks: readonly EqualBlock[];
  readonly gaps: readonly Gap[];
  readonly draft: Span;
  readonly source: Span;
  /** Units that stand word for word in both. */
  readonly matched: number;
}

/** What may lie between two blocks of one passage. */
const LONGEST_GAP = 12;
/** A gap may be no longer than this share of the shorter flank, so that long gaps need much evidence, but always 4. */
const GAP_PER_FLANK = 0.75;
const ALWAYS_ALLOWED = 4;
/** A seed that stands in more places than this starts no block: it is a phrase of the field, not of the passage. */
const MOST_PLACES = 48;
/** How many chains may wait to go on at one place: a bound on the work for a text that repeats itself. */
const MOST_OPEN = 256;

/**
 * The passages of the indexed text that `text` follows, the best for each stretch, by where they start. Seeds are taken
 * diagonal by diagonal, extended to the longest equal blocks, and chained over small gaps that cross no sentence's end:
 * the method of text-reuse detection (seed, extend, chain). `least`: those with fewer units word for word are left out;
 * the others are the same as without.
 */
export function align(text: string, index: NgramIndex, least = SEED): Alignment[] {
  return alignBlocks(equalBlocks(text, index), text, index, least);
}

/** The same, where the equal blocks are known; `near`: of what stands there alone, or within a gap of it. */
export function alignBlocks(
  blocks: readonly EqualBlock[],
  text: string,
  index: NgramIndex,
  least: number,
  near: Span = { start: 0, end: text.length },
): Alignment[] {
  const found: Alignment[] = [];
  for (let from = 0; from < blocks.length;) {
    // Chains do not run on over more than a gap: what stands apart is chained by itself, if there is enough of it.
    let to = from;
    let covered = 0;
    let end = blocks[from].draft;
    for (; to < blocks.length && blocks[to].draft <= end + LONGEST_GAP; to++) {
      const { draft, length } = blocks[to];
      if (draft + length <= end) continue;
      covered += draft + length - Math.max(draft, end);
      end = draft + length;
    }
    const isNear = end + LONGEST_GAP >= near.start && blocks[from].draft <= near.end + LONGEST_GAP;
    if (covered >= least && isNear)
      found.push(
        ...bestChains(chain(blocks.slice(from, to), text, index.text), { start: blocks[from].draft, end }, least),
      );
    from = to;
  }
  return found;
}

/**
 * The longest equal blocks of `SEED` units and more, by where they start in the draft; of those alone that have a seed at
 * `from` or behind it and before `to`, but no seed of theirs before `from`, where the two are given.
 */
export function equalBlocks(text: string, index: NgramIndex, from = 0, to = text.length): EqualBlock[] {
  const blocks: EqualBlock[] = [];
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
      blocks.push({ draft: at - back, source: place - back, length: length + back });
      inOrder &&= back === 0;
    }
    skipped = 0;
  }
  return inOrder ? blocks : blocks.sort(byPlace);
}

function byPlace(a: EqualBlock, b: EqualBlock): number {
  return a.draft - b.draft || a.source - b.source;
}

/** What `equalBlocks` gives for a text, where those of the text before an edit are known. */
export function blocksAfterEdit(
  known: readonly EqualBlock[],
  { start, beforeEnd, afterEnd }: Difference,
  text: string,
  index: NgramIndex,
): readonly EqualBlock[] {
  const by = afterEnd - beforeEnd;
  // A block that ends or begins right at the edit may run on over it now.
  const isBefore = ({ draft, length }: EqualBlock): boolean => draft + length < start;
  let from = Math.max(0, start - SEED + 1);
  let to = afterEnd;
  const kept: EqualBlock[] = [];
  for (const block of known) {
    if (isBefore(block)) kept.push(block);
    else if (block.draft > beforeEnd) kept.push(by === 0 ? block : { ...block, draft: block.draft + by });
    else {
      from = Math.min(from, block.draft);
      to = Math.max(to, block.draft + block.length + by);
    }
  }
  const fresh = equalBlocks(text, index, from, to).filter(block => !isBefore(block) && block.draft <= afterEnd);
  return [...kept, ...fresh].sort(byPlace);
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

const LINE_BREAK = 10;

interface Link {
  readonly block: EqualBlock;
  readonly previous: Link | undefined;
  /** In quarters of a unit. */
  readonly score: number;
  readonly matched: number;
}

function chain(blocks: readonly EqualBlock[], text: string, source: string): Link[] {
  const links: Link[] = [];
  // Only a chain that ends near can go on: the others are done with.
  let open: Link[] = [];
  for (const block of blocks) {
    let best: Link = { block, previous: undefined, score: 4 * block.length, matched: block.length };
    let near = 0;
    for (const before of open) {
      if (endOf(before) + LONGEST_GAP < block.draft) continue;
      open[near++] = before;
      // Most of what stands near in the draft stands elsewhere in the source.
      const ahead = block.source - before.block.source - before.block.length;
      if (ahead > LONGEST_GAP || ahead + block.length < 1) continue;
      const joined = join(before, block, text, source);
      if (joined && joined.score > best.score) best = joined;
    }
    while (open.length > near) open.pop();
    links.push(best);
    open.push(best);
    if (open.length > MOST_OPEN) open = mostPromising(open);
  }
  return links;
}

function endOf({ block }: Link): number {
  return block.draft + block.length;
}

/** Of too many open chains the better half. */
function mostPromising(open: readonly Link[]): Link[] {
  return [...open].sort((a, b) => b.score - a.score).slice(0, MOST_OPEN >> 1);
}

/** `block` set behind a chain, without what overlaps; `undefined` where it does not go on with the same passage. */
function join(before: Link, block: EqualBlock, text: string, source: string): Link | undefined {
  const last = before.block;
  const overlap = Math.max(0, last.draft + last.length - block.draft, last.source + last.length - block.source);
  const length = block.length - overlap;
  if (length < 1) return undefined;
  const draftGap = { start: last.draft + last.length, end: block.draft + overlap };
  const sourceGap = { start: last.source + last.length, end: block.source + overlap };
  const size = Math.max(draftGap.end - draftGap.start, sourceGap.end - sourceGap.start);
  if (draftGap.end < draftGap.start || sourceGap.end < sourceGap.start || size === 0) return undefined;
  if (size > LONGEST_GAP || size > Math.max(ALWAYS_ALLOWED, GAP_PER_FLANK * Math.min(before.matched, length)))
    return undefined;
  if (endsSentence(text, draftGap) || endsSentence(source, sourceGap)) return undefined;
  const trimmed = { draft: block.draft + overlap, source: block.source + overlap, length };
  return {
    block: trimmed,
    previous: before,
    score: before.score + 4 * (length - 1) - size,
    matched: before.matched + length,
  };
}

function endsSentence(text: string, gap: Span): boolean {
  // The unit before the gap counts too: a passage does not run on behind a full stop.
  for (let i = Math.max(0, gap.start - 1); i < gap.end; i++) if ('。！？\n'.includes(text[i])) return true;
  return false;
}

/**
 * Of chains that claim the same stretch of the draft, which is `hull` altogether, the best; of those that have `least`
 * units word for word.
 */
function bestChains(links: readonly Link[], hull: Span, least: number): Alignment[] {
  let lowest = Infinity;
  for (const { matched, score } of links) if (matched >= least && score < lowest) lowest = score;
  if (lowest === Infinity) return [];
  // What ranks behind the last that is wanted takes nothing from it.
  const ranked = links.filter(({ score }) => score >= lowest);
  ranked.sort((a, b) => b.score - a.score || a.block.draft - b.block.draft);
  const used = new Set<EqualBlock>();
  const claimed = new Uint8Array(hull.end - hull.start);
  const kept: Alignment[] = [];
  for (const link of ranked) {
    if (used.has(link.block)) continue;
    const alignment = toAlignment(link);
    for (const block of alignment.blocks) used.add(block);
    const { start, end } = relativeTo(alignment.draft, hull.start);
    let shared = 0;
    for (let at = start; at < end; at++) shared += claimed[at];
    if (shared * 4 > end - start) continue;
    claimed.fill(1, start, end);
    if (link.matched >= least) kept.push(alignment);
  }
  return kept.sort((a, b) => a.draft.start - b.draft.start);
}

function toAlignment(end: Link): Alignment {
  const blocks: EqualBlock[] = [];
  for (let link: Link | undefined = end; link; link = link.previous) blocks.push(link.block);
  blocks.reverse();
  const gaps = blocks.slice(1).map((block, i): Gap => {
    const before = blocks[i];
    return {
      draft: { start: before.draft + before.length, end: block.draft },
      source: { start: before.source + before.length, end: block.source },
    };
  });
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  return {
    blocks,
    gaps,
    draft: { start: first.draft, end: last.draft + last.length },
    source: { start: first.source, end: last.source + last.length },
    matched: end.matched,
  };
}
