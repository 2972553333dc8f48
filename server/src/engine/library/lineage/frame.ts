import { wordsOf } from '../../text/words';
import type { TextPlace } from '../textIndex';
import { letterCount, WORD_REACH, wordBefore, wordBehind } from './context';
import type { WordKinds } from './kind';
import { spread, type Texts } from './texts';

/** A wording with fewer letters has no part that could stay while another changes. */
const SHORTEST = 4;
const LONGEST = 40;
/** Places of a wording that its neighbours are read from. */
const NEIGHBOURS_FROM = 100;
/** A part that stands so many times more often than the wording is nobody's anchor: anything may stand beside it. */
const COMMON = 40;

/** A wording made ready: its words, its own places, what stands beside them. */
export interface Frame {
  readonly wording: string;
  readonly texts: Texts;
  readonly kinds: WordKinds;
  /** Where its words begin, and its end. */
  readonly bounds: readonly number[];
  /** How many letters must stay the same. */
  readonly kept: number;
  readonly own: readonly TextPlace[];
  readonly wordsBefore: ReadonlySet<string>;
  readonly wordsBehind: ReadonlySet<string>;
  /** True where a part of it that stands at so many places is its own, and not anything's. */
  isOwnPart(places: number): boolean;
}

/** Makes a wording ready; `undefined` where it is too short or too long to have a slot. */
export function frameOf(texts: Texts, wording: string): Frame | undefined {
  const letters = letterCount(wording);
  if (letters < SHORTEST || letters > LONGEST) return undefined;
  const own = texts.places(wording);
  const wordsBefore = new Set<string>();
  const wordsBehind = new Set<string>();
  for (const place of spread(own, NEIGHBOURS_FROM)) {
    const { body, at } = texts.near(place, WORD_REACH, wording.length + WORD_REACH);
    wordsBefore.add(wordBefore(body, at));
    wordsBehind.add(wordBehind(body, at + wording.length));
  }
  wordsBefore.delete('');
  // A wording that is always followed by something is a part of one; a whole one lends its clause's end to the others.
  if (wordsBehind.delete('')) wordsBehind.clear();
  const isOwnPart = (places: number): boolean => places <= COMMON * (own.length + 1);
  const bounds = [0, ...wordsOf(wording).map(word => word.end)];
  const kept = Math.max(3, Math.floor(letters / 2));
  return { wording, texts, kinds: texts.kinds, bounds, kept, own, wordsBefore, wordsBehind, isOwnPart };
}

/** The first word of a wording. */
export function firstWordOf({ wording, bounds }: Frame): string {
  return wording.slice(0, bounds[1]);
}
