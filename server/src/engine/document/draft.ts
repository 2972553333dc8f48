import { differenceOf, type Difference } from '../text/difference';
import { LineIndex } from '../text/lineIndex';
import { shift, type Span } from '../text/span';
import type { TextFormat } from './block';
import { cutText, cutWithinLine, type Cut, type CutPlaces } from './cut';
import { Edited } from './edited';
import type { Paragraph } from './paragraph';
import { ParagraphStore } from './paragraphStore';

/** A paragraph in its place: `start` is the offset in the whole text that its source offsets count from. */
export interface Placed {
  readonly paragraph: Paragraph;
  readonly start: number;
}

/** How a reading came from the one before, which is known by its number. */
export interface DraftChange {
  readonly from: number;
  readonly difference: Difference;
  readonly lines: LineIndex | undefined;
  /** The index of the one paragraph that was read anew, where the others are known to be the same. */
  readonly only: number | undefined;
}

let serial = 0;

/** A text, read: any string is one. Immutable. */
export class Draft {
  /** No two readings have the same. */
  readonly id = ++serial;
  private lineIndex: LineIndex | undefined;

  constructor(
    readonly text: string,
    readonly format: TextFormat,
    readonly paragraphs: readonly Placed[],
    /** Where cutting may begin again, for the next reading. */
    readonly places: CutPlaces,
    /** The paragraphs of this reading and of those before it: the same in all of them. */
    readonly store: ParagraphStore,
    /** What it was read after, and where the two texts differ. */
    readonly change?: DraftChange,
  ) {
    this.lineIndex = change?.lines;
  }

  /** The contents of the front matter. */
  get frontMatter(): Span | undefined {
    return this.places.frontMatter;
  }

  get lines(): LineIndex {
    return (this.lineIndex ??= new LineIndex(this.text));
  }

  /** The lines, if anybody has asked for them. */
  get knownLines(): LineIndex | undefined {
    return this.lineIndex;
  }

  /** The paragraph that holds an offset of the text (its end included); `undefined` between paragraphs. */
  at(offset: number): Placed | undefined {
    const index = this.indexAt(offset);
    return index < 0 ? undefined : this.paragraphs[index];
  }

  /** The index of the paragraph that holds an offset; -1 where none does. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { start, paragraph } = this.paragraphs[middle];
      if (offset < start) high = middle - 1;
      else if (offset > start + paragraph.source.length) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}

/** The span in the whole text of a span of a paragraph's prose. */
export function inText(placed: Placed, span: Span): Span {
  return shift(placed.paragraph.prose.source(span), placed.start);
}

/**
 * Reads a text. What `previous` holds unchanged is taken from it, with all that its paragraphs have worked out: the result
 * is the same as without. Never throws.
 */
export function readDraft(text: string, format: TextFormat, previous?: Draft): Draft {
  const old = previous?.format === format ? previous : undefined;
  const difference = old && differenceOf(old.text, text);
  const known = old && difference && { places: old.places, blocks: old.paragraphs.length, difference };
  const cut = (known && cutInParagraph(text, old, known)) ?? cutText(text, format, known);
  const store = old?.store ?? new ParagraphStore();
  const between = cut.blocks.map((block): Placed => {
    const start = block.lines[0].start;
    const source = text.slice(start, block.lines[block.lines.length - 1].end);
    return { paragraph: store.paragraph(block, source, format === 'markdown'), start };
  });
  if (!old || !difference) return new Draft(text, format, between, cut, store);
  const by = difference.afterEnd - difference.beforeEnd;
  const behind = old.paragraphs.slice(old.paragraphs.length - cut.tail);
  if (by !== 0) for (let i = 0; i < behind.length; i++) behind[i] = movedBy(behind[i], by);
  const paragraphs = old.paragraphs.slice(0, cut.head).concat(between, behind);
  store.keepOnly(paragraphs);
  const isOneForOne = old.paragraphs.length === paragraphs.length;
  if (isOneForOne) noteEdit(old.paragraphs, paragraphs, cut.head, between.length);
  return new Draft(text, format, paragraphs, cut, store, {
    from: old.id,
    difference,
    lines: old.knownLines?.edited(text, difference),
    only: isOneForOne && between.length === 1 ? cut.head : undefined,
  });
}

function movedBy({ paragraph, start }: Placed, by: number): Placed {
  return { paragraph, start: start + by };
}

/** Cuts a text that is another within one paragraph alone, where that can be seen. */
function cutInParagraph(text: string, old: Draft, known: NonNullable<Parameters<typeof cutText>[2]>): Cut | undefined {
  const index = old.format === 'markdown' ? old.indexAt(known.difference.start) : -1;
  if (index < 0) return undefined;
  const { paragraph, start } = old.paragraphs[index];
  return paragraph.kind === 'paragraph'
    ? cutWithinLine(text, { index, start, source: paragraph.source }, known)
    : undefined;
}

/** Notes of the first of some paragraphs that stands in another one's place how it came from that one. */
function noteEdit(old: readonly Placed[], now: readonly Placed[], from: number, count: number): void {
  for (let i = from; i < from + count; i++) {
    const { paragraph: before } = old[i];
    const { paragraph: after } = now[i];
    if (before === after) continue;
    if (before.kind === after.kind && before.level === after.level) after.edited = new Edited(before, after);
    // What led to the one before is past: a chain of versions would never be let go.
    before.edited = undefined;
    return;
  }
}
