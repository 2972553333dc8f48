import type { Span } from '../text/span';
import type { BlockKind } from './block';
import { readCoordinations, type Coordination } from './coordination';
import type { Edited } from './edited';
import { readOrdinals, type Ordinal } from './ordinal';
import { Prose } from './prose';
import { splitClauses, splitSentences } from './sentence';

/**
 * A block read by itself, whatever stands around it: the unit that a keystroke costs. Immutable; its parts are read when
 * first asked for. Two equal blocks of a text are one `Paragraph`, so it knows nothing of its place.
 * All spans are prose offsets.
 */
export class Paragraph {
  readonly prose: Prose;
  /** What it came from is no part of what it is. */
  #edited: Edited | undefined;
  readonly #facts: unknown[] = [];
  private sentenceSpans: readonly Span[] | undefined;
  private clauseSpans: readonly Span[] | undefined;
  private ordinalList: readonly Ordinal[] | undefined;
  private coordinationList: readonly Coordination[] | undefined;

  /** `source` runs from the block's first line to its last; `lines` are spans of it. */
  constructor(
    readonly kind: BlockKind,
    readonly level: number,
    readonly source: string,
    lines: readonly Span[],
    markdown: boolean,
  ) {
    this.prose = Prose.of(source, lines, markdown);
  }

  /** What `perParagraph` has worked out of it, each at its own place. */
  get facts(): unknown[] {
    return this.#facts;
  }

  /** How it came from the paragraph that stood in its place in the version before, as long as it stands in the last one. */
  get edited(): Edited | undefined {
    return this.#edited;
  }

  set edited(edited: Edited | undefined) {
    this.#edited = edited;
  }

  get text(): string {
    return this.prose.text;
  }

  get sentences(): readonly Span[] {
    return (this.sentenceSpans ??= splitSentences(this.text));
  }

  get clauses(): readonly Span[] {
    return (this.clauseSpans ??= splitClauses(this.text));
  }

  get ordinals(): readonly Ordinal[] {
    return (this.ordinalList ??= readOrdinals(this.text));
  }

  get coordinations(): readonly Coordination[] {
    return (this.coordinationList ??= readCoordinations(this.text));
  }
}
