import type { Span } from '../text/span';

/** A stretch between two marks: a member of a coordination, or a clause. Offsets are of the text it was cut from. */
export interface Member extends Span {
  readonly text: string;
  /** Which sentence of the text holds it, counted from 0. */
  readonly sentence: number;
  /** The mark before it and the one behind it; empty at the text's ends. */
  readonly before: string;
  readonly after: string;
}

const PARTS = '、，；：';
const ENDS = '。！？\n';

/** The members of a text with full-width marks, in order; what is empty between two marks is none. */
export function splitMembers(text: string): Member[] {
  const members: Member[] = [];
  let sentence = 0;
  let start = 0;
  let before = '';
  for (let i = 0; i <= text.length; i++) {
    const mark = text[i] ?? '';
    const ends = mark === '' || ENDS.includes(mark);
    if (!ends && !PARTS.includes(mark)) continue;
    while (start < i && (text[start] === '　' || text[start] === ' ')) start++;
    if (i > start) members.push({ start, end: i, text: text.slice(start, i), sentence, before, after: mark });
    if (ends) sentence++;
    start = i + 1;
    before = mark;
  }
  return members;
}

/** A member that stands in more places than this says nothing of where a sentence comes from. */
const MOST_PLACES = 24;

/** Where the members of a text stand, by what they say. */
export class MemberIndex {
  readonly members: readonly Member[];
  private readonly places = new Map<string, number[]>();
  private readonly firsts: number[] = [];

  constructor(text: string) {
    this.members = splitMembers(text);
    this.members.forEach((member, index) => {
      this.firsts[member.sentence] ??= index;
      if (member.text.length < 2) return;
      const known = this.places.get(member.text);
      if (known) known.push(index);
      else this.places.set(member.text, [index]);
    });
  }

  /** The members of a sentence, in order. */
  sentence(number: number): readonly Member[] {
    const from = this.firsts[number] ?? this.members.length;
    let to = from;
    while (to < this.members.length && this.members[to].sentence === number) to++;
    return this.members.slice(from, to);
  }

  /** The sentences that share two members or more with these, those that share the most units first; at most `most`. */
  alike(members: readonly Member[], most: number): number[] {
    const shared = new Map<number, { members: number; units: number }>();
    for (const { text } of members) {
      const places = this.places.get(text);
      if (!places || places.length > MOST_PLACES) continue;
      for (const sentence of new Set(places.map(place => this.members[place].sentence))) {
        const known = shared.get(sentence);
        if (!known) shared.set(sentence, { members: 1, units: text.length });
        else {
          known.members++;
          known.units += text.length;
        }
      }
    }
    return [...shared]
      .filter(([, { members: count }]) => count > 1)
      .sort(([a, { units: ofA }], [b, { units: ofB }]) => ofB - ofA || a - b)
      .slice(0, most)
      .map(([sentence]) => sentence);
  }
}

/** Two stretches of members that stand in each other's place: indexes, `end` not included; one may be empty. */
export interface MemberRegion {
  readonly draft: Span;
  readonly source: Span;
}

/** More members than this in one sentence are not compared. */
const LONGEST = 150;

/**
 * What lies between the members that two sentences share in the same order, most units first (the heaviest common
 * subsequence): the regions where they differ, in order, those at the ends included.
 */
export function differingRegions(draft: readonly Member[], source: readonly Member[]): MemberRegion[] {
  if (draft.length > LONGEST || source.length > LONGEST) return [];
  const width = source.length + 1;
  const best = new Int32Array((draft.length + 1) * width);
  for (let i = draft.length - 1; i >= 0; i--) {
    for (let j = source.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
      const { text } = draft[i];
      best[i * width + j] =
        text === source[j].text ? Math.max(skip, best[(i + 1) * width + j + 1] + text.length) : skip;
    }
  }
  const regions: MemberRegion[] = [];
  let [i, j, fromDraft, fromSource] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > fromDraft || j > fromSource)
      regions.push({ draft: { start: fromDraft, end: i }, source: { start: fromSource, end: j } });
  };
  while (i < draft.length && j < source.length) {
    const here = best[i * width + j];
    if (draft[i].text === source[j].text && here === best[(i + 1) * width + j + 1] + draft[i].text.length) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromDraft, fromSource] = [i, j];
    } else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  [i, j] = [draft.length, source.length];
  close();
  return regions;
}
