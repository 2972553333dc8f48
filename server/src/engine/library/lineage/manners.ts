import { wordsOf } from '../../text/words';
import type { TextPlace } from '../textIndex';
import type { Candidate } from './candidates';
import { before, isFunctionWord, opens } from './context';
import { firstWordOf, type Frame } from './frame';
import { moved, spread } from './texts';

/** The longest manner, and how far before a wording its clause is read. */
const LONGEST = 6;
const REACH = 10;
/** Places of a wording that are looked at. */
const MOST = 1000;

/**
 * The longer wordings that say how a deed is done (有序推进…, 稳慎推进…), for a wording that has no other: a deed with
 * different manners, or a name under one deed with different manners. A single addition is no wording of its own.
 */
export function readManners(frame: Frame): Candidate[] {
  return readLonger(frame).filter(({ filler }) => isManner(frame, filler));
}

/** The longer wordings that end in a wording: what stands before it up to its clause's beginning. */
export function readLonger({ wording, texts, own }: Frame): Candidate[] {
  const byReach = new Map<string, TextPlace[]>();
  for (const place of spread(own, MOST)) {
    const { body, at } = texts.near(place, REACH, 0);
    const reach = before(body, at, REACH);
    const known = byReach.get(reach);
    if (known) known.push(place);
    else byReach.set(reach, [place]);
  }
  const found = new Map<string, Candidate>();
  for (const [reach, places] of byReach) {
    const manner = mannerIn(reach);
    if (manner === '') continue;
    const begun = places.map(place => moved(place, -manner.length));
    const known = found.get(manner);
    if (known) known.places.push(...begun);
    else found.set(manner, toCandidate(manner, wording, begun));
  }
  return [...found.values()];
}

/** What stands between the clause's beginning, or a word that opens it, and the wording. */
function mannerIn(reach: string): string {
  let last = '';
  for (const { start, end } of wordsOf(reach)) {
    const word = reach.slice(start, end);
    // Where the clause goes on before what was read, its first word may be the rest of one.
    const known = start > 0 || reach.length < REACH;
    if (known && reach.length - start <= LONGEST && opens(last) && !isFunctionWord(word)) return reach.slice(start);
    last = word;
  }
  return '';
}

function toCandidate(manner: string, wording: string, places: TextPlace[]): Candidate {
  return { text: manner + wording, opening: 'left', filler: manner, replaced: '', head: '', tail: wording, places };
}

function isManner({ kinds }: Frame, manner: string): boolean {
  const words = wordsOf(manner).map(({ start, end }) => manner.slice(start, end));
  return words[0].length > 1 && kinds.of(words[0]) !== 'name' && !words.some(isFunctionWord);
}

/** Of manners that are well enough attested, those that vary: one deed in three ways or more, or a deed itself in two. */
export function varied<T extends { readonly candidate: Candidate }>(frame: Frame, manners: readonly T[]): T[] {
  const { kinds } = frame;
  const wordsIn = ({ candidate: { filler } }: T): string[] =>
    wordsOf(filler).map(({ start, end }) => filler.slice(start, end));
  const last = (one: T): string => wordsIn(one).at(-1) ?? '';
  const isWay = (words: readonly string[]): boolean => !words.some(word => isDone(frame, word));
  const underOneDeed = manners.filter(
    one =>
      kinds.of(last(one)) !== 'name' &&
      isWay(wordsIn(one).slice(0, -1)) &&
      manners.filter(other => last(other) === last(one)).length > 2,
  );
  if (underOneDeed.length > 0 || kinds.of(firstWordOf(frame)) === 'name') return underOneDeed;
  const ways = manners.filter(one => isWay(wordsIn(one)));
  return ways.length > 1 ? ways : [];
}

/** What 了 follows (not 了解) is a deed of its own, that the wording is only the object of. */
export function isDone({ texts }: Frame, word: string): boolean {
  return texts.count(`${word}了`) - texts.count(`${word}了解`) > 2;
}
