import type { Paragraph } from '../../document/paragraph';
import type { NearMiss, Slip } from '../../match/nearMiss';
import type { Library } from '../../library/library';
import { looksAlike, soundsAlike } from '../../text/alike';
import { isHan } from '../../text/characters';
import { quoted, type Message } from '../../text/message';
import { contains, entangled, insertSpan, overlapping } from '../../text/span';
import type { ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { doubledEnds } from './doubledEnds';
import { isOrdinary } from './ordinary';
import { norm } from '../wording/evidence';
import { otherMends } from '../wording/otherMend';
import { Touch } from '../touch';

/** A term that is misspelt by one slip that no pack lists. */
export const termTypo: ParagraphCheck = {
  code: 'term.typo',
  severity: 'warning',
  scope: 'paragraph',
  needs: Touch.title | Touch.missed | Touch.departed,
  mechanical: false,
  page: {
    title: { zh: '术语疑有错字', en: 'A misspelt term' },
    about: {
      zh: '与四字以上的术语只差一处：一个字换成了音近或形近的字，少了一个字，一个字写了两遍，或者相邻两字颠倒。改动后若成为另一个词（如“主体教育”之于“主题教育”），不提示；改后成为另一个数的（如“党的十八大”之于“党的二十大”）、书名号内的，不判。六字以上的术语只错一处的（少一字的，八字以上），前后已足以认出，不再看它是否成词。',
      en: 'A stretch that misses a term of four and more characters by one slip: a character that sounds or looks alike, one dropped, one doubled, or two swapped. Nothing is said where the result is made of words of its own or is another number, or inside 《》. A term of six characters and more (of eight where one is dropped) is known by what surrounds the slip, whatever word it makes.',
    },
    source: {
      zh: '参照包的术语；读音据 pinyin-pro，笔顺据 cnchar-order，词界据系统自带的分词。',
      en: 'The pack’s terms; readings from pinyin-pro, stroke orders from cnchar-order, word bounds from the platform’s segmenter.',
    },
    examples: [{ wrong: '坚持⟦因诚施策⟧', right: '坚持因城施策' }],
  },
  run(paragraph, { library, words }, report) {
    const { finder } = library.listed;
    const { text } = paragraph;
    const misses = [
      ...library.nearMisses(paragraph),
      ...doubledEnds(paragraph, library, term => finder.indexOf(term)),
    ].filter(miss => isSlip(miss, finder.target(miss.target), text) && !isListed(miss, paragraph, library));
    // A stretch may miss a term and a longer one around it: the longer is meant.
    misses.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const taken: NearMiss[] = [];
    let others: ReadonlySet<NearMiss> | undefined;
    for (const miss of misses) {
      if (overlapping(taken, miss).length > 0 || insideTitle(paragraph, miss)) continue;
      const written = text.slice(Math.max(0, miss.start - 1), miss.end + 1);
      const isSaid =
        library.passages.some(passages => passages.text.includes(written)) ||
        // Where the reference's own passage mends the place in another way, drift speaks of it.
        otherMends(miss, finder.target(miss.target), paragraph, library).length > 0;
      // Cutting a text into words for the first time takes longer than the rest of a page: only where it matters.
      if (isSaid && !(others ??= entangled(misses)).has(miss)) continue;
      if (isOrdinary(miss, finder.target(miss.target), text, words)) continue;
      insertSpan(taken, miss);
      if (isSaid) continue;
      const { term, reference } = library.listed.target(miss.target);
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

/** True for a Chinese numeral; also in a word that names no number, as in 统一. */
function isNumeral(character: string | undefined): boolean {
  return character !== undefined && '〇零一二三四五六七八九十百千万亿两'.includes(character);
}

/** What a numeral in place of a term's unit may count or belong to: 全市四级, 第十, 主持会一开始. */
const COUNTED = '个项大条次级类种方位名批期年月日号家件场步点届线等';

/** True where a numeral written for a unit of a short term may be one: it goes on a number, counts something, or ends the term. */
function mayCount({ start, end, at }: NearMiss, text: string): boolean {
  const before = text[start + at - 1];
  const next = text[start + at + 1];
  if (isNumeral(before) || isNumeral(next) || before === '第' || COUNTED.includes(next)) return true;
  return start + at === end - 1 && !isEdge(text, end);
}

/** True where the slip is one that a hand makes, on a Han character, and makes no other number: 十二大 is not 二十大. */
function isSlip(miss: NearMiss, term: string, text: string): boolean {
  const wanted = term[miss.at];
  const next = term[miss.at + 1];
  const given = text[miss.start + miss.at];
  if (!isHan(wanted.charCodeAt(0))) return false;
  switch (miss.slip) {
    case 'substituted':
      return (
        isHan(given.charCodeAt(0)) &&
        !(isNumeral(given) && (isNumeral(wanted) || (term.length < LONG && mayCount(miss, text)))) &&
        (soundsAlike(wanted, given) || looksAlike(wanted, given))
      );
    case 'swapped':
      return isHan(next.charCodeAt(0)) && !(isNumeral(wanted) && isNumeral(next));
    case 'doubled':
      return true;
    default:
      if (isNumeral(wanted) && (isNumeral(term[miss.at - 1]) || isNumeral(next))) return false;
      if (miss.at === 0 || miss.at === term.length - 1 || PARTICLES.includes(wanted)) return false;
      // What is left on either side must be known for the term's: two units, or one at a mark (传达习近平 is not 传达学习).
      return (
        term.length >= LONG ||
        ((miss.at > 1 || isEdge(text, miss.start - 1)) && (term.length - miss.at > 2 || isEdge(text, miss.end)))
      );
  }
}

/** Of a term this long what is left without one unit is known for the term's. */
const LONG = 6;
/** What may as well be left out: a matter of style. */
const PARTICLES = '的地得和与及之';

function isEnd({ start, end, at }: NearMiss): boolean {
  return at === 0 || at === end - start - 2;
}

/** True where no Han character stands. */
function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || !isHan(text.charCodeAt(at));
}

/** True where the slip, or an end of the missed term, belongs to a listed string: then that is what was written. */
function isListed(miss: NearMiss, paragraph: Paragraph, library: Library): boolean {
  const slip = miss.start + miss.at;
  // A term with its first or last unit twice holds the term itself, which says nothing of the other copy.
  if (miss.slip === 'doubled' && isEnd(miss)) return false;
  const first = miss.slip === 'dropped' ? slip - 1 : slip;
  return overlapping(library.meantHits(paragraph), miss).some(
    hit => (hit.start <= first && slip < hit.end) || !contains(miss, hit),
  );
}

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
