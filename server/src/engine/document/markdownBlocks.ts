import type { Span } from '../text/span';
import { trimSpan, type Block } from './block';
import type { BlockScanner } from './cut';
import {
  atxHeading,
  closesFence,
  fenceOpening,
  htmlStart,
  isBreak,
  isDefinition,
  listMarker,
  setextLevel,
} from './markdownStarts';
import { tableCells } from './markdownTable';

type Container = { quote: true } | { quote: false; indent: number; empty: boolean };
type Leaf =
  | { kind: 'paragraph'; lines: Span[] }
  | { kind: 'fence'; mark: string; length: number }
  | { kind: 'html'; end: RegExp | undefined }
  | { kind: 'indented' };

/** Containers nested deeper than anyone writes are text: each line is matched against every open one. */
const DEEPEST = 100;

/**
 * Cuts Markdown into the blocks that are judged, following CommonMark's own algorithm (containers first, then leaf
 * starts, then lazy continuation). The number of an ordered item stays part of its text, since it is an ordinal that a
 * writer typed. A line indented by full-width spaces starts a paragraph of its own, as Chinese texts mean it.
 */
export class MarkdownScanner implements BlockScanner {
  readonly blocks: Block[] = [];
  private containers: Container[] = [];
  private leaf: Leaf | undefined;
  /** Where the line is read: offset, column (tabs stop at every fourth), and the columns left of a tab half used. */
  private at = 0;
  private column = 0;
  private end = 0;

  constructor(private readonly text: string) {}

  get isClean(): boolean {
    return this.containers.length === 0 && this.leaf === undefined;
  }

  finish(): void {
    this.close(0);
  }

  line(start: number, end: number): void {
    this.at = start;
    this.column = 0;
    this.end = end;
    const matched = this.matchContainers();
    const whole = matched === this.containers.length;
    if (whole && this.leaf && this.leaf.kind !== 'paragraph' && this.continueLeaf(this.leaf)) return;
    this.openBlocks(matched);
  }

  /** How many open containers go on in this line; reads past their prefixes. */
  private matchContainers(): number {
    let matched = 0;
    for (const container of this.containers) {
      const indent = this.indent();
      if (container.quote) {
        if (indent.columns > 3 || this.text[indent.at] !== '>' || indent.at >= this.end) break;
        this.moveTo(indent.at + 1, this.column + indent.columns + 1);
        this.skip(1);
      } else if (indent.at >= this.end) {
        if (container.empty) break;
      } else {
        if (indent.columns < container.indent) break;
        this.skip(container.indent);
      }
      matched++;
    }
    return matched;
  }

  private continueLeaf(leaf: Leaf): boolean {
    const indent = this.indent();
    const rest = this.text.slice(indent.at, this.end);
    if (leaf.kind === 'fence') {
      if (indent.columns < 4 && closesFence(rest, leaf.mark, leaf.length)) this.leaf = undefined;
      return true;
    }
    if (leaf.kind === 'html') {
      if (leaf.end ? leaf.end.test(rest) : rest === '') this.leaf = undefined;
      return true;
    }
    return indent.columns >= 4 || rest === '';
  }

  /** Opens what the rest of the line starts; adds its text to a paragraph, the open one (lazily) or a new one. */
  private openBlocks(matched: number): void {
    let opened = false;
    const inParagraph = (): boolean => this.leaf?.kind === 'paragraph';
    const close = (): void => {
      this.close(opened ? this.containers.length : matched);
      opened = true;
    };
    for (;;) {
      const indent = this.indent();
      if (indent.at >= this.end) {
        // A blank line ends the open paragraph and every unmatched quote; an item waits for what follows.
        if (!opened) this.close(matched);
        return;
      }
      if (indent.columns >= 4) {
        if (inParagraph() && !opened) break;
        close();
        this.leaf = { kind: 'indented' };
        return;
      }
      // Nothing but ASCII marks and digits starts a block: a line of Chinese is text at once.
      if (this.text.charCodeAt(indent.at) > 0x7e) break;
      const rest = this.text.slice(indent.at, this.end);
      const nests = (opened ? this.containers.length : matched) < DEEPEST;
      if (rest[0] === '>' && nests) {
        close();
        this.moveTo(indent.at + 1, this.column + indent.columns + 1);
        this.skip(1);
        this.containers.push({ quote: true });
        continue;
      }
      const heading = atxHeading(rest);
      if (heading) {
        close();
        this.emit('heading', heading.level, [{ start: indent.at + heading.start, end: indent.at + heading.end }]);
        return;
      }
      const fence = fenceOpening(rest);
      if (fence) {
        close();
        this.leaf = { kind: 'fence', ...fence };
        return;
      }
      const html = htmlStart(rest, inParagraph() && (!opened || matched < this.containers.length));
      if (html) {
        close();
        this.leaf = html.end?.test(rest.slice(2)) ? undefined : { kind: 'html', end: html.end };
        return;
      }
      if (!opened && matched === this.containers.length && this.leaf?.kind === 'paragraph') {
        const level = setextLevel(rest);
        if (level) {
          const lines = this.leaf.lines;
          this.leaf = undefined;
          this.emit('heading', level, lines);
          return;
        }
      }
      if (isBreak(rest)) {
        close();
        return;
      }
      const marker = nests ? listMarker(rest) : undefined;
      if (
        !marker ||
        !this.openItem(marker, indent, rest, inParagraph() && !opened && matched === this.containers.length, close)
      )
        break;
      if (this.leaf?.kind === 'paragraph') return;
    }
    this.addText(matched, opened, close);
  }

  private openItem(
    marker: { width: number; ordered: boolean; number: number },
    indent: { at: number; columns: number },
    rest: string,
    interrupts: boolean,
    close: () => void,
  ): boolean {
    const empty = rest.slice(marker.width).trim() === '';
    if (interrupts && (empty || (marker.ordered && marker.number !== 1))) return false;
    close();
    const markerColumn = this.column + indent.columns;
    this.moveTo(indent.at + marker.width, markerColumn + marker.width);
    const gap = this.indent().columns;
    const used = empty || gap > 4 ? 1 : gap;
    this.containers.push({ quote: false, indent: indent.columns + marker.width + used, empty });
    this.skip(used);
    if (marker.ordered && !empty && gap <= 4) {
      const next = this.indent();
      const inner = this.text.slice(next.at, this.end);
      const startsBlock =
        inner[0] === '>' ||
        listMarker(inner) ||
        atxHeading(inner) ||
        fenceOpening(inner) ||
        isBreak(inner) ||
        htmlStart(inner, false);
      if (!startsBlock) this.leaf = { kind: 'paragraph', lines: [{ start: indent.at, end: this.end }] };
    }
    return true;
  }

  private addText(matched: number, opened: boolean, close: () => void): void {
    const line = trimSpan(this.text, this.at, this.end);
    const indented = this.text.charCodeAt(this.indent().at) === 0x3000;
    if (this.leaf?.kind === 'paragraph' && !opened) {
      if (indented && matched === this.containers.length) this.flush();
      if (this.leaf) this.leaf.lines.push(line);
      else this.leaf = { kind: 'paragraph', lines: [line] };
      return;
    }
    if (!opened) close();
    this.leaf = { kind: 'paragraph', lines: [line] };
    for (const container of this.containers) if (!container.quote) container.empty = false;
  }

  /** Closes the containers from `depth` on, and the open leaf with them. */
  private close(depth: number): void {
    this.flush();
    this.containers.length = Math.min(this.containers.length, depth);
  }

  private flush(): void {
    if (this.leaf?.kind === 'paragraph') {
      let { lines } = this.leaf;
      const text = lines.findIndex(line => !isDefinition(this.text.slice(line.start, line.end)));
      lines = text < 0 ? [] : lines.slice(text);
      const cells = tableCells(this.text, lines);
      if (cells) for (const cell of cells) this.emit('cell', 0, [cell]);
      else this.emit('paragraph', 0, lines);
    }
    this.leaf = undefined;
  }

  private emit(kind: Block['kind'], level: number, lines: readonly Span[]): void {
    if (this.containers.some(container => container.quote)) return;
    const kept = lines.map(line => trimSpan(this.text, line.start, line.end)).filter(line => line.end > line.start);
    if (kept.length > 0) this.blocks.push({ kind, level, lines: kept });
  }

  private indent(): { at: number; columns: number } {
    let at = this.at;
    let column = this.column;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 0x20) column++;
      else if (code === 0x09) column += 4 - (column % 4);
      else break;
    }
    return { at, columns: column - this.column };
  }

  private moveTo(at: number, column: number): void {
    this.at = at;
    this.column = column;
  }

  /** Reads past up to `columns` columns of white space; a tab may be used in part. */
  private skip(columns: number): void {
    for (let left = columns; left > 0 && this.at < this.end;) {
      const code = this.text.charCodeAt(this.at);
      const width = code === 0x20 ? 1 : code === 0x09 ? 4 - (this.column % 4) : 0;
      if (width === 0) return;
      const used = Math.min(width, left);
      this.column += used;
      left -= used;
      if (used === width) this.at++;
    }
  }
}
