import type { Reference } from '../../server/src/engine/reference/reference';
import { isHan, sentencesOf, withoutProvenance } from './texts';

/** A paragraph of a reference's prose, as its sentences. */
export type Passage = readonly string[];

/** A coordination of a reference: its members and where it stands in its sentence. */
export interface Coordination {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly members: readonly string[];
  /** What stands between the members, one fewer than they are. */
  readonly marks: readonly string[];
  /** True where a pack lists it. */
  readonly listed: boolean;
}

/** The prose of a reference, read without the engine: no front matter, headings or emphasis marks; by paragraph. */
export function passagesOf(reference: Reference): Passage[] {
  const text = withoutProvenance(reference.text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, ''));
  return text
    .split(/\r?\n/)
    .filter(line => !/^\s*(?:#|>|$)/.test(line))
    .map(line => line.replace(/\*\*/g, '').trim())
    .map(line => sentencesOf(line).map(({ start, end }) => line.slice(start, end)))
    .filter(sentences => sentences.length > 0);
}

const BETWEEN = /^(?:、|和|及|与|以及|和对)$/;

/** The coordinations of three members or more in a reference's sentences: those its pack lists, and even ones. */
export function coordinationsOf(passages: readonly Passage[], reference: Reference): Coordination[] {
  const found: Coordination[] = [];
  for (const sentence of passages.flat()) {
    for (const set of reference.pack.sets.filter(set => set.listed)) {
      const read = listedIn(sentence, set.members);
      if (read) found.push(read);
    }
    for (const read of evenIn(sentence))
      if (!found.some(other => other.sentence === sentence && other.start < read.end && read.start < other.end))
        found.push(read);
  }
  return found;
}

function listedIn(sentence: string, members: readonly string[]): Coordination | undefined {
  const places = members.map(member => ({ member, start: sentence.indexOf(member) }));
  if (members.length < 3 || places.some(({ start }) => start < 0)) return undefined;
  places.sort((a, b) => a.start - b.start);
  const ends = places.map(({ member, start }) => start + member.length);
  const marks = places.slice(1).map(({ start }, i) => sentence.slice(ends[i], start));
  if (!marks.every(mark => BETWEEN.test(mark))) return undefined;
  return {
    sentence,
    start: places[0].start,
    end: ends[ends.length - 1],
    members: places.map(({ member }) => member),
    marks,
    listed: true,
  };
}

/** Members of one length, so that the bounds of the first and the last are plain: A、B、C（、|和）D. */
function evenIn(sentence: string): Coordination[] {
  const found: Coordination[] = [];
  for (let width = 2; width <= 6; width++) {
    const member = `[\\p{Script=Han}]{${width}}`;
    const pattern = new RegExp(`${member}(?:、${member})+(?:、|和|及|以及)${member}`, 'gu');
    for (const match of sentence.matchAll(pattern)) {
      const after = sentence[match.index + match[0].length];
      const before = sentence[match.index - 1];
      if ((isHan(after) && isHan(before)) || after === '、' || before === '、') continue;
      const members = match[0].split(/、|和|以及|及/);
      if (members.length < 3 || members.some(text => text.length !== width)) continue;
      const marks = [...match[0].matchAll(/、|和|以及|及/g)].map(([mark]) => mark);
      found.push({ sentence, start: match.index, end: match.index + match[0].length, members, marks, listed: false });
    }
  }
  return found;
}
