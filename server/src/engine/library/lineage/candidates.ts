import { before, behind, isFunctionWord, isLetter, letterCount, WORD_REACH, wordBefore } from './context';
import type { TextPlace } from '../textIndex';
import { frameOf, type Frame } from './frame';
import { moved, spread } from './texts';

/** Which side of what fills the slot is open, that is, bounded by no kept part of the wording. */
export type Opening = 'left' | 'right' | 'none';

/** A string that stands where the wording could stand, with the places that were met. */
export interface Candidate {
  readonly text: string;
  readonly opening: Opening;
  /** What fills the slot, and what fills it in the wording asked for. */
  readonly filler: string;
  readonly replaced: string;
  /** The kept parts. */
  readonly head: string;
  readonly tail: string;
  readonly places: TextPlace[];
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Places of a part that are looked at. */
const MOST = 2000;
/** Units read beyond what a slot may hold. */
const ROOM = 16;
/** Marks that may stand within a wording. */
const INNER = '、“”‘’·';

/** Collects candidates; a place belongs to the closest alignment that was found for it. */
class Collector {
  private readonly found = new Map<string, Candidate>();

  constructor(private readonly frame: Frame) {}

  add(head: string, filler: string, tail: string, replaced: string, opening: Opening, place: TextPlace): void {
    const text = head + filler + tail;
    if (text.includes(this.frame.wording)) return;
    const known = this.found.get(text);
    if (known) known.places.push(place);
    else this.found.set(text, { text, opening, filler, replaced, head, tail, places: [place] });
  }

  /** All but those that one and the same unit stands before wherever they do: they are the rest of something. */
  bounded(): Candidate[] {
    const rests = new Set<string>();
    for (const { text, opening, places } of this.found.values()) {
      const rest = text.slice(1);
      if (opening === 'left' && this.found.get(rest)?.places.length === places.length) rests.add(rest);
    }
    return [...this.found.values()].filter(({ text }) => !rests.has(text));
  }
}

/** The strings that stand in the library where the wording could stand: aligned on its tail, on its head, on both. */
export function readCandidates(frame: Frame): Candidate[] {
  const collector = new Collector(frame);
  // First: an alignment on what the two orders share would take only a part of the change for it.
  exchangeMembers(frame, collector);
  alignTails(frame, collector);
  alignHeads(frame, collector);
  // 全面推进乡村振兴, 推进乡村全面振兴: a word may go elsewhere.
  const rest = frame.wording.slice(frame.bounds[1]);
  const inner = letterCount(rest) * 3 >= letterCount(frame.wording) * 2 ? frameOf(frame.texts, rest) : undefined;
  const [, first, second] = frame.bounds;
  const begins = frame.wording.slice(first, second);
  if (inner && !isFunctionWord(begins) && frame.kinds.of(begins) !== 'name')
    alignHeads({ ...inner, wordsBefore: NO_WORDS }, collector);
  return collector.bounded();
}

/** Between the two members of a coordination. */
const JOINT = /[和与及、]/g;
/** A member of a coordination is no longer than this. */
const LONGEST_MEMBER = 6;

/** The wording with two members that it joins in the other order: 逆周期和跨周期调节, 跨周期和逆周期调节. */
function exchangeMembers({ wording, texts }: Frame, collector: Collector): void {
  for (const { index, 0: joint } of wording.matchAll(JOINT))
    for (let length = 2; length <= LONGEST_MEMBER; length++) {
      const [from, to] = [index - length, index + 1 + length];
      if (from < 0 || to > wording.length) break;
      const replaced = wording.slice(from, to);
      const filler = wording.slice(index + 1, to) + joint + wording.slice(from, index);
      if (filler === replaced || !/^[\p{L}]+$/u.test(filler.replace(joint, ''))) continue;
      const [head, tail] = [wording.slice(0, from), wording.slice(to)];
      for (const place of texts.places(head + filler + tail).slice(0, MOST))
        collector.add(head, filler, tail, replaced, 'none', place);
    }
}

/** What may stand in the place of a part: not much longer than it. */
function limitOf(replaced: string): number {
  return Math.max(letterCount(replaced) + 2, 4);
}

function alignTails(frame: Frame, collector: Collector): void {
  const { wording, bounds, kept, texts } = frame;
  for (let k = bounds.length - 2; k >= 1; k--) {
    if (letterCount(wording.slice(bounds[k])) < kept) continue;
    const places = texts.places(wording.slice(bounds[k]));
    if (!frame.isOwnPart(places.length)) continue;
    for (const place of spread(places, MOST)) alignTail(frame, collector, k, place);
    return;
  }
}

/** The part before a tail: bounded by a head of the wording where one stands near, open where none does. */
function alignTail(frame: Frame, collector: Collector, from: number, place: TextPlace): void {
  const { wording, bounds } = frame;
  const { body, at: met } = frame.texts.near(place, 2 * wording.length + ROOM, 0);
  let same = 0;
  while (same < bounds[from] && body[met - 1 - same] === wording[bounds[from] - 1 - same]) same++;
  if (same === bounds[from]) return;
  let k = from;
  while (k > 1 && bounds[from] - bounds[k - 1] <= same) k--;
  const tail = wording.slice(bounds[k]);
  const at = met - (bounds[from] - bounds[k]);
  const replaced = wording.slice(0, bounds[k]);
  const limit = limitOf(replaced);
  let start = at;
  while (start > 0 && at - start < limit + replaced.length && isInner(body[start - 1])) start--;
  const near = body.slice(start, at);
  for (let j = k - 1; j >= 1; j--) {
    const head = wording.slice(0, bounds[j]);
    if (letterCount(head) < 2 || !isLongEnough(frame, head, tail)) break;
    const found = near.lastIndexOf(head);
    const filler = near.slice(found + head.length);
    if (found < 0 || letterCount(filler) > limit) continue;
    const begun = moved(place, start + found - met);
    return collector.add(head, filler, tail, wording.slice(bounds[j], bounds[k]), 'none', begun);
  }
  const open = before(body, at, limit);
  // Nothing in its place: the shorter wording, where most of it stays.
  const least = letterCount(replaced) * 3 <= letterCount(tail) * 2 ? 0 : 1;
  for (let n = least; n <= open.length; n++)
    collector.add('', open.slice(open.length - n), tail, replaced, 'left', moved(place, at - n - met));
}

function alignHeads(frame: Frame, collector: Collector): void {
  const { wording, bounds, kept, texts } = frame;
  const least = Math.max(3, Math.ceil(letterCount(wording) * 0.4));
  for (let j = 1; j < bounds.length - 1; j++) {
    const head = wording.slice(0, bounds[j]);
    if (letterCount(head) < least) continue;
    const places = texts.places(head);
    if (!frame.isOwnPart(places.length)) continue;
    const name = frame.kinds.of(wording.slice(0, bounds[1])) === 'name';
    for (const place of spread(places, MOST))
      alignHead(frame, collector, j, place, name && letterCount(head) >= Math.max(kept, 4));
    return;
  }
}

/** The part behind a head: bounded by a tail of the wording, or, behind a name in the wording's own frame, open. */
function alignHead(frame: Frame, collector: Collector, to: number, place: TextPlace, open: boolean): void {
  const { wording, bounds, kept } = frame;
  const { body, at: met } = frame.texts.near(place, WORD_REACH, 3 * wording.length + ROOM);
  let same = bounds[to];
  while (same < wording.length && body[met + same] === wording[same]) same++;
  if (same === wording.length) return;
  let j = to;
  while (j < bounds.length - 2 && bounds[j + 1] <= same) j++;
  const head = wording.slice(0, bounds[j]);
  const at = met + head.length;
  const replaced = wording.slice(bounds[j]);
  const limit = limitOf(replaced);
  let end = at;
  while (end < body.length && end - at < limit + replaced.length && isInner(body[end])) end++;
  const near = body.slice(at, end);
  const turned = body.slice(at, at + replaced.length);
  if (isTurned(turned, replaced)) return collector.add(head, turned, '', replaced, 'right', place);
  for (let k = j; k < bounds.length - 1; k++) {
    const tail = wording.slice(bounds[k]);
    if (letterCount(tail) < 2 || letterCount(head) + letterCount(tail) < kept) break;
    const found = near.indexOf(tail);
    if (found < 0 || letterCount(near.slice(0, found)) > limit) continue;
    return collector.add(head, near.slice(0, found), tail, wording.slice(bounds[j], bounds[k]), 'none', place);
  }
  if (!open) return;
  const word = wordBefore(body, met);
  if (word.length < 2 || !frame.wordsBefore.has(word)) return;
  const filler = behind(body, at, limit + 1);
  // The whole of what follows, up to the clause's end.
  if (filler !== '' && letterCount(filler) <= limit) collector.add(head, filler, '', replaced, 'right', place);
}

/** True where the same units stand in another order. */
export function isTurned(one: string, other: string): boolean {
  return one !== other && [...one].sort().join('') === [...other].sort().join('');
}

/** One of the kept parts must be more than a common ending: 积极的…政策 keeps nothing of its own. */
function isLongEnough({ wording }: Frame, head: string, tail: string): boolean {
  const letters = letterCount(wording);
  return Math.max(letterCount(head), letterCount(tail)) >= Math.max(3, letters * 0.4);
}

function isInner(character: string): boolean {
  return isLetter(character) || INNER.includes(character);
}
