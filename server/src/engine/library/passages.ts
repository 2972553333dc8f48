import { MemberIndex } from '../match/members';
import { NgramIndex, SEED } from '../match/ngramIndex';
import type { PassageTables } from '../reference/known';
import type { Reference } from '../reference/reference';
import { endsSentence } from '../text/characters';
import type { Span } from '../text/span';
import { wordsOf } from '../text/words';
import { proseOf } from './passageTables';

/** A place in a reference that speaks for itself. `line` counts from 1 in the file as it is shipped. */
export interface Evidence {
  readonly reference: string;
  readonly date?: string;
  readonly line: number;
  readonly quote: string;
}

const LINE_BREAK = 10;

/** A sentence is read no further than this on either side: a text without a full stop is not cut into words as a whole. */
const FURTHEST = 1000;

/** A norm's prose in one string, a paragraph a line, with its index of seeds: what drafts are aligned to. */
export class Passages {
  readonly text: string;
  /** The same, unit for unit, with full-width marks: what drafts are compared with. */
  readonly comparable: string;
  readonly index: NgramIndex;
  private readonly starts: Int32Array;
  private readonly known: PassageTables | undefined;
  private readonly bounds = new Map<number, readonly number[]>();
  private memberIndex: MemberIndex | undefined;

  constructor(readonly reference: Reference) {
    this.known = reference.known?.passages;
    const { text, comparable, starts } = this.known ?? proseOf(reference.draft);
    this.starts = starts;
    this.text = text;
    this.comparable = comparable;
    const seeds = this.known && { heads: this.known.seedHeads, next: this.known.seedNext, bits: this.known.seedBits };
    this.index = new NgramIndex(comparable, seeds);
  }

  /** The members of the norm's coordinations and its clauses, cut when first asked for. */
  get members(): MemberIndex {
    const { known } = this;
    return (this.memberIndex ??= new MemberIndex(
      this.comparable,
      known && {
        numbers: known.memberNumbers,
        firsts: known.memberFirsts,
        heads: known.memberHeads,
        next: known.memberNext,
      },
    ));
  }

  /** Where a paragraph of the reference, by its index, begins in `text`. */
  startOf(index: number): number {
    return this.starts[index];
  }

  /** The place of a stretch of `text` in the reference's file. */
  sourceSpan(span: Span): Span {
    const index = this.paragraphAt(span.start);
    const base = this.starts[index];
    return this.reference.place(this.reference.draft.paragraphs[index], {
      start: span.start - base,
      end: span.end - base,
    });
  }

  /** The stretch as evidence: its line, and the sentence that holds it. */
  evidence(span: Span): Evidence {
    const { id, meta } = this.reference;
    return {
      reference: id,
      ...(meta.date ? { date: meta.date } : {}),
      line: this.lineOf(span),
      quote: this.text.slice(...this.sentence(span)),
    };
  }

  /** True where the norm has this wording, its marks full-width. */
  says(wording: string): boolean {
    if (wording.length < SEED || wording.includes('\n')) return this.comparable.includes(wording);
    for (let place = this.index.first(wording, 0); place >= 0; place = this.index.after(place))
      if (this.comparable.startsWith(wording, place)) return true;
    return false;
  }

  /** Where the first of the places of a string is; `undefined` where it stands nowhere. */
  find(needle: string): Span | undefined {
    const at = needle === '' ? -1 : this.text.indexOf(needle);
    return at < 0 ? undefined : { start: at, end: at + needle.length };
  }

  /** The span of whole words around a span, by the word bounds of the sentence that holds it. */
  words(span: Span): Span {
    const [start, end] = this.sentence(span);
    const stored = this.storedWords(span, start, end);
    if (stored) return stored;
    let bounds = this.bounds.get(start);
    if (!bounds) this.bounds.set(start, (bounds = wordBounds(this.text.slice(start, end), start)));
    let from = start;
    for (const bound of bounds) if (bound <= span.start) from = bound;
    return { start: from, end: bounds.find(bound => bound >= Math.max(span.end, span.start)) ?? end };
  }

  /** The sentence that holds a stretch of `text`, as far as it is read: its start and its end. */
  sentence(span: Span): [start: number, end: number] {
    const from = Math.max(0, span.start - FURTHEST);
    const limit = Math.min(this.text.length, span.end + FURTHEST);
    let start = span.start;
    while (start > from && !this.isEnd(start - 1)) start--;
    let end = Math.max(span.end, span.start + 1);
    while (end < limit && !endsSentence(this.text.charCodeAt(end - 1)) && this.text.charCodeAt(end) !== LINE_BREAK)
      end++;
    return [start, end];
  }

  /** The line of the reference's file on which a stretch begins. */
  private lineOf(span: Span): number {
    const lines = this.known?.lines;
    if (!lines) return this.reference.lineOf(this.sourceSpan(span).start);
    let low = 0;
    let high = lines.length / 2 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle * 2] <= span.start) low = middle;
      else high = middle - 1;
    }
    return lines[low * 2 + 1];
  }

  /** The same as `words` from what was kept, where the span lies in one sentence that was cut into words. */
  private storedWords(span: Span, start: number, end: number): Span | undefined {
    const words = this.known?.words;
    const begins = (at: number): boolean => ((words?.[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;
    if (!begins(start) || this.text[span.start] === '\n') return undefined;
    for (let at = span.start; at < Math.min(span.end, end - 1); at++) if (this.isEnd(at)) return undefined;
    let from = span.start;
    while (from > start && !begins(from)) from--;
    let to = Math.max(span.end, span.start);
    while (to < end && !begins(to)) to++;
    return { start: from, end: to };
  }

  /** True where a unit ends a sentence or a line. */
  private isEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return endsSentence(code) || code === LINE_BREAK;
  }

  private paragraphAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * Where words begin and end in a sentence, its ends included, moved by `base`. They only decide how much of the wording
 * around an edit is shown.
 */
function wordBounds(sentence: string, base: number): number[] {
  return [...wordsOf(sentence).map(word => base + word.start), base + sentence.length];
}
