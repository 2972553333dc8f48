import type { Edit } from '../document/prose';
import type { Evidence } from '../library/passages';
import type { Message } from '../text/message';
import type { Span } from '../text/span';

export type { Evidence };

/** `error` is certain, `warning` very likely, `information` differs from the reference, `hint` is a matter of style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the gravest to the mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A way to mend a finding. All edits together make the fix; they do not overlap. Offsets are the text's. */
export interface Fix {
  readonly title: Message;
  /** May be applied without asking: see `Check.mechanical`. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** What a check says of a stretch of a text. Offsets are UTF-16 units of the whole text. */
export interface Finding extends Span {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly evidence: readonly Evidence[];
}

/** Every code that a draft's finding can bear (CONTRACT, Findings). */
export const CODES = [
  'term.variant',
  'term.typo',
  'term.quotes',
  'name.short',
  'wording.drift',
  'wording.dated',
  'quote.changed',
  'set.missing',
  'set.order',
  'ordinal.sequence',
  'ordinal.mark',
  'ordinal.level',
  'ordinal.count',
  'outline.missing',
  'outline.order',
  'outline.parallel',
  'frame.missing',
  'punctuation.width',
  'punctuation.pair',
  'punctuation.series',
  'number.date',
  'number.document',
  'number.range',
  'number.form',
  'word.confusable',
  'text.repeat',
  'text.placeholder',
  'draft.header',
] as const;

/** A finding's code. */
export type Code = (typeof CODES)[number];
