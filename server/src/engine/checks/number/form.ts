import { halfWidthDigits } from '../../text/digits';
import type { Message } from '../../text/message';
import { formatHanNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { ParagraphCheck } from '../check';
import { perParagraph } from '../check';
import { insideTitle } from '../titles';
import { COUNTED_FORMS, fixedForms, fixedNumeral, MAY_BE_COUNTED, MAY_BE_FIXED } from './fixedForms';
import { matchesOf } from '../../text/matches';
import { Touch } from '../touch';

/** Figures of the wrong kind where only one is right: full-width digits, 党的20大, 几10个, 3千5百万. */
export const numberForm: ParagraphCheck = {
  code: 'number.form',
  severity: 'warning',
  mechanical: true,
  scope: 'paragraph',
  needs: Touch.title | Touch.figure,
  page: {
    title: { zh: '数字形式', en: 'Figures' },
    about: {
      zh: '指出全角数字（２０２３年）、定型词语中的阿拉伯数字（党的20大、20届3中全会、“3个代表”、“14五”规划）、带“几”的数中的阿拉伯数字（几10个、10几个）、数值中夹用“千”“百”的（3千5百万）、一个数中汉字与阿拉伯数字混用的（百分之20、3分之一、二0二三年）。“5千亿”“9亿”、法规中的“百分之二十”和“N年”不判；书名号内的，不报。',
      en: 'Finds full-width digits (２０２３年), Arabic digits in fixed expressions (党的20大, 20届3中全会, “3个代表”, “14五”规划) and beside 几 (几10个, 10几个), 千 and 百 within a figure (3千5百万), and Chinese and Arabic figures mixed in one number (百分之20, 3分之一, 二0二三年). 5千亿, 9亿, the 百分之二十 of statutes and durations are left alone, as is anything within 《…》.',
    },
    source: {
      zh: '《出版物上数字用法》（GB/T 15835—2011）4.2.2、4.2.3：概数、定型的词语应采用汉字数字；4.3：为突出庄重典雅的效果应使用汉字数字（十一届全国人大一次会议）；万、亿可与阿拉伯数字连用。该标准对公文是“也可参照”。全角数字、年份写法为通行做法。',
      en: 'GB/T 15835—2011, 4.2.2 and 4.2.3: approximate numbers and fixed expressions take Chinese figures; 4.3: so does what is to sound solemn (十一届全国人大一次会议); 万 and 亿 may follow Arabic digits. Documents “may also refer to” that standard. Half-width digits are common practice.',
    },
    examples: [
      { wrong: '党的⟦20⟧大', right: '党的二十大' },
      { wrong: '几⟦10⟧个项目', right: '几十个项目' },
      { wrong: '⟦3千5百⟧万元', right: '3500万元' },
    ],
  },
  run(paragraph, _context, report) {
    for (const { span, right, reason } of misformed(paragraph)) {
      if (insideTitle(paragraph, span)) continue;
      report({
        span,
        message: { zh: `宜写作“${right}”：${reason.zh}。`, en: `Better written “${right}”: ${reason.en}.` },
        fixes: [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ ...span, newText: right }] }],
      });
    }
  },
};

interface Misformed {
  readonly span: Span;
  readonly right: string;
  readonly reason: Message;
}

const WIDE: Message = { zh: '阿拉伯数字用半角', en: 'Arabic digits are half-width' };
const FIXED: Message = {
  zh: '定型词语和概数用汉字数字',
  en: 'fixed expressions and approximate numbers take Chinese figures',
};
const UNITS: Message = {
  zh: '数值中“万”“亿”之外的位数用数字写出',
  en: 'within a figure only 万 and 亿 are written out',
};
const MIXED: Message = { zh: '一个数不混用汉字和阿拉伯数字', en: 'one number does not mix Chinese and Arabic figures' };

const misformed = perParagraph(({ text }): readonly Misformed[] => {
  if (!/[\d０-９]/.test(text)) return [];
  const found: Misformed[] = [];
  const starts = new Set<number>();
  const add = (start: number, wrong: string, right: string, reason: Message): void => {
    if (right === wrong || starts.has(start)) return;
    starts.add(start);
    found.push({ span: { start, end: start + wrong.length }, right, reason });
  };
  // Figures of a date are the business of number.date, and of an ordinal (１．) of ordinal.mark.
  for (const match of matchesOf(text, /(?<![\d０-９])[０-９]+(?:[．.][０-９]+)*[％]?/g)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + 4);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (isDatePart(before, rest) || (/^[．、]/.test(rest) && /(?:^|\n)[ \u3000]*$/.test(before))) continue;
    add(match.index, match[0], halfWidthDigits(match[0]).replace('％', '%'), WIDE);
  }
  if (!/\d/.test(text)) return found;
  for (const { written, right } of MAY_BE_FIXED.test(text) ? fixedForms() : [])
    for (const match of matchesOf(text, written)) add(match.index, match[0], right, FIXED);
  for (const pattern of MAY_BE_COUNTED.test(text) ? COUNTED_FORMS : [])
    for (const match of matchesOf(text, pattern))
      add(match.index, match[1], fixedNumeral(match[1], text.slice(0, match.index)), FIXED);
  for (const match of matchesOf(text, /(?<![\d.])([1-9]0)几(?=[个名万家年位项天人次件种])/g))
    add(match.index, match[0], `${formatHanNumeral(Number(match[1]))}几`, FIXED);
  for (const match of matchesOf(text, /(?<![\d.])([1-9])千([1-9])百(?![几多余\d])/g))
    add(match.index, match[0], `${match[1]}${match[2]}00`, UNITS);
  for (const match of matchesOf(text, /百分之(\d+(?:\.\d+)?)(?![\d.分万千])/g))
    add(match.index, match[0], `${match[1]}%`, MIXED);
  for (const match of matchesOf(text, /(?<![\d.])([2-9]|10)分之([1-9一二三四五六七八九])(?![\d.十百])/g))
    add(match.index, match[0], `${formatHanNumeral(Number(match[1]))}分之${hanOf(match[2])}`, MIXED);
  for (const match of matchesOf(text, /[一二]([一二三四五六七八九〇0]{3})(?=年)/g))
    add(match.index, match[0], match[0].replace(/0/g, '〇'), MIXED);
  return found;
});

function isDatePart(before: string, after: string): boolean {
  if (/^年[\d０-９]{1,2}月/.test(after)) return true;
  if (/^月/.test(after)) return before.endsWith('年') || /^月[\d０-９]/.test(after);
  return before.endsWith('月') && /^[日号]/.test(after);
}

function hanOf(figure: string): string {
  return /\d/.test(figure) ? formatHanNumeral(Number(figure)) : figure;
}
