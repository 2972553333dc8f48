import { relativeTo, type Span } from '../text/span';
import type { Block } from './block';
import { Paragraph } from './paragraph';

/** How many paragraphs that no longer stand in the text are kept: a writer takes back what was just typed. */
const SPARE = 64;

/** The paragraphs of a text and of its versions just before, by what they were read from: two equal blocks are one. */
export class ParagraphStore {
  private known = new Map<string, Paragraph>();

  /** The paragraph of a block; `source` runs from its first line to its last. */
  paragraph(block: Block, source: string, markdown: boolean): Paragraph {
    const lines = block.lines.map(line => relativeTo(line, block.lines[0].start));
    const shape = `${shapeOf(block, lines)}\n`;
    const key = joined(shape + source);
    let paragraph = this.known.get(key);
    if (!paragraph) {
      // Cut from the key: a stretch of the text would hold on to the whole of that version.
      const own = key.slice(shape.length);
      this.known.set(key, (paragraph = new Paragraph(block.kind, block.level, own, lines, markdown)));
    }
    return paragraph;
  }

  /** Lets go of what stands in the text no more, once there is much of it. */
  keepOnly(placed: readonly { readonly paragraph: Paragraph }[]): void {
    if (this.known.size <= placed.length + SPARE) return;
    const standing = new Set(placed.map(({ paragraph }) => paragraph));
    const spare = this.known.size - standing.size;
    if (spare <= SPARE) return;
    for (const [key, paragraph] of this.known) if (!standing.has(paragraph)) this.known.delete(key);
  }
}

/** The string with its parts put together. Until one of its units is asked for, it is no more than a note of them. */
function joined(text: string): string {
  text.charCodeAt(0);
  return text;
}

function shapeOf(block: Block, lines: readonly Span[]): string {
  const kind = block.kind[0] + block.level;
  return lines.length === 1 ? kind : kind + lines.map(line => `,${line.start}-${line.end}`).join('');
}
