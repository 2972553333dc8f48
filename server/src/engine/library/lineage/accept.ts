import { wordsOf } from '../../text/words';
import type { TextPlace } from '../textIndex';
import { isTurned, type Candidate } from './candidates';
import {
  closes,
  isDegree,
  isFunctionWord,
  isLetter,
  letterCount,
  opens,
  partsAt,
  WORD_REACH,
  wordBefore,
  wordBehind,
} from './context';
import type { Frame } from './frame';
import { occasionsOf } from './occasions';
import { spread } from './texts';

/** Places of a candidate whose words are looked at. */
const LOOKED_AT = 40;

/** On how many occasions a candidate stands whole, and whether a norm is among them. */
export interface Support {
  readonly occasions: number;
  readonly norm: boolean;
}

/** True where what fills the slot is of the same kind as what it replaces. */
export function isOfItsKind(frame: Frame, candidate: Candidate): boolean {
  const { filler, replaced, tail, opening, head } = candidate;
  // However a segmenter may cut them, the same units are of the same kind.
  if (opening !== 'left' && isTurned(filler, replaced)) return true;
  const words = wordsOf(filler).map(({ start, end }) => filler.slice(start, end));
  const own = wordsOf(replaced).map(({ start, end }) => replaced.slice(start, end));
  if (words.some(word => isFunctionWord(word) && !own.includes(word))) return false;
  if (opening === 'left' && isDegree(words[0] ?? '') && !own.includes(words[0])) return false;
  if (replaced === '' && opening === 'left') return true;
  const { kinds } = frame;
  // As a whole too: a segmenter may cut a name in two.
  const named = kinds.of(own[0] ?? '') === 'name' || kinds.of(replaced) === 'name';
  if (opening === 'left' && filler !== '' && keepsLittle(frame, candidate) && !keepsMost(candidate)) return false;
  if (opening !== 'left') {
    // “六稳” and “三夏” are two things, and so are two names where nothing of the one is in the other.
    if (head.endsWith('“') && tail.startsWith('”')) return false;
    const first = kinds.of(words[0] ?? '');
    if (opening === 'right') return first !== 'name' || shares(filler, replaced);
    return !named || filler === '' || first === 'deed' || shares(filler, replaced);
  }
  // What is left must be able to stand alone: a deed without its manner, not a name without its deed.
  if (filler === '') return !named && !tail.startsWith('的') && kinds.of(firstWord(tail)) !== 'name';
  const first = kinds.of(words[0]);
  if (tail.startsWith('的')) return own.length < 3 ? !named || shares(filler, replaced) : resembles(candidate);
  if (named) return first !== 'deed' && shares(filler, replaced);
  // An attribute of a name and a deed done to it are two things.
  if (first === 'deed' && kinds.of(own[0]) !== 'deed' && kinds.of(firstWord(tail)) === 'name') return false;
  return first !== 'name';
}

/** True where less than three fifths of the shorter wording, or less than half of the longer one stay. */
function keepsLittle({ wording }: Frame, { tail, text }: Candidate): boolean {
  const [short, long] = [letterCount(wording), letterCount(text)].sort((a, b) => a - b);
  return letterCount(tail) * 5 < short * 3 || letterCount(tail) * 2 < long;
}

/** True where what fills the slot has more than half of what it replaces. */
function keepsMost({ filler, replaced }: Candidate): boolean {
  return sharedOf(filler, replaced) * 2 > letterCount(replaced);
}

/** True where what fills the slot has more than half of what it replaces, or one of the two is nothing. */
export function resembles(candidate: Candidate): boolean {
  return candidate.filler === '' || candidate.replaced === '' || keepsMost(candidate);
}

function sharedOf(filler: string, replaced: string): number {
  return [...replaced].filter(unit => isLetter(unit) && filler.includes(unit)).length;
}

/** True where nearly all units are the same, in whatever order, or where one is a member of what the other coordinates. */
function shares(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let same = 0;
  for (const unit of short) if (long.includes(unit)) same++;
  return same * 5 >= long.length * 4 || long.split(/[和与及、]/).includes(short);
}

/** On how many occasions a candidate stands with a bound of its own on either side. */
export function supportOf(frame: Frame, candidate: Candidate, places: readonly TextPlace[]): Support {
  const { texts, kinds } = frame;
  const dates = new Set<string>();
  let norm = false;
  const acts = candidate.opening === 'left' && kinds.of(firstWord(candidate.text)) === 'deed';
  const governed = candidate.opening === 'left' && !acts;
  const turned = isTurned(candidate.filler, candidate.replaced);
  const openers = new Set<string>();
  for (const place of spread(places, LOOKED_AT)) {
    const { body, at } = texts.near(place, WORD_REACH, candidate.text.length + WORD_REACH);
    const end = at + candidate.text.length;
    if (!turned && (!partsAt(body, at) || !partsAt(body, end))) continue;
    const before = wordBefore(body, at);
    const behind = wordBehind(body, end);
    // Of a wording that stands nowhere, nobody knows what it stands behind; the same units in another order are the same
    // thing behind whatever.
    const anywhere = candidate.opening !== 'left' && (frame.own.length === 0 || turned);
    const free = anywhere || opens(before) || frame.wordsBefore.has(before);
    openers.add(free ? '' : before);
    if (!free && !(governed && kinds.of(before) === 'deed')) continue;
    // 走…的路子: what a deed governs may go on behind 的.
    if ((!closes(behind) || (acts && behind === '的')) && !frame.wordsBehind.has(behind)) continue;
    dates.add(place.text.date);
    norm ||= place.text.role === 'norm';
  }
  // What always stands behind one and the same word may be the rest of a longer wording.
  if (openers.size === 1 && !openers.has('')) return { occasions: 0, norm: false };
  return { occasions: occasionsOf(dates), norm };
}

function firstWord(text: string): string {
  const [first] = wordsOf(text);
  return text.slice(first.start, first.end);
}
