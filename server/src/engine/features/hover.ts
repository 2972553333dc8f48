import type { Draft } from '../document/draft';
import type { Entry } from '../library/entry';
import type { Library } from '../library/library';
import type { Lineage } from '../library/lineage/lineage';
import type { Attestation } from '../library/textIndex';
import type { Span } from '../text/span';
import { lineageOf } from './lineage';
import { passagesOf, type Passage } from './passage';
import { standingsAt } from './standing';

/** What is known of one listed string: all that it stands for, and where the references say it. */
export interface Card {
  /** The string as it stands in the draft. */
  readonly text: string;
  readonly entries: readonly Entry[];
  /** The references' sentences that hold it (for a variant: its term), the newest reference first. */
  readonly passages: readonly Passage[];
  /** How its wording came to be, where other wordings compete with it. */
  readonly lineage?: Lineage;
  /** Where the string itself stands in all texts in force; `undefined` where in one at most. */
  readonly use: Attestation | undefined;
}

/** What is said of a place in a draft. The span is that of the first card. */
export interface HoverContent extends Span {
  readonly cards: readonly Card[];
}

/** As many references as a person reads in a pop-up. */
const SHOWN_PASSAGES = 3;

/** What is known of the listed strings at an offset: the longest that holds it first; `undefined` where there is none. */
export function hoverAt(library: Library, draft: Draft, offset: number): HoverContent | undefined {
  const standings = standingsAt(library, draft, offset);
  if (standings.length === 0) return undefined;
  const seen = new Set<string>();
  const cards: Card[] = [];
  for (const { text, entries } of standings) {
    if (seen.has(text)) continue;
    seen.add(text);
    const card = cardOf(library, text, entries);
    cards.push(cards.length === 0 ? { ...card, lineage: competing(library, text) } : card);
  }
  return { start: standings[0].start, end: standings[0].end, cards };
}

function competing(library: Library, text: string): Lineage | undefined {
  const lineage = lineageOf(library, text);
  return lineage.steps.some(step => step.text !== text) ? lineage : undefined;
}

/** What is known of a listed string. */
export function cardOf(library: Library, text: string, entries: readonly Entry[]): Card {
  const variant = entries.find(entry => entry.kind === 'variant');
  const said = entries.some(entry => entry.kind === 'term') || !variant ? text : variant.term.term;
  const attestation = library.attestation(text);
  const use = attestation && attestation.texts > 1 ? attestation : undefined;
  return { text, entries, passages: passagesOf(library, said).slice(0, SHOWN_PASSAGES), use };
}
