import { inText, type Draft, type Placed } from '../document/draft';
import type { Library } from '../library/library';
import type { Passages } from '../library/passages';
import type { EqualBlock } from '../match/align';
import { isDigit, isHan, isLatin } from '../text/characters';
import { relativeTo, shift, type Span } from '../text/span';

/** How closely a draft follows a passage: word for word, with a small or a large drift, or not at all. */
export type Closeness = 'same' | 'small' | 'large' | 'none';

/** A place in a draft that follows a passage, in the whole text, and the stretches of it that the passage has otherwise. */
export interface PassagePlace extends Span {
  readonly drifted: readonly Span[];
}

/** A sentence of a reference and where a draft has it. */
export interface PassageCoverage {
  /** The sentence as prose, without markup. */
  readonly text: string;
  /** Where it stands in the reference's text as it is shipped. */
  readonly source: Span;
  readonly closeness: Closeness;
  /** The stretches of it that the draft lacks or has otherwise, in the reference's text; none where it is not followed. */
  readonly drifted: readonly Span[];
  /** The same stretches, in `text`. */
  readonly marks: readonly Span[];
  readonly places: readonly PassagePlace[];
}

/** With this share of its words in the draft a passage has drifted little; with that, much; with less it is not followed. */
const LITTLE = 0.8;
const MUCH = 0.35;
/** Units that must stand word for word in one sentence of the draft; of a short passage, and of a long one, this share. */
const FEWEST = 8;
const SHARE_OF_SHORT = 0.6;
const SHARE_OF_LONG = 0.15;

/** A stretch that stands word for word in one sentence of the draft (prose) and in the reference (`Passages.text`). */
interface Shared {
  readonly placed: Placed;
  readonly sentence: Span;
  readonly draft: Span;
  readonly source: Span;
}

/** Where a draft follows one reference, ready to be asked passage by passage. */
export class Followed {
  private readonly shared: readonly Shared[];

  /** `library` must hold the reference whose passages these are. What a paragraph follows is worked out once. */
  constructor(
    private readonly passages: Passages,
    draft: Draft,
    library: Library,
  ) {
    const shared = draft.paragraphs.flatMap(placed =>
      library
        .sharedPassages(placed.paragraph)
        .filter(following => following.passages === passages)
        .flatMap(({ alignment }) => alignment.blocks.flatMap(block => bySentence(block, placed))),
    );
    this.shared = shared.sort((a, b) => a.source.start - b.source.start);
  }

  /** How closely the draft follows a stretch of `Passages.text`, and where. */
  passage(span: Span): PassageCoverage {
    const { text } = this.passages;
    const words = countWords(text, span);
    const fewest = Math.max(Math.min(FEWEST, Math.ceil(words * SHARE_OF_SHORT)), words * SHARE_OF_LONG, 1);
    const groups = [...this.within(span).values()]
      .filter(pieces => pieces.reduce((sum, { source }) => sum + countWords(text, source), 0) >= fewest)
      .map(pieces => toTheEnds(pieces, text, span));
    const covered = new Set<number>();
    for (const pieces of groups)
      for (const { source } of pieces) for (let at = source.start; at < source.end; at++) covered.add(at);
    const lacking = runs(text, span, at => !covered.has(at));
    const share = words === 0 ? 0 : 1 - lacking.reduce((sum, run) => sum + countWords(text, run), 0) / words;
    const base = { text: text.slice(span.start, span.end), source: this.passages.sourceSpan(span) };
    if (share < MUCH) return { ...base, closeness: 'none', drifted: [], marks: [], places: [] };
    const places = groups.map(placeOf).sort((a, b) => a.start - b.start);
    const exact = share === 1 && places.some(place => place.drifted.length === 0);
    return {
      ...base,
      closeness: exact ? 'same' : share >= LITTLE ? 'small' : 'large',
      drifted: lacking.map(run => this.passages.sourceSpan(run)),
      marks: lacking.map(run => relativeTo(run, span.start)),
      places,
    };
  }

  /** The shared stretches within a span, cut to it, by the draft's sentence that they stand in. */
  private within(span: Span): Map<number, Shared[]> {
    const groups = new Map<number, Shared[]>();
    for (const one of this.shared) {
      if (one.source.start >= span.end) break;
      const start = Math.max(one.source.start, span.start);
      const end = Math.min(one.source.end, span.end);
      if (end <= start) continue;
      const by = one.draft.start - one.source.start;
      const piece = { ...one, source: { start, end }, draft: shift({ start, end }, by) };
      const key = one.placed.start + one.sentence.start;
      const group = groups.get(key);
      if (group) group.push(piece);
      else groups.set(key, [piece]);
    }
    return groups;
  }
}

/** A block cut where the draft's sentences end. */
function bySentence({ draft: at, source, length }: EqualBlock, placed: Placed): Shared[] {
  return placed.paragraph.sentences.flatMap((sentence): Shared[] => {
    const start = Math.max(at, sentence.start);
    const end = Math.min(at + length, sentence.end);
    if (end <= start) return [];
    const draft = { start, end };
    return [{ placed, sentence, draft, source: { start: source + start - at, end: source + end - at } }];
  });
}

/** The same with what both sentences have in common at their ends: too short for a seed, but no drift. */
function toTheEnds(pieces: readonly Shared[], source: string, passage: Span): readonly Shared[] {
  const { placed, sentence } = pieces[0];
  const { text } = placed.paragraph;
  const first = pieces.reduce((a, b) => (a.source.start <= b.source.start ? a : b));
  const last = pieces.reduce((a, b) => (a.source.end >= b.source.end ? a : b));
  const add = (draft: Span, at: Span): Shared[] => (draft.end > draft.start ? [{ ...first, draft, source: at }] : []);
  let head = 0;
  while (
    sentence.start + head < first.draft.start &&
    passage.start + head < first.source.start &&
    text[sentence.start + head] === source[passage.start + head]
  )
    head++;
  let tail = 0;
  while (
    sentence.end - tail > last.draft.end &&
    passage.end - tail > last.source.end &&
    text[sentence.end - 1 - tail] === source[passage.end - 1 - tail]
  )
    tail++;
  return [
    ...add({ start: sentence.start, end: sentence.start + head }, { start: passage.start, end: passage.start + head }),
    ...pieces,
    ...add({ start: sentence.end - tail, end: sentence.end }, { start: passage.end - tail, end: passage.end }),
  ];
}

/** From the first to the last shared stretch of a sentence; what lies between is drift. */
function placeOf(pieces: readonly Shared[]): PassagePlace {
  const { placed } = pieces[0];
  const { text } = placed.paragraph;
  const hull = {
    start: Math.min(...pieces.map(({ draft }) => draft.start)),
    end: Math.max(...pieces.map(({ draft }) => draft.end)),
  };
  const drifted = runs(text, hull, at => !pieces.some(({ draft }) => draft.start <= at && at < draft.end));
  return { ...inText(placed, hull), drifted: drifted.map(run => inText(placed, run)) };
}

/** The runs of a span that a test holds for, with words in them. */
function runs(text: string, span: Span, wanted: (at: number) => boolean): Span[] {
  const found: Span[] = [];
  for (let at = span.start; at < span.end; at++) {
    if (!wanted(at)) continue;
    const start = at;
    while (at < span.end && wanted(at)) at++;
    if (countWords(text, { start, end: at }) > 0) found.push({ start, end: at });
  }
  return found;
}

/** The units of a span that are letters or figures: marks and spaces say nothing. */
function countWords(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // A character beyond the basic plane is two units.
    if (isHan(code) || isDigit(code) || isLatin(code) || (code >= 0xd800 && code < 0xe000)) count++;
  }
  return count;
}
