import type { Paragraph } from '../document/paragraph';
import type { Edited } from '../document/edited';
import { align, alignBlocks, type Alignment, type Gap } from '../match/align';
import { blocksAfterEdit, equalBlocks, type EqualBlocks } from '../match/equalBlocks';
import { halvesOfPairs } from '../text/characters';
import { firstBehind, insertSpan, type Span } from '../text/span';
import { comparableOf } from '../document/comparable';
import { namesAnother } from './anotherThing';
import type { Library } from './library';
import type { ChangedMembers } from './memberChanges';
import type { Passages } from './passages';

/**
 * A place where a paragraph follows a passage of a norm and departs from it: the edits together, widened to whole words of
 * the norm, in the paragraph's prose.
 */
export interface Departure extends Span {
  readonly passages: Passages;
  readonly alignment: Alignment;
  /** The edits, each as small as it is; those of one clause are one departure. */
  readonly gaps: readonly Gap[];
  /** The same stretch in `passages.text`. */
  readonly source: Span;
  /** Where whole members changed: how, and which. */
  readonly change?: Pick<ChangedMembers, 'kind' | 'members'>;
}

/** Units that must stand word for word on either side of an edit. */
const FLANK = 5;
/** The same, where the edit adds or drops a clause's end. */
const FLANK_ACROSS = 10;
/** Units that must stand word for word in the passage as a whole. */
export const MATCHED = 12;
/** Edits of one sentence further apart than this are two departures, and so are those that together are longer than `LONG`. */
const TOGETHER = 16;
const LONG = 40;

/** A passage of a norm that a paragraph follows. */
export interface Following {
  readonly passages: Passages;
  readonly alignment: Alignment;
}

/**
 * The passages of the norms that a paragraph follows, word for word or nearly, the newest norm first. `least`: how many
 * units must stand word for word in both.
 */
export function readFollowings(paragraph: Paragraph, library: Library, least?: number): Following[] {
  const text = comparableOf(paragraph);
  const found: Following[] = [];
  for (const passages of library.passages)
    for (const alignment of align(text, passages.index, least)) found.push({ passages, alignment });
  return found;
}

/** What `readFollowings` gives, with what is needed to tell it after an edit. */
export interface Followed {
  readonly followings: readonly Following[];
  /** By norm, where a paragraph is being edited. */
  readonly blocks?: readonly EqualBlocks[];
}

/** The passages that an edited paragraph follows, those of the one before it being known. */
export function followedAfterEdit(known: Followed, edited: Edited, library: Library, least: number): Followed {
  const text = comparableOf(edited.after);
  const turned = edited.turnsQuotes;
  // Where nothing was followed, nothing is but around the edit.
  const near = known.followings.length === 0 && !turned ? { start: edited.start, end: edited.afterEnd } : undefined;
  const blocks: EqualBlocks[] = [];
  const followings: Following[] = [];
  library.passages.forEach((passages, norm) => {
    const { index } = passages;
    const old = turned ? undefined : known.blocks?.[norm];
    blocks[norm] = old ? blocksAfterEdit(old, edited, text, index) : equalBlocks(text, index);
    for (const alignment of alignBlocks(blocks[norm], text, index, least, near))
      followings.push({ passages, alignment });
  });
  return { followings, blocks };
}

/** The departures of a paragraph from the norms, in order, none overlapping; the newest norm that covers a stretch speaks. */
export function readDepartures(paragraph: Paragraph, library: Library): Departure[] {
  const text = comparableOf(paragraph);
  const found = [...library.memberDepartures(paragraph)];
  for (const { passages, alignment } of library.followings(paragraph)) {
    if (alignment.gaps.length === 0) continue;
    for (const gaps of together(alignment, paragraph.sentences, text, passages.comparable)) {
      const departure = departureOf(gaps, alignment, passages);
      if (standsElsewhere(text, departure, library) || onlyMoved(departure, text, paragraph)) continue;
      if (!keepsPairs(departure, text)) continue;
      insertSpan(found, departure);
    }
  }
  return found;
}

/** The edits of an alignment with enough evidence on both sides, those of one clause in one group. */
function together(alignment: Alignment, sentences: readonly Span[], text: string, source: string): Gap[][] {
  const groups: Gap[][] = [];
  alignment.gaps.forEach((gap, index) => {
    const flanks = Math.min(flank(alignment, index, -1), flank(alignment, index, 1));
    if (flanks < FLANK || (flanks < FLANK_ACROSS && crossesClause(gap, text, source))) return;
    // A space in Chinese prose parts the members of a title.
    if (/\s/.test(text.slice(gap.draft.start, gap.draft.end)) || namesAnother(gap, text, source)) return;
    const group = groups[groups.length - 1];
    const last = group?.at(-1);
    const near =
      last &&
      gap.draft.start - last.draft.end <= TOGETHER &&
      gap.draft.end - group[0].draft.start <= LONG &&
      gap.draft.end <= (sentences[firstBehind(sentences, last.draft.start)]?.end ?? 0);
    if (near) groups[groups.length - 1].push(gap);
    else groups.push([gap]);
  });
  return groups;
}

/** True where one side of an edit has a clause's end that the other lacks: then it may be another sentence altogether. */
function crossesClause(gap: Gap, text: string, source: string): boolean {
  const marks = (part: string): string => part.replace(/[^，；：。]/g, '');
  return marks(text.slice(gap.draft.start, gap.draft.end)) !== marks(source.slice(gap.source.start, gap.source.end));
}

/** How much of the passage stands word for word on one side of a gap. */
function flank(alignment: Alignment, gap: number, side: 1 | -1): number {
  let matched = 0;
  for (let i = side < 0 ? gap : gap + 1; i >= 0 && i < alignment.blocks.length; i += side)
    matched += alignment.blocks[i].length;
  return matched;
}

/** Edits of one passage as a departure, widened to whole words of the norm. */
export function departureOf(gaps: readonly Gap[], alignment: Alignment, passages: Passages): Departure {
  const first = gaps[0];
  const last = gaps[gaps.length - 1];
  const bare = { start: first.source.start, end: last.source.end };
  const words = bare.end > bare.start ? passages.words(bare) : insideWord(bare, passages);
  let before = Math.min(bare.start - words.start, first.draft.start - alignment.draft.start);
  let after = Math.min(words.end - bare.end, alignment.draft.end - last.draft.end);
  // What the draft lacks needs a place to be shown: the unit on either side.
  if (first.draft.start === last.draft.end) {
    before = Math.max(before, 1);
    after = Math.max(after, 1);
  }
  return {
    passages,
    alignment,
    gaps,
    start: first.draft.start - before,
    end: last.draft.end + after,
    source: { start: bare.start - before, end: bare.end + after },
  };
}

/** The word that an insertion point lies inside of; the point itself between two words. */
function insideWord(point: Span, passages: Passages): Span {
  const word = passages.words({ start: point.start, end: point.start });
  return word.start < point.start && word.end > point.start ? word : point;
}

/** True where the draft's own wording, with what stands around it, is also a norm's: then it departs from nothing. */
function standsElsewhere(text: string, departure: Departure, library: Library): boolean {
  return library.says(text.slice(Math.max(0, departure.start - 4), departure.end + 4));
}

/** False where the norm's wording would bring in half a pair of marks, or take half of one away. */
function keepsPairs({ start, end, source, passages }: Departure, text: string): boolean {
  return halvesOfPairs(text.slice(start, end)) === halvesOfPairs(passages.comparable.slice(source.start, source.end));
}

/** Fewer units may stand in a sentence twice by chance. */
const MOVED = 4;

/**
 * True where what the draft has more stands elsewhere in the norm's sentence, or what it lacks elsewhere in its own: it
 * only changed its place, and to delete it or to put it in again would lose or double it.
 */
function onlyMoved({ gaps, passages, source }: Departure, text: string, { sentences }: Paragraph): boolean {
  return gaps.some(gap => {
    const [ours, theirs] = [bare(text, gap.draft), bare(passages.comparable, gap.source)];
    const sentence = sentences[firstBehind(sentences, gap.draft.start)] ?? { start: 0, end: text.length };
    const own = text.slice(sentence.start, sentence.end);
    const norms = passages.comparable.slice(...passages.sentence(source));
    if (theirs === '' && ours.length >= MOVED) return norms.includes(ours) && own.split(ours).length === 2;
    if (ours === '' && theirs.length >= MOVED) return own.includes(theirs) && norms.split(theirs).length === 2;
    return false;
  });
}

/** A stretch without the marks at its ends. */
function bare(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/^[、，；]|[、，；]$/g, '');
}
