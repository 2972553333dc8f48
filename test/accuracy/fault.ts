import type { TextFormat } from '../../server/src/engine/document/block';
import { applyEdits } from '../../server/src/engine/document/applyEdits';
import type { Edit } from '../../server/src/engine/document/prose';
import type { Span } from '../../server/src/engine/text/span';

/** A text that faults are put into. */
export interface Base {
  /** Where it comes from: a file's name, or how it was made. */
  readonly source: string;
  readonly text: string;
  readonly format: TextFormat;
  /** The draft's date where its text gives none. */
  readonly date?: string;
}

/** A text, the same with a fault, and where the fault stands in it. */
export interface Fault {
  /** Which form of its kind it is. */
  readonly form: string;
  readonly base: Base;
  readonly faulty: string;
  /** The date that the faulty text is checked at, where that is the fault. */
  readonly faultyDate?: string;
  /** Where a finding has to be, in the faulty text: at any of these. An empty one stands for something dropped. */
  readonly at: readonly Span[];
  /** The same places in the text without the fault. */
  readonly was: Span;
}

/** A fault made by replacing one stretch. `extra`: other places, in the faulty text, where a finding is as good. */
export function replaced(base: Base, span: Span, newText: string, form: string, extra: readonly Span[] = []): Fault {
  const faulty = base.text.slice(0, span.start) + newText + base.text.slice(span.end);
  const slid = slide(base.text, faulty);
  const at =
    newText === '' && slid.start === slid.end
      ? slid
      : { start: Math.min(span.start, slid.start), end: Math.max(span.start + newText.length, slid.end) };
  return { form, base, faulty, at: [at, ...extra], was: span };
}

/** A fault made by several edits; a finding has to be at what the edit of that number put in. */
export function edited(base: Base, edits: readonly Edit[], at: number, form: string): Fault {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const main = edits[at];
  const before = ordered.filter(edit => edit.end <= main.start && edit !== main);
  const start = before.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), main.start);
  return {
    form,
    base,
    faulty: applyEdits(base.text, ordered),
    at: [{ start, end: start + main.newText.length }],
    was: { start: main.start, end: main.end },
  };
}

/**
 * Where two texts differ, in the second. Where the same fault could as well stand a little further on (one of two equal
 * words dropped), all those places together.
 */
export function slide(original: string, faulty: string): Span {
  const shorter = Math.min(original.length, faulty.length);
  let prefix = 0;
  while (prefix < shorter && original[prefix] === faulty[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter && original[original.length - 1 - suffix] === faulty[faulty.length - 1 - suffix]) suffix++;
  const longer = Math.max(0, faulty.length - original.length);
  return { start: Math.min(prefix, shorter - suffix), end: Math.max(faulty.length - suffix, prefix + longer) };
}
