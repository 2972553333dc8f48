import type { Draft } from '../document/draft';
import { isHan, isLatin } from '../text/characters';
import type { Span } from '../text/span';
import type { Library } from '../library/library';
import type { Phrase } from './phrase';
import type { PhraseIndex } from './phraseIndex';
import { fitOf, placementAt, type Placement } from './placement';
import { latinFit } from './syllables';

/** A phrase offered at a place. The span holds the cursor; what stands in it is replaced by `newText`. */
export interface Proposal extends Span {
  readonly phrase: Phrase;
  readonly newText: string;
  /** Where the replacement ends if what follows the cursor already goes on with the phrase; `end` where it does not. */
  readonly replaceEnd: number;
  /** What an editor's own filter is to compare with what has been typed: it begins with it. */
  readonly filterText: string;
  /** The better, the smaller. */
  readonly rank: number;
}

/** What is offered at a place. */
export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** True where more typing may bring phrases that are not in the list. */
  readonly incomplete: boolean;
}

const NOTHING: Proposals = { proposals: [], incomplete: false };
/** As many as a person looks through; more typing brings the rest. */
const MOST = 60;
const LONGEST_PREFIX = 12;
const KINDS: readonly Phrase['kind'][] = ['term', 'set', 'frame', 'wording', 'clause', 'sentence'];
/** So many letters must be typed before these are offered: fewer begin too much. */
const LETTERS: Readonly<Partial<Record<Phrase['kind'], number>>> = { clause: 2, sentence: 3 };

/**
 * The phrases that what stands directly before an offset begins: by their own characters in unspaced text (坚持因城|),
 * by pinyin or its initials (ycsc|), or by characters and then letters (因城sc|). Nothing outside paragraphs.
 */
export function proposalsAt(index: PhraseIndex, draft: Draft, offset: number, library: Library): Proposals {
  if (!draft.at(offset)) return NOTHING;
  const { text } = draft;
  const latin = runBefore(text, offset, isLatin);
  const han = runBefore(text, latin, code => isHan(code));
  const found = new Map<Phrase, Proposal>();
  if (latin < offset) byLatin(index, text, { start: latin, end: offset }, han, found);
  else byHan(index, text, { start: han, end: offset }, found);
  // Where it is written decides among phrases that fit what was typed equally well.
  const placements = new Map<number, Placement>();
  const ranked = [...found.values()].map(one => {
    let placement = placements.get(one.start);
    if (!placement) placements.set(one.start, (placement = placementAt(library, draft, one)));
    return { ...closed(one, text, placement), rank: one.rank + fitOf(one.phrase, placement) };
  });
  const proposals = ranked.sort((a, b) => a.rank - b.rank || a.phrase.text.length - b.phrase.text.length);
  return {
    proposals: proposals.slice(0, MOST),
    incomplete: latin < offset || proposals.length > MOST || !index.complete,
  };
}

function runBefore(text: string, offset: number, belongs: (code: number) => boolean): number {
  let start = offset;
  while (start > 0 && belongs(text.charCodeAt(start - 1))) start--;
  return start;
}

function byHan(index: PhraseIndex, text: string, run: Span, found: Map<Phrase, Proposal>): void {
  for (let start = Math.max(run.start, run.end - LONGEST_PREFIX); start < run.end; start++) {
    const typed = text.slice(start, run.end);
    for (const phrase of index.startingWith(text[start])) {
      if (found.has(phrase) || !phrase.text.startsWith(typed) || phrase.text === typed) continue;
      // One character begins too much to offer whole clauses for it.
      if (typed.length < 2 && phrase.kind in LETTERS) continue;
      found.set(phrase, proposal(text, phrase, { start, end: run.end }, phrase.text, -typed.length * 10));
    }
  }
}

function byLatin(index: PhraseIndex, text: string, run: Span, han: number, found: Map<Phrase, Proposal>): void {
  const query = text.slice(run.start, run.end).toLowerCase();
  // 因城sc: characters first, then the reading of what follows them.
  for (let start = Math.max(han, run.start - LONGEST_PREFIX); start < run.start; start++) {
    const typed = text.slice(start, run.start);
    for (const phrase of index.startingWith(text[start])) {
      const reading = index.readingOf(phrase);
      if (!reading || found.has(phrase) || !phrase.text.startsWith(typed)) continue;
      const fit = latinFit(query, reading, typed.length);
      if (fit)
        found.set(phrase, proposal(text, phrase, { start, end: run.end }, typed + query, -100 - typed.length * 10));
    }
  }
  for (const { phrase, syllables } of index.soundingLike(query[0])) {
    const fit = latinFit(query, syllables);
    if (!fit || found.has(phrase)) continue;
    // A lone letter begins too much to offer whole clauses for it.
    if (query.length < (LETTERS[phrase.kind] ?? 1)) continue;
    const full = syllables.join('');
    const initials = syllables.map(syllable => syllable[0] ?? '').join('');
    const filterText = fit === 'full' ? full : fit === 'initials' ? initials : query;
    found.set(phrase, proposal(text, phrase, run, filterText, fit === 'mixed' ? 5 : 0));
  }
}

function proposal(text: string, phrase: Phrase, span: Span, filterText: string, rank: number): Proposal {
  let newText = phrase.text;
  let behind = '';
  if (phrase.kind === 'frame') behind = '，';
  const typed = text.slice(span.start, span.end);
  const remainder = phrase.text.startsWith(typed) ? phrase.text.slice(typed.length) : '';
  const goesOn = remainder !== '' && text.startsWith(remainder, span.end);
  const replaceEnd = goesOn ? span.end + remainder.length : span.end;
  if (phrase.quoted) {
    const opened = text[span.start - 1] === '“';
    const closed = text[replaceEnd] === '”';
    newText = (opened ? '' : '“') + newText + (closed ? '' : '”');
  } else if (behind !== '' && text[replaceEnd] !== behind) newText += behind;
  return {
    ...span,
    phrase,
    newText,
    replaceEnd,
    // An editor compares with what stands in the span as it was typed, capitals included.
    filterText: matchingCase(filterText, typed),
    rank: rank * KINDS.length + KINDS.indexOf(phrase.kind),
  };
}

/** A set that is named in quotation marks gets the closing one where it is not there yet. */
function closed(one: Proposal, text: string, { quoted }: Placement): Proposal {
  if (!quoted || one.phrase.kind !== 'set' || one.phrase.quoted || text[one.replaceEnd] === '”') return one;
  return { ...one, newText: `${one.newText}”` };
}

function matchingCase(filterText: string, typed: string): string {
  return filterText.toLowerCase().startsWith(typed.toLowerCase()) ? typed + filterText.slice(typed.length) : filterText;
}
