import type { NearMiss } from '../../match/nearMiss';
import type { Span } from '../../text/span';
import type { WordCutter } from '../../text/words';

/** A term of so many units is known by those that are right: no ordinary words make all of them but one. */
const LONG = 6;
/** Without one unit it may be another phrase (中国现代化建设) unless it is longer. */
const LONG_DROPPED = 8;
/** How many units around a stretch are cut into words. */
const AROUND = 8;

/** Single characters that stand as words of their own. */
const GRAMMAR =
  '的地得了着过是为在和与及或等将以对把被由从向到于要会能可不也都就并而且又还再更最很之其此该各每个名年月日中上下内外前后间';

/**
 * True where the faulty stretch reads as words of its own: its ends fall inside words, or what was slipped is part of a
 * word. In doubt it is ordinary: silence is better than a false alarm. `cut` cuts what stands around it into words.
 */
export function isOrdinary(miss: NearMiss, term: string, text: string, cut: WordCutter): boolean {
  const isEnd = miss.slip === 'doubled' && (miss.at === 0 || miss.at === term.length - 1);
  if (!isEnd && term.length >= (miss.slip === 'dropped' ? LONG_DROPPED : LONG)) return false;
  const from = Math.max(0, miss.start - AROUND);
  const words = cut(text.slice(from, miss.end + AROUND)).map(word => ({
    start: from + word.start,
    end: from + word.end,
  }));
  const cuts = (offset: number): boolean => words.some(word => word.start < offset && offset < word.end);
  if (isEnd) return isOrdinaryEnd(miss, words);
  if (cuts(miss.start) || cuts(miss.end)) return true;
  return isOrdinarySlip(miss, words, text);
}

/** The copy of a term's first or last unit belongs to a word with what stands outside the term. */
function isOrdinaryEnd({ start, end, at }: NearMiss, words: readonly Span[]): boolean {
  const copy = at === 0 ? start : end - 1;
  const word = words.find(one => one.start <= copy && copy < one.end);
  if (!word) return false;
  return at === 0 ? word.start < start || (word.end - word.start > 1 && word.end > start + 2) : word.end > end;
}

function isOrdinarySlip(miss: NearMiss, words: readonly Span[], text: string): boolean {
  const slip = miss.start + miss.at;
  const units = miss.slip === 'dropped' ? [slip - 1, slip] : miss.slip === 'substituted' ? [slip] : [slip, slip + 1];
  const wordAt = (unit: number): number => words.find(word => word.start <= unit && unit < word.end)?.start ?? unit;
  const isPart = (unit: number): boolean =>
    words.some(word => word.start <= unit && unit < word.end && word.end - word.start > 1);
  // Of a unit written twice one copy stands in its own word (信|信贷); both do where two words meet (政策|策略), and
  // so do two units that stand the wrong way round where both are right.
  if (
    miss.slip === 'doubled' || miss.slip === 'swapped'
      ? units.every(isPart)
      : miss.slip !== 'dropped' && units.some(isPart)
  )
    return true;
  // A slip leaves a fragment: a single character that is no word of grammar.
  const near = [slip - 1, slip, slip + 1].filter(unit => miss.start <= unit && unit < miss.end);
  return !near.some(unit => wordAt(unit) === unit && !isPart(unit) && !GRAMMAR.includes(text[unit]));
}
