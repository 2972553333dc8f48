import type { Paragraph } from '../../document/paragraph';
import { NearMissFinder, SHORTEST_TARGET, type NearMiss, type Slip } from '../../match/nearMiss';
import type { Library } from '../../library/library';
import type { PackTerm } from '../../reference/pack';
import type { Reference } from '../../reference/reference';
import { looksAlike, soundsAlike } from '../../text/alike';
import { isHan } from '../../text/characters';
import { quoted, type Message } from '../../text/message';
import { contains, insertSpan, overlapping, type Span } from '../../text/span';
import { wordsOf } from '../../text/words';
import type { ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { norm } from '../wording/evidence';

/** A term that is misspelt by one slip that no pack lists. */
export const termTypo: ParagraphCheck = {
  code: 'term.typo',
  severity: 'warning',
  scope: 'paragraph',
  mechanical: false,
  page: {
    title: { zh: '术语疑有错字', en: 'A misspelt term' },
    about: {
      zh: '与四字以上的术语只差一处：一个字换成了音近或形近的字，少了一个字，一个字写了两遍，或者相邻两字颠倒。改动后若成为另一个词（如“主体教育”之于“主题教育”），不提示；数字、书名号内不判。',
      en: 'A stretch that misses a term of four and more characters by one slip: a character that sounds or looks alike, one dropped, one doubled, or two swapped. Nothing is said where the result is made of words of its own, of numerals, or inside 《》.',
    },
    source: {
      zh: '参照包的术语；读音据 pinyin-pro，笔顺据 cnchar-order，词界据系统自带的分词。',
      en: 'The pack’s terms; readings from pinyin-pro, stroke orders from cnchar-order, word bounds from the platform’s segmenter.',
    },
    examples: [{ wrong: '坚持⟦因诚施策⟧', right: '坚持因城施策' }],
  },
  run(paragraph, { library }, report) {
    const { finder, targets } = terms(library);
    const { text } = paragraph;
    const misses = finder
      .scan(text)
      .filter(miss => isSlip(miss, targets[miss.target].term.term, text) && !isListed(miss, paragraph, library));
    // A stretch may miss a term and a longer one around it: the longer is meant.
    misses.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const taken: NearMiss[] = [];
    for (const miss of misses) {
      if (overlapping(taken, miss).length > 0 || insideTitle(paragraph, miss) || isOrdinary(miss, text)) continue;
      insertSpan(taken, miss);
      if (contradicted(miss, targets[miss.target].term.term, paragraph, library)) continue;
      const { term, reference } = targets[miss.target];
      report({
        span: miss,
        message: message(miss, term.term, text),
        fixes: [
          {
            title: { zh: `改为${quoted(term.term)}`, en: `Replace by ${term.term}` },
            edits: [{ start: miss.start, end: miss.end, newText: term.term }],
          },
        ],
        evidence: norm(reference, term.term),
      });
    }
  },
};

interface Target {
  readonly term: PackTerm;
  readonly reference: Reference;
}

const known = new WeakMap<Library, { finder: NearMissFinder; targets: readonly Target[] }>();

function terms(library: Library): { finder: NearMissFinder; targets: readonly Target[] } {
  let entry = known.get(library);
  if (!entry) {
    const byText = new Map<string, Target>();
    for (const reference of library.norms) {
      for (const term of reference.pack.terms)
        if (term.term.length >= SHORTEST_TARGET && !byText.has(term.term)) byText.set(term.term, { term, reference });
    }
    known.set(library, (entry = { finder: new NearMissFinder([...byText.keys()]), targets: [...byText.values()] }));
  }
  return entry;
}

const NUMERALS = '〇零一二三四五六七八九十百千万亿两';

/** True where the slip is one that a hand makes, on a Han character that is no numeral. */
function isSlip(miss: NearMiss, term: string, text: string): boolean {
  const wanted = term[miss.at];
  const given = text[miss.start + miss.at];
  if (!isHan(wanted.charCodeAt(0)) || NUMERALS.includes(wanted)) return false;
  switch (miss.slip) {
    case 'substituted':
      return (
        isHan(given.charCodeAt(0)) &&
        !NUMERALS.includes(given) &&
        (soundsAlike(wanted, given) || looksAlike(wanted, given))
      );
    case 'swapped':
      return isHan(term.charCodeAt(miss.at + 1)) && !NUMERALS.includes(term[miss.at + 1]);
    case 'doubled':
      return miss.at < term.length - 1;
    default:
      // What is left on either side must be known for the term's: two units, or one at a mark (传达习近平 is not 传达学习).
      return (
        (miss.at > 1 || isEdge(text, miss.start - 1)) &&
        miss.at > 0 &&
        (term.length - miss.at > 2 || isEdge(text, miss.end)) &&
        miss.at < term.length - 1
      );
  }
}

/** True where the reference's own passage mends the place in another way: then drift speaks of it. */
function contradicted(miss: NearMiss, term: string, paragraph: Paragraph, library: Library): boolean {
  const { text } = paragraph;
  return overlapping(library.departures(paragraph), miss).some(departure => {
    const { source, passages } = departure;
    // Compared over the stretch that either of them changes: a paragraph may be long, and its misses many.
    const from = Math.min(departure.start, miss.start);
    const to = Math.max(departure.end, miss.end);
    const mend = ({ start, end }: Span, by: string): string => text.slice(from, start) + by + text.slice(end, to);
    return mend(departure, passages.text.slice(source.start, source.end)) !== mend(miss, term);
  });
}

/** True where no Han character stands. */
function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || !isHan(text.charCodeAt(at));
}

/** True where the slip, or an end of the missed term, belongs to a listed string: then that is what was written. */
function isListed(miss: NearMiss, paragraph: Paragraph, library: Library): boolean {
  const slip = miss.start + miss.at;
  const first = miss.slip === 'dropped' ? slip - 1 : slip;
  return overlapping(library.meantHits(paragraph), miss).some(
    hit => (hit.start <= first && slip < hit.end) || !contains(miss, hit),
  );
}

/**
 * True where the faulty stretch reads as words of its own: its ends fall inside words, or what was slipped is part of a
 * word. In doubt it is ordinary: silence is better than a false alarm.
 */
function isOrdinary(miss: NearMiss, text: string): boolean {
  const from = Math.max(0, miss.start - 8);
  const words = wordsOf(text.slice(from, miss.end + 8)).map(word => ({
    start: from + word.start,
    end: from + word.end,
  }));
  if (
    words.some(
      word => (word.start < miss.start && miss.start < word.end) || (word.start < miss.end && miss.end < word.end),
    )
  )
    return true;
  const slip = miss.start + miss.at;
  const units = miss.slip === 'dropped' ? [slip - 1, slip] : miss.slip === 'substituted' ? [slip] : [slip, slip + 1];
  const wordAt = (unit: number): number => words.find(word => word.start <= unit && unit < word.end)?.start ?? unit;
  const isPart = (unit: number): boolean =>
    words.some(word => word.start <= unit && unit < word.end && word.end - word.start > 1);
  // Of a unit written twice one copy stands in its own word (信|信贷); both do where two words meet (政策|策略).
  if (miss.slip === 'doubled' ? units.every(isPart) : miss.slip !== 'dropped' && units.some(isPart)) return true;
  // A slip leaves a fragment: a single character that is no word of grammar.
  const near = [slip - 1, slip, slip + 1].filter(unit => miss.start <= unit && unit < miss.end);
  return !near.some(unit => wordAt(unit) === unit && !isPart(unit) && !GRAMMAR.includes(text[unit]));
}

/** Single characters that stand as words of their own. */
const GRAMMAR =
  '的地得了着过是为在和与及或等将以对把被由从向到于要会能可不也都就并而且又还再更最很之其此该各每个名年月日中上下内外前后间';

function message(miss: NearMiss, term: string, text: string): Message {
  const wanted = term[miss.at];
  const given = text[miss.start + miss.at];
  const zh: Record<Slip, string> = {
    substituted: `疑为${quoted(term)}：${quoted(given)}似应为${quoted(wanted)}。`,
    dropped: `疑为${quoted(term)}：似少${quoted(wanted)}。`,
    doubled: `疑为${quoted(term)}：${quoted(wanted)}似重复。`,
    swapped: `疑为${quoted(term)}：“${given}${text[miss.start + miss.at + 1]}”似颠倒。`,
  };
  const en: Record<Slip, string> = {
    substituted: `Probably ${term}: ${given} for ${wanted}.`,
    dropped: `Probably ${term}: ${wanted} is missing.`,
    doubled: `Probably ${term}: ${wanted} stands twice.`,
    swapped: `Probably ${term}: ${given}${text[miss.start + miss.at + 1]} is swapped.`,
  };
  return { zh: zh[miss.slip], en: en[miss.slip] };
}
