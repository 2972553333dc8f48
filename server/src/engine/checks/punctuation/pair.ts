import type { Placed } from '../../document/draft';
import type { DraftCheck, Report } from '../check';
import { partnerOf } from './pairing';
import { looseAcross } from './looseAcross';
import { Signs } from '../../text/signs';
import type { Replaced } from '../replaced';
import { isChinese } from './context';
import { looseMessage, pairMarksOf, SHORTEST_CUT, type LooseMark } from './pairMarks';

/** Quotation marks, brackets and 书名号 that are unpaired or crossed; straight quotation marks. */
export const punctuationPair: DraftCheck = {
  code: 'punctuation.pair',
  severity: 'error',
  mechanical: true,
  scope: 'draft',
  page: {
    title: { zh: '成对标点', en: 'Marks in pairs' },
    about: {
      zh: '引号、括号、书名号只有一半，或两对交错，报错误；中文里用了直引号，报警告。改法只在唯一可能时给出：直引号按段内先后成对；两个同向的引号，后一个（或前一个）改向；“一）”补前括号。不报的有：一段引文分成几段，每段开头用前引号、末段才用后引号；“1）”一类只有后括号的序号；外文里的撇号；代码里的直引号；硬换行拆开的一对。',
      en: 'A quotation mark, bracket or 书名号 without its partner, or two pairs that cross, are errors; straight quotation marks in Chinese are warnings. A fix is offered only where one is possible: straight marks pair in turn within the paragraph; of two quotation marks that face one way, one is turned; 一） gets its opening bracket. Left alone: a quotation over several paragraphs that opens each and closes the last, ordinals like 1）, apostrophes, straight marks in code, and a pair that a hard line break divides.',
    },
    source: {
      zh: '《标点符号用法》（GB/T 15834—2011）4.8.2、4.9.2、4.15.2（引号、括号、书名号的形式都是前后成对）；4.8.3.5：独立成段的引文不止一段，每段开头仅用前引号，只在最后一段末尾用后引号。条款号据他人转述，未核对原文。标准没有提到直引号。',
      en: 'GB/T 15834—2011, 4.8.2, 4.9.2 and 4.15.2: these marks have an opening and a closing form. 4.8.3.5: of a quotation over several paragraphs each opens, and only the last closes. Clause numbers as others give them; the standard itself was not seen. It does not mention straight quotation marks.',
    },
    examples: [
      { wrong: '贯彻落实⟦《⟧关于加强监管的若干意见。', right: '贯彻落实《关于加强监管的若干意见》。' },
      { wrong: '推进⟦"三大工程"⟧建设。', right: '推进“三大工程”建设。' },
    ],
  },
  same(replaced) {
    return marksUnmoved(replaced) || hasNoPairs(replaced);
  },
  prepare: pairMarksOf,
  run({ draft }, _context, report) {
    for (const placed of draft.paragraphs) for (const one of pairMarksOf(placed.paragraph).reports) report(placed, one);
    for (const { placed, marks } of looseAcross(draft))
      for (const one of looseReports(placed, marks)) report(placed, one);
  },
};

/** The stretch that was edited, not the last one, has no mark that pairs, before and after: all others pair as they did. */
function marksUnmoved({ before, after }: Replaced): boolean {
  const { edited } = after;
  if (edited?.before !== before || isChinese(before) !== isChinese(after)) return false;
  const { start, beforeEnd, afterEnd } = edited.stretch;
  return (
    edited.lacks(Signs.pair | Signs.other) &&
    !edited.movesStops &&
    start < Math.min(beforeEnd, afterEnd) &&
    beforeEnd + 1 < before.text.length &&
    Math.min(before.text.length, after.text.length) >= SHORTEST_CUT
  );
}

/** No mark that pairs stands in the paragraph, before and after. */
function hasNoPairs({ before, after }: Replaced): boolean {
  return (
    [before, after].every(one => {
      const { reports, loose, quotes, items, bracketed } = pairMarksOf(one);
      return reports.length + loose.length + items.length + bracketed.length === 0 && quotes === undefined;
    }) && pairMarksOf(before).cut === pairMarksOf(after).cut
  );
}

/** Reports on the marks of one paragraph that nothing pairs with: each by itself, two that were meant as a pair as one. */
function looseReports({ paragraph: { text } }: Placed, marks: readonly LooseMark[]): Report[] {
  const reports: Report[] = [];
  for (let i = 0; i < marks.length; i++) {
    const two = marks[i + 1] === undefined ? undefined : turned(text, marks[i], marks[i + 1]);
    if (two) i++;
    reports.push(two ?? { ...spanOf(marks[i]), message: looseMessage(marks[i]), fixes: onlyFix(text, marks[i]) });
  }
  return reports;
}

function spanOf({ at }: LooseMark): Pick<Report, 'span'> {
  return { span: { start: at, end: at + 1 } };
}

/** Two neighbours in one sentence that face the same way, “甲“, or are of two kinds, 《甲〉: one of them is wrong. */
function turned(text: string, first: LooseMark, last: LooseMark): Report | undefined {
  if (last.at - first.at > 60 || /[。！？\n]/.test(text.slice(first.at, last.at - 1))) return undefined;
  const to = (mark: LooseMark, newText: string): NonNullable<Report['fixes']>[number] => ({
    title: { zh: `“${mark.char}”改为“${newText}”`, en: `Change ${mark.char} to ${newText}` },
    edits: [{ start: mark.at, end: mark.at + 1, newText }],
  });
  if (first.family === last.family && first.opens === last.opens && '“”‘’'.includes(first.char)) {
    const wrong = first.opens ? last : first;
    return { ...spanOf(wrong), message: looseMessage(wrong), fixes: [to(wrong, partnerOf(wrong.char))] };
  }
  if (first.family === last.family || !first.opens || last.opens) return undefined;
  return {
    ...spanOf(last),
    message: {
      zh: `“${first.char}”与“${last.char}”不成一对。`,
      en: `${first.char} and ${last.char} are no pair.`,
    },
    fixes: [to(last, partnerOf(first.char)), to(first, partnerOf(last.char))],
  };
}

/**
 * The fix where the lost mark has one place alone: before the numeral that begins a line or a sentence (一）), and on either
 * side of the year of a document's number (国发2023〕14号).
 */
function onlyFix(text: string, { at, char }: LooseMark): Report['fixes'] {
  const newText = partnerOf(char);
  const lost = (start: number): Report['fixes'] => [
    { title: { zh: `补上“${newText}”`, en: `Insert ${newText}` }, edits: [{ start, end: start, newText }] },
  ];
  const before = text.slice(Math.max(0, at - 8), at);
  const numeral = '）)'.includes(char) ? /(?:^|[\n。；：;:])([一二三四五六七八九十]{1,3}|\d{1,2})$/.exec(before) : null;
  if (numeral) return lost(at - numeral[1].length);
  if (char === '〕' && /(?:^|\D)(?:19|20)\d{2}$/.test(before) && /^\d+号/.test(text.slice(at + 1, at + 8)))
    return lost(at - 4);
  if (char === '〔' && /^(?:19|20)\d{2}[1-9]\d{0,3}号/.test(text.slice(at + 1, at + 10))) return lost(at + 5);
  return [];
}
