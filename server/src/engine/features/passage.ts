import type { Library } from '../library/library';
import type { Reference } from '../reference/reference';
import { slice, type Span } from '../text/span';

/** A sentence of a reference that holds a string. Spans are offsets of the reference's text as it is shipped. */
export interface Passage {
  readonly reference: Reference;
  /** Where the string itself stands. */
  readonly span: Span;
  /** From 1. */
  readonly line: number;
  /** The sentence as prose, without markup. */
  readonly sentence: string;
}

const known = new WeakMap<Reference, Map<string, Passage | undefined>>();

/** The first sentence of a reference that holds a string; `undefined` where none does. */
export function passageOf(reference: Reference, text: string): Passage | undefined {
  let passages = known.get(reference);
  if (!passages) known.set(reference, (passages = new Map()));
  if (!passages.has(text)) passages.set(text, findPassage(reference, text));
  return passages.get(text);
}

/** The first place of a string in each norm, the newest norm first. */
export function passagesOf(library: Library, text: string): Passage[] {
  return library.norms.flatMap(norm => passageOf(norm, text) ?? []);
}

function findPassage(reference: Reference, text: string): Passage | undefined {
  // A heading names a thing, a sentence says it: the first sentence of a paragraph is shown, a heading where there is none.
  for (const heading of [false, true]) {
    for (const placed of reference.draft.paragraphs) {
      const { paragraph } = placed;
      if ((paragraph.kind === 'heading') !== heading) continue;
      const start = paragraph.text.indexOf(text);
      if (start < 0) continue;
      const span = reference.place(placed, { start, end: start + text.length });
      const sentence = paragraph.sentences.find(one => one.start <= start && start < one.end);
      return {
        reference,
        span,
        line: reference.lineOf(span.start),
        sentence: sentence ? slice(paragraph.text, sentence) : text,
      };
    }
  }
  return undefined;
}
