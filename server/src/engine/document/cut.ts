import type { Difference } from '../text/difference';
import type { Span } from '../text/span';
import { lineEnd, nextLine, readFrontMatter, type Block, type Blocks, type TextFormat } from './block';
import { MarkdownScanner } from './markdownBlocks';
import { PlainScanner } from './plainBlocks';

/** Cuts a text into blocks, a line at a time. */
export interface BlockScanner {
  /** The blocks that have ended. */
  readonly blocks: readonly Block[];
  /** True where nothing is open: what follows is then cut as if it stood by itself. */
  readonly isClean: boolean;
  line(start: number, end: number): void;
  /** Ends what is open, behind the last line. */
  finish(): void;
}

/** A text cut into blocks, and the places where cutting may begin again. */
export interface Cut extends Blocks {
  /** Line starts at which nothing is open, in order; the first is where the text after the front matter starts. */
  readonly clean: readonly number[];
  /** For each of them, how many blocks stand before it. */
  readonly before: readonly number[];
  /** How many blocks of the text before are kept at either end; what lies between was cut anew. */
  readonly head: number;
  readonly tail: number;
}

/** The places of a cut, as far as the next one reads them. */
export type CutPlaces = Pick<Cut, 'clean' | 'before' | 'frontMatter'>;

/**
 * Cuts a text. Where it is known how the text before it was cut and where the two differ, only the lines around the
 * difference are read: `blocks` then holds those between the first `head` and the last `tail` of the text before, which
 * are the same, and the whole is what a fresh cut gives.
 */
export function cutText(
  text: string,
  format: TextFormat,
  known?: { readonly places: CutPlaces; readonly blocks: number; readonly difference: Difference },
): Cut {
  const matter = readFrontMatter(text);
  const first = matter?.after ?? 0;
  const scanner: BlockScanner = format === 'markdown' ? new MarkdownScanner(text) : new PlainScanner(text);
  const begins = first <= (known?.difference.start ?? -1) && known?.places.clean[0] === first;
  const old = begins && same(matter?.content, known.places.frontMatter) ? known : undefined;
  const { clean, before } = old?.places ?? { clean: [first], before: [0] };
  // A carriage return at the end of a line is no end of it where a line feed comes behind: strictly before.
  const from = old ? Math.max(0, lastBelow(clean, old.difference.start)) : 0;
  const head = old ? before[from] : 0;
  const kept = { clean: clean.slice(0, from), before: before.slice(0, from) };
  const shift = old ? old.difference.afterEnd - old.difference.beforeEnd : 0;
  for (let start = old ? clean[from] : first; ;) {
    if (scanner.isClean) {
      const at = old && start > old.difference.afterEnd ? indexOf(clean, start - shift) : -1;
      if (old && at >= 0 && start < text.length) {
        const extra = head + scanner.blocks.length - before[at];
        for (let i = at; i < clean.length; i++) {
          kept.clean.push(clean[i] + shift);
          kept.before.push(before[i] + extra);
        }
        return { ...kept, blocks: scanner.blocks, frontMatter: matter?.content, head, tail: old.blocks - before[at] };
      }
      kept.clean.push(start);
      kept.before.push(head + scanner.blocks.length);
    }
    if (start >= text.length) break;
    const end = lineEnd(text, start);
    scanner.line(start, end);
    start = nextLine(text, end);
  }
  scanner.finish();
  return { ...kept, blocks: scanner.blocks, frontMatter: matter?.content, head, tail: 0 };
}

/**
 * The same where the edit stands within the only line of a paragraph, behind its first unit and before its last, and the
 * line begins with Chinese: whatever is written there, it stays that paragraph. `undefined` where it does not.
 */
export function cutWithinLine(
  text: string,
  paragraph: { readonly index: number; readonly start: number; readonly source: string },
  known: { readonly places: CutPlaces; readonly blocks: number; readonly difference: Difference },
): Cut | undefined {
  const { places, blocks, difference } = known;
  const { index, start, source } = paragraph;
  const end = start + source.length;
  if (difference.start <= start || difference.beforeEnd >= end || source.charCodeAt(0) <= LAST_ASCII) return undefined;
  if (source.includes('\n') || source.includes('\r')) return undefined;
  for (let at = difference.start; at < difference.afterEnd; at++)
    if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13) return undefined;
  const by = difference.afterEnd - difference.beforeEnd;
  return {
    clean: by === 0 ? places.clean : movedBehind(places.clean, start, by),
    before: places.before,
    frontMatter: places.frontMatter,
    blocks: [{ kind: 'paragraph', level: 0, lines: [{ start, end: end + by }] }],
    head: index,
    tail: blocks - index - 1,
  };
}

/** Ascending numbers, those behind `offset` moved. */
function movedBehind(numbers: readonly number[], offset: number, by: number): readonly number[] {
  const moved = numbers.slice();
  for (let i = lastBelow(numbers, offset + 1) + 1; i < moved.length; i++) moved[i] += by;
  return moved;
}

const LAST_ASCII = 0x7e;

function same(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** The index of the last number below `limit`; -1 where there is none. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function indexOf(numbers: readonly number[], wanted: number): number {
  const at = lastBelow(numbers, wanted) + 1;
  return numbers[at] === wanted ? at : -1;
}
