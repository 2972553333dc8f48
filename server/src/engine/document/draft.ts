import { LineIndex } from '../text/lineIndex';
import { shift, type Span } from '../text/span';
import type { Block, TextFormat } from './block';
import { splitMarkdown } from './markdownBlocks';
import { Paragraph } from './paragraph';
import { splitPlain } from './plainBlocks';

/** A paragraph in its place: `start` is the offset in the whole text that its source offsets count from. */
export interface Placed {
  readonly paragraph: Paragraph;
  readonly start: number;
}

/** A text, read: any string is one. Immutable. */
export class Draft {
  private lineIndex: LineIndex | undefined;

  constructor(
    readonly text: string,
    readonly format: TextFormat,
    readonly paragraphs: readonly Placed[],
    /** The contents of the front matter. */
    readonly frontMatter: Span | undefined,
    /** The paragraphs by what they were read from, so that the next reading finds those that did not change. */
    readonly memo: ParagraphMemo,
  ) {}

  get lines(): LineIndex {
    return (this.lineIndex ??= new LineIndex(this.text));
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

/** Paragraphs by their shape (kind, level, lines) and then by their source. */
export type ParagraphMemo = ReadonlyMap<string, ReadonlyMap<string, Paragraph>>;

/** The span in the whole text of a span of a paragraph's prose. */
export function inText(placed: Placed, span: Span): Span {
  return shift(placed.paragraph.prose.source(span), placed.start);
}

/**
 * Reads a text. Paragraphs that `previous` holds unchanged are taken from it, and all they have worked out with them:
 * the result is the same as without. Never throws.
 */
export function readDraft(text: string, format: TextFormat, previous?: Draft): Draft {
  const { blocks, frontMatter } = format === 'markdown' ? splitMarkdown(text) : splitPlain(text);
  const known = previous?.format === format ? previous.memo : undefined;
  const memo = new Map<string, Map<string, Paragraph>>();
  const paragraphs = blocks.map((block): Placed => {
    const start = block.lines[0].start;
    const source = text.slice(start, block.lines[block.lines.length - 1].end);
    const shape = shapeOf(block);
    let same = memo.get(shape);
    if (!same) memo.set(shape, (same = new Map()));
    let paragraph = same.get(source);
    if (!paragraph) {
      paragraph =
        known?.get(shape)?.get(source) ??
        new Paragraph(block.kind, block.level, source, relativeLines(block), format === 'markdown');
      same.set(source, paragraph);
    }
    return { paragraph, start };
  });
  return new Draft(text, format, paragraphs, frontMatter, memo);
}

function shapeOf(block: Block): string {
  const kind = block.kind[0] + block.level;
  if (block.lines.length === 1) return kind;
  return (
    kind +
    relativeLines(block)
      .map(line => `,${line.start}-${line.end}`)
      .join('')
  );
}

function relativeLines(block: Block): Span[] {
  return block.lines.map(line => shift(line, -block.lines[0].start));
}
