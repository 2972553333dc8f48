import type { Span } from '../text/span';
import { inlineMarkup, OPAQUE } from './inline';
import { isCutLine } from './sentence';
import { isWrapped } from './wrapped';

/** A replacement of a stretch of text; an insertion where the stretch is empty. */
export interface Edit extends Span {
  readonly newText: string;
}

/**
 * A block's text as a reader sees it, without markup, and the way back. Offsets into `text` are *prose offsets*;
 * *source offsets* count from the block's first unit. Lines are joined by
 * `\n`, and by nothing where a sentence runs on.
 */
export class Prose {
  /** Parallel arrays, a piece each: where it starts in the prose, where its source starts and ends. */
  private constructor(
    readonly text: string,
    private readonly sourceText: string,
    private readonly proseStarts: readonly number[],
    private readonly sourceStarts: readonly number[],
    private readonly sourceEnds: readonly number[],
  ) {}

  /** Reads a block: `source` from its first line's start to its last one's end, `lines` as spans of `source`. */
  static of(source: string, lines: readonly Span[], markdown: boolean): Prose {
    let joined = source;
    if (lines.length > 1) joined = lines.map(line => source.slice(line.start, line.end)).join('\n');
    const markup = inlineMarkup(joined, markdown);
    if (lines.length === 1 && markup.length === 0) return new Prose(source, source, [0], [0], [source.length]);
    const prose = new ProseBuilder(joined);
    const wrapped = isWrapped(lines.map(line => source.slice(line.start, line.end)));
    let base = 0;
    lines.forEach((line, index) => {
      const length = line.end - line.start;
      const added = prose.line(base, base + length, line.start, markup);
      base += length + 1;
      // A sentence that runs on over a soft line break is one: the break is as nothing.
      if (index < lines.length - 1 && !runsOn(added, joined.slice(base, base + NEXT), wrapped))
        prose.piece('\n', line.end, lines[index + 1].start);
    });
    return new Prose(prose.text, source, prose.proseStarts, prose.sourceStarts, prose.sourceEnds);
  }

  /** The source span of a prose span. An empty span stands right after the unit before it. */
  source(span: Span): Span {
    if (span.end <= span.start) {
      const at = span.start === 0 ? this.startOf(0) : this.endOf(span.start);
      return { start: at, end: at };
    }
    return { start: this.startOf(span.start), end: this.endOf(span.end) };
  }

  /** The prose offset of a source offset; within markup, that of the next prose unit. */
  fromSource(offset: number): number {
    for (let i = 0; i < this.proseStarts.length; i++) {
      if (offset < this.sourceStarts[i]) return this.proseStarts[i];
      if (offset < this.sourceEnds[i])
        return Math.min(this.proseStarts[i] + offset - this.sourceStarts[i], this.pieceEnd(i));
    }
    return this.text.length;
  }

  /**
   * The source edits that put `newText` in the place of a prose span and keep the markup within it. Only what differs
   * is touched where the span runs over several pieces. Markup that would be left with nothing in it goes too.
   */
  edits(span: Span, newText: string): Edit[] {
    let from = 0;
    return this.piecewise(span, newText).map(edit => {
      const whole = edit.newText === '' ? this.withEmptied(edit) : edit;
      const kept = whole.start < from ? edit : whole;
      from = kept.end;
      return kept;
    });
  }

  /** A deletion, with the markup right around it where that is emphasis or a link of nothing else: **甲**, [甲](…). */
  private withEmptied(edit: Edit): Edit {
    const opening = /[*_~]+$|\[$/.exec(this.markupEndingAt(edit.start))?.[0] ?? '';
    const closing = /^[*_~]+|^\]\([^()]*\)/.exec(this.markupStartingAt(edit.end))?.[0] ?? '';
    const isEmptied = opening !== '' && (opening === closing || (opening === '[' && closing.startsWith(']')));
    return isEmptied ? { ...edit, start: edit.start - opening.length, end: edit.end + closing.length } : edit;
  }

  /** What stands between a piece that starts there and the one before it; empty where none starts. */
  private markupEndingAt(offset: number): string {
    const next = this.sourceStarts.indexOf(offset);
    return next < 0 ? '' : this.sourceText.slice(next === 0 ? 0 : this.sourceEnds[next - 1], offset);
  }

  /** The same behind a piece that ends there. */
  private markupStartingAt(offset: number): string {
    const last = this.sourceEnds.indexOf(offset);
    return last < 0 ? '' : this.sourceText.slice(offset, this.sourceStarts[last + 1] ?? this.sourceText.length);
  }

  private piecewise(span: Span, newText: string): Edit[] {
    const first = this.pieceAt(span.start);
    const last = span.end > span.start ? this.pieceAt(span.end - 1) : first;
    if (first === last || span.end <= span.start) return [{ ...this.source(span), newText }];
    const old = this.text.slice(span.start, span.end);
    let head = 0;
    while (head < old.length && head < newText.length && old[head] === newText[head]) head++;
    let tail = 0;
    while (
      tail < old.length - head &&
      tail < newText.length - head &&
      old[old.length - 1 - tail] === newText[newText.length - 1 - tail]
    )
      tail++;
    const changed = { start: span.start + head, end: span.end - tail };
    const middle = newText.slice(head, newText.length - tail);
    const edits: Edit[] = [];
    for (let i = first; i <= last && changed.end > changed.start; i++) {
      const start = Math.max(changed.start, this.proseStarts[i]);
      const end = Math.min(changed.end, this.pieceEnd(i));
      if (end > start)
        edits.push({ start: this.startOf(start), end: this.endOf(end), newText: edits.length === 0 ? middle : '' });
    }
    return edits.length > 0 ? edits : [{ ...this.source(changed), newText: middle }];
  }

  private startOf(offset: number): number {
    if (offset >= this.text.length) return this.endOf(this.text.length);
    const piece = this.pieceAt(offset);
    return this.sourceStarts[piece] + offset - this.proseStarts[piece];
  }

  private endOf(offset: number): number {
    if (offset <= 0) return this.sourceStarts[0] ?? 0;
    const piece = this.pieceAt(offset - 1);
    const within = offset - this.proseStarts[piece];
    return offset === this.pieceEnd(piece) ? this.sourceEnds[piece] : this.sourceStarts[piece] + within;
  }

  private pieceEnd(piece: number): number {
    return piece + 1 < this.proseStarts.length ? this.proseStarts[piece + 1] : this.text.length;
  }

  private pieceAt(offset: number): number {
    let low = 0;
    let high = this.proseStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.proseStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** How much of the next line tells whether a sentence runs on. */
const NEXT = 12;

/** True where a line is cut within a sentence that `next` goes on with, and no space parts what meets there. */
function runsOn(line: string, next: string, wrapped: boolean): boolean {
  const meet = /[!-~]/.test(line.at(-1) ?? '') && /[!-~]/.test(next[0] ?? '');
  return !meet && isCutLine(`${line}\n${next}`, 0, line.length, wrapped ? 0 : undefined);
}

class ProseBuilder {
  text = '';
  readonly proseStarts: number[] = [];
  readonly sourceStarts: number[] = [];
  readonly sourceEnds: number[] = [];
  /** The first markup that does not end before the line being added. */
  private nextMark = 0;

  constructor(private readonly joined: string) {}

  /**
   * Adds one line, `[start, end)` of the joined text, whose source starts at `source`. Lines are added in order.
   * @returns what it added
   */
  line(start: number, end: number, source: number, markup: readonly (Span & { readonly opaque: boolean })[]): string {
    let added = '';
    const add = (text: string, from: number, to: number): void => {
      this.piece(text, from, to);
      added += text;
    };
    const toSource = (offset: number): number => source + offset - start;
    let at = start;
    while (this.nextMark < markup.length && markup[this.nextMark].end <= start) this.nextMark++;
    for (let i = this.nextMark; i < markup.length && markup[i].start < end; i++) {
      const mark = markup[i];
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      add(this.joined.slice(at, from), toSource(at), toSource(from));
      if (mark.opaque) add(OPAQUE, toSource(from), toSource(to));
      at = to;
    }
    add(this.joined.slice(at, end), toSource(at), toSource(end));
    return added;
  }

  piece(text: string, sourceStart: number, sourceEnd: number): void {
    if (text === '') return;
    this.proseStarts.push(this.text.length);
    this.sourceStarts.push(sourceStart);
    this.sourceEnds.push(sourceEnd);
    this.text += text;
  }
}
