import type { Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { ParagraphCheck, Report } from '../check';
import { insideTitle } from '../titles';
import { matchesOf } from '../../text/matches';
import { Touch } from '../touch';

const HYPHEN = '[-–−‐~]';
const YEARS = new RegExp(
  `(?<![\\d.．\\-–—～~/])((?:19|20)\\d{2})(年?)(\\s?(?:${HYPHEN}{1,2}|—{2})\\s?)((?:19|20)\\d{2})(?=\\s?(?:年|学年))`,
  'g',
);
const PERCENTAGES = new RegExp(
  `(?<![\\d.．%％‰\\-–—～~/])(\\d{1,3}(?:\\.\\d+)?)([%％‰]?)(\\s?(?:${HYPHEN}|[—～])\\s?)(\\d{1,3}(?:\\.\\d+)?)([%％‰])(?![\\d.．%％‰\\-–—～~/])`,
  'g',
);

/** Sums of money; their first figure may bear the unit too (3万元-5万元). */
const SUMS = new RegExp(
  `(?<![\\d.．,，A-Za-z\\-–—～~/第])(\\d{1,5}(?:\\.\\d+)?(?:[万亿]?元)?)(${HYPHEN})(\\d{1,5}(?:\\.\\d+)?)(?=[万亿]元|万亿元|元(?!素))`,
  'g',
);

/** One look tells most texts from those that may hold a range. */
const JOINS = /[-–−‐~—～]/;

/** Ranges of years, percentages and sums: the mark between, and a percent sign on either side. */
export const numberRange: ParagraphCheck = {
  code: 'number.range',
  severity: 'warning',
  mechanical: true,
  scope: 'paragraph',
  needs: Touch.title | Touch.figure,
  page: {
    title: { zh: '数值范围', en: 'Ranges' },
    about: {
      zh: '指出年份起止、百分数和金额范围用短横线或半角波纹号连接的（2021-2025年、5%-6%、300-500万元），以及范围前项省去百分号的（5—6%）。一字线“—”和浪纹线“～”都对，不要求改换。号码、型号、全数字日期、页码和其他范围不判；书名号内的，不报。',
      en: 'Finds spans of years and ranges of percentages and sums joined by a hyphen or an ASCII tilde (2021-2025年, 5%-6%, 300-500万元), and ranges whose first figure lacks its percent sign (5—6%). The dash — and the wave ～ are both right. Numbers, models, all-figure dates, pages and other ranges are not judged, nor is anything within 《…》.',
    },
    source: {
      zh: '《标点符号用法》（GB/T 15834—2011）4.13.3.2：标示时间、数值的起止一般用一字线，有时也可用浪纹线；《出版物上数字用法》（GB/T 15835—2011）5.1：省略附加符号会造成歧义的，不应当省略（15%~30%，不写15~30%）。后者对公文是“也可参照”。',
      en: 'GB/T 15834—2011, 4.13.3.2: a dash as a rule, at times a wave, marks where a time or a number begins and ends. GB/T 15835—2011, 5.1: a sign whose omission would be ambiguous should not be left out; documents “may also refer to” that standard.',
    },
    examples: [
      { wrong: '⟦2021-2025⟧年', right: '2021—2025年' },
      { wrong: '增长⟦5-6%⟧', right: '增长5%—6%' },
    ],
  },
  run(paragraph, _context, report) {
    const { text } = paragraph;
    if (!JOINS.test(text) || !/\d/.test(text)) return;
    const say = (found: Report | undefined): void => {
      if (found && !insideTitle(paragraph, found.span)) report(found);
    };
    for (const match of matchesOf(text, YEARS)) {
      const [whole, first, year, joined, last] = match;
      if (Number(first) < Number(last))
        say(rangeReport(spanOf(match, whole), `${first}${year}${markFor(joined)}${last}`, [JOINED]));
    }
    for (const match of matchesOf(text, SUMS)) {
      const [whole, first, joined, last] = match;
      if (parseFloat(first) < parseFloat(last))
        say(rangeReport(spanOf(match, whole), `${first}${markFor(joined)}${last}`, [JOINED]));
    }
    for (const match of matchesOf(text, PERCENTAGES)) {
      const [whole, first, sign, joined, last, percent] = match;
      // Going down, it is no range: a table's cells run together, or a score.
      if (Number(first) >= Number(last)) continue;
      const mark = joined.trim();
      const right = `${first}${sign === '' && Number(first) === 0 ? '' : percent}${/[—～]/.test(mark) ? mark : markFor(mark)}${last}${percent}`;
      const faults = [
        ...(/[—～]/.test(mark) ? [] : [JOINED]),
        ...(sign === '' && Number(first) !== 0 ? [OMITTED] : []),
      ];
      if (faults.length > 0) say(rangeReport(spanOf(match, whole), right, faults));
    }
  },
};

const JOINED: Message = { zh: '起止之间一般用“—”，也可用“～”', en: '— as a rule, or ～, joins the two ends' };
const OMITTED: Message = { zh: '前项的百分号不省略', en: 'the first figure keeps its percent sign' };

function markFor(joined: string): string {
  return joined.includes('~') ? '～' : '—';
}

function spanOf(match: RegExpMatchArray, whole: string): Span {
  const start = match.index ?? 0;
  return { start, end: start + whole.length };
}

function rangeReport(span: Span, right: string, faults: readonly Message[]): Report {
  return {
    span,
    message: {
      zh: `宜写作“${right}”：${faults.map(fault => fault.zh).join('，')}。`,
      en: `Better written “${right}”: ${faults.map(fault => fault.en).join('; ')}.`,
    },
    fixes: [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ ...span, newText: right }] }],
  };
}
