import { endsClause, endsSentence, isCommonHan } from '../text/characters';
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

/** 、 parts members as ，；： do. */
const SERIES = 0x3001;
const LINE_BREAK = 10;

/** True for a space of either width. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000;
}

/** The members of a text with full-width marks, in order; what is empty between two marks is none. */
export function splitMembers(text: string): Member[] {
  const members: Member[] = [];
  eachMember(text, (start, end, sentence, before) => members.push(memberAt(text, start, end, sentence, before)));
  return members;
}

/**
 * The members of those sentences in which two or more stand that `isKnown` knows, sentence by sentence: nearly all of a
 * text has none, and is cut into nothing. `stretch`: of whole sentences of the text alone.
 */
export function knownSentences(
  text: string,
  isKnown: (start: number, end: number) => boolean,
  stretch?: Span,
): Member[][] {
  const sentences: Member[][] = [];
  /** Of the sentence that is being read: its number, three numbers a member, and how many are known. */
  let current = 0;
  let numbers: number[] = [];
  let known = 0;
  const close = (): void => {
    if (known > 1) {
      const members: Member[] = [];
      for (let i = 0; i < numbers.length; i += 3)
        members.push(memberAt(text, numbers[i], numbers[i + 1], current, numbers[i + 2]));
      sentences.push(members);
    }
    if (numbers.length > 0) numbers = [];
    known = 0;
  };
  const take = (start: number, end: number, sentence: number, before: number): void => {
    if (sentence !== current) close();
    current = sentence;
    numbers.push(start, end, before);
    if (isKnown(start, end)) known++;
  };
  // From the stop before it, which is the mark before the first member.
  eachMember(text, take, stretch && { start: Math.max(0, stretch.start - 1), end: stretch.end });
  close();
  return sentences;
}

/** `before`: where the mark before it stands; -1 where none does. */
function memberAt(text: string, start: number, end: number, sentence: number, before: number): Member {
  return { start, end, text: text.slice(start, end), sentence, before: text[before] ?? '', after: text[end] ?? '' };
}

function eachMember(
  text: string,
  take: (start: number, end: number, sentence: number, before: number) => void,
  stretch: Span = { start: 0, end: text.length },
): void {
  let sentence = 0;
  let { start } = stretch;
  let before = -1;
  for (let i = start; i <= stretch.end; i++) {
    const code = i < text.length ? text.charCodeAt(i) : LINE_BREAK;
    if (isCommonHan(code)) continue;
    const ends = code === LINE_BREAK || endsSentence(code);
    if (!ends && code !== SERIES && !endsClause(code)) continue;
    while (start < i && isBlank(text.charCodeAt(start))) start++;
    if (i > start) take(start, i, sentence, before);
    if (ends) sentence++;
    start = i + 1;
    before = i;
  }
}

/** A member that stands in more places than this says nothing of where a sentence comes from. */
const MOST_PLACES = 24;
/** How many numbers a member takes. */
const WIDTH = 4;

const NONE = -1;

/** What an index of members consists of. */
export interface MemberTables {
  /** Four numbers a member: start, end, sentence, and where the mark before it stands. */
  readonly numbers: Int32Array;
  /** The first member of each sentence; of one that has none, the first of the next. One more at the end. */
  readonly firsts: Int32Array;
  /** An open-addressed table of the first member of each wording, and from each member the next one of the same. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

function readNumbers(text: string): Pick<MemberTables, 'numbers' | 'firsts'> {
  const numbers: number[] = [];
  const firsts: number[] = [];
  eachMember(text, (start, end, sentence, before) => {
    while (firsts.length <= sentence) firsts.push(numbers.length / WIDTH);
    numbers.push(start, end, sentence, before);
  });
  firsts.push(numbers.length / WIDTH);
  return { numbers: Int32Array.from(numbers), firsts: Int32Array.from(firsts) };
}

/** Where the members of a text stand, by what they say. A member is made when it is asked for. */
export class MemberIndex {
  private readonly numbers: Int32Array;
  private readonly firsts: Int32Array;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;

  /** `tables`: those of the same text, where they are known. */
  constructor(
    private readonly text: string,
    tables?: MemberTables,
  ) {
    const { numbers, firsts } = tables ?? readNumbers(text);
    const count = numbers.length / WIDTH;
    let size = 16;
    while (size < count * 2) size *= 2;
    this.numbers = numbers;
    this.firsts = firsts;
    this.heads = tables?.heads ?? new Int32Array(size).fill(NONE);
    this.next = tables?.next ?? new Int32Array(count).fill(NONE);
    if (tables) return;
    // From the end, so that each list runs from the first place to the last.
    for (let index = count - 1; index >= 0; index--) {
      const start = numbers[index * WIDTH];
      const end = numbers[index * WIDTH + 1];
      if (end - start < 2) continue;
      const slot = this.slot(text, start, end);
      this.next[index] = this.heads[slot];
      this.heads[slot] = index;
    }
  }

  get tables(): MemberTables {
    const { numbers, firsts, heads, next } = this;
    return { numbers, firsts, heads, next };
  }

  /** The members of a sentence, in order. */
  sentence(number: number): readonly Member[] {
    const members: Member[] = [];
    for (let index = this.firsts[number]; index < this.firsts[number + 1]; index++) {
      const [start, end, sentence, before] = this.numbers.subarray(index * WIDTH, index * WIDTH + WIDTH);
      members.push(memberAt(this.text, start, end, sentence, before));
    }
    return members;
  }

  /** True where a stretch of a text is a member that stands somewhere. */
  has(other: string, start: number, end: number): boolean {
    return end - start > 1 && this.heads[this.slot(other, start, end)] !== NONE;
  }

  /** The sentences in which a member stands; none where it stands in too many places to say anything. */
  private sentencesWith(member: string): Set<number> {
    const sentences = new Set<number>();
    if (member.length < 2) return sentences;
    let places = 0;
    for (let index = this.heads[this.slot(member, 0, member.length)]; index !== NONE; index = this.next[index]) {
      if (++places > MOST_PLACES) return new Set();
      sentences.add(this.numbers[index * WIDTH + 2]);
    }
    return sentences;
  }

  /** Where the table has a wording, or would have it. */
  private slot(other: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ other.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
    const mask = this.heads.length - 1;
    for (let slot = (hash >>> 7) & mask; ; slot = (slot + 1) & mask) {
      const head = this.heads[slot];
      if (head === NONE || this.isAt(head, other, start, end)) return slot;
    }
  }

  private isAt(index: number, other: string, start: number, end: number): boolean {
    const from = this.numbers[index * WIDTH];
    if (this.numbers[index * WIDTH + 1] - from !== end - start) return false;
    for (let at = start; at < end; at++)
      if (this.text.charCodeAt(from + at - start) !== other.charCodeAt(at)) return false;
    return true;
  }

  /** The sentences that share two members or more with these, those that share the most units first; at most `most`. */
  alike(members: readonly Member[], most: number): number[] {
    const shared = new Map<number, { members: number; units: number }>();
    for (const { text } of members) {
      for (const sentence of this.sentencesWith(text)) {
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
