import type { Reference } from '../../server/src/engine/reference/reference';
import type { Characters } from './characters';
import type { Fault } from './fault';
import type { Coordination, Passage } from './passages';
import type { Random } from './random';
import { sentencesOf, type SourceText } from './texts';
import type { Cut } from './words';

/** All that injectors draw from. They know nothing of how the checks work. */
export interface Ground {
  readonly random: Random;
  readonly reference: Reference;
  readonly id: string;
  readonly passages: readonly Passage[];
  readonly coordinations: readonly Coordination[];
  readonly texts: readonly SourceText[];
  readonly characters: Characters;
  readonly cut: Cut;
  /** Words of the reference and the texts by their length in units, each once. */
  readonly wordsByLength: ReadonlyMap<number, readonly string[]>;
  /** The reference and all texts: what stands in it word for word is right somewhere. */
  readonly attested: string;
  /** Other official writings of the reference's terms, as its pack lists them. */
  readonly official: readonly string[];
}

/** A kind of fault: how it is put into real text, and into sentences of our own where real text has too few sites. */
export interface FaultKind {
  readonly kind: string;
  /** What it is called in Chinese. */
  readonly name: string;
  /** False where no fix can be asked for (placeholders, unpaired marks, wordings out of their time). */
  readonly mendable: boolean;
  /** The widest a finding may miss something dropped: `inside` has to hold both its neighbours, `touch` to reach it. */
  readonly dropped: 'inside' | 'touch';
  /** Faults in real text, endless or not, in no order. */
  real(ground: Ground): Generator<Fault>;
  /** Faults in sentences of our own. */
  constructed?(ground: Ground): Generator<Fault>;
}

/** How many units on either side of a fault are looked up among the texts that attest. */
const AROUND = 4;

/**
 * True where the faulty text is itself right: it stands word for word, with a little on either side, in some text; or
 * it has become another official writing of a term (外汇局 for 国家外汇局).
 */
export function isAttested(ground: Ground, fault: Fault): boolean {
  const { start, end } = fault.at[0];
  if (ground.official.some(text => standsAt(fault.faulty, text, start, end))) return true;
  const window = fault.faulty.slice(Math.max(0, start - AROUND), end + AROUND);
  return ground.attested.includes(window);
}

/** True where a stretch holds or touches a standing of `text`. */
function standsAt(whole: string, text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - text.length);
  const at = whole.slice(from, end + text.length).indexOf(text);
  return at >= 0 && from + at <= end && from + at + text.length >= start;
}

/** Words of the passages and the texts, by length. */
export function wordsByLength(
  passages: readonly Passage[],
  texts: readonly SourceText[],
  cut: Cut,
): Map<number, string[]> {
  const seen = new Map<number, Set<string>>();
  const take = (sentence: string): void => {
    for (const { text } of cut(sentence, 0)) {
      const known = seen.get(text.length);
      if (known) known.add(text);
      else seen.set(text.length, new Set([text]));
    }
  };
  passages.flat().forEach(take);
  for (const { text } of texts) for (const { start, end } of sentencesOf(text)) take(text.slice(start, end));
  return new Map([...seen].map(([length, words]) => [length, [...words].sort()]));
}
