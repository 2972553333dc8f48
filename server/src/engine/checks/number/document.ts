import { fullYear, halfWidthDigits, withoutPadding } from '../../text/digits';
import type { Message } from '../../text/message';
import type { ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { matchesOf } from '../../text/matches';
import { Touch } from '../touch';

/** 代字, then a year in brackets of any kind, then a number; the last group is empty where 号 is missing. */
const NUMBER =
  /(?<=[一-龥”）] ?)([〔[［【（({｛「〈<﹝]) ?([\d０-９]{4}|[\d０-９]{2})(年?) ?([〕\]］】）)}｝」〉>﹞])( ?)(第?)( ?)([\d０-９]{1,5})( ?)(号?)/g;
/** How it begins: one look tells most texts from those that may hold one. */
const BRACKETED = /[〔[［【（({｛「〈<﹝] ?[\d０-９]/;
/** Documents whose issuers number them 第N号 as a rule: 中国人民银行令〔2023〕第1号, and penalty decisions. */
const NUMBERED_WITH_DI = /(?:令|公告|通告|公报|字|决定书?|告知书?|通知书) ?$/;
/** What 号 counts where a year in brackets stands before it by chance: （2023）3号楼. */
const NOT_A_DOCUMENT = /^(?:楼|院|线|地块|宗地|机|厂|库|井|泊位|码头|馆|卫星|星)/;

/** Numbers of documents: the year in 〔〕 and in full, the number without 第 and without padding. */
export const numberDocument: ParagraphCheck = {
  code: 'number.document',
  severity: 'warning',
  mechanical: true,
  scope: 'paragraph',
  needs: Touch.title | Touch.figure,
  page: {
    title: { zh: '发文字号', en: 'Document numbers' },
    about: {
      zh: '指出发文字号中不用六角括号的年份（国发[2023]14号、国发【2023】14号）、年份缩写（〔23〕）、顺序号前的“第”和编的虚位（〔2023〕第05号）、漏写的“号”。“国务院令第493号”“（2023年版）”不是这种写法，不报；令、公告和处罚决定等按惯例编“第×号”的，不要求删“第”；书名号内的，不报。',
      en: 'Finds document numbers whose year is not in 〔〕 (国发[2023]14号, 国发【2023】14号) or not in full (〔23〕), whose number bears 第 or padding (〔2023〕第05号), or lacks 号. 国务院令第493号 and （2023年版） are no such numbers; orders, announcements and penalty decisions, which by custom are numbered 第N号, keep their 第. Nothing within 《…》 is judged.',
    },
    source: {
      zh: '《党政机关公文格式》（GB/T 9704—2012）7.2.5：年份应标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位，在阿拉伯数字后加“号”字。该条管版头的发文字号，正文引用时从之是类推。',
      en: 'GB/T 9704—2012, 7.2.5: the year in full and in 〔〕, the number without 第 and without padding, followed by 号. It governs the number at the head of a document; applying it where a text cites one is by analogy.',
    },
    examples: [
      { wrong: '根据国发⟦[2023]14号⟧', right: '根据国发〔2023〕14号' },
      { wrong: '银发⟦〔2023〕第05号⟧', right: '银发〔2023〕5号' },
    ],
  },
  run(paragraph, _context, report) {
    const { text } = paragraph;
    if (!BRACKETED.test(text)) return;
    for (const match of matchesOf(text, NUMBER)) {
      const [whole, open, year, ofYear, close, g1, di, g2, number, g3, hao] = match;
      const start = match.index;
      const before = text.slice(Math.max(0, start - 12), start);
      const after = text.slice(start + whole.length, start + whole.length + 4);
      if (hao === '' ? !misses(open, close, year, di, after) : NOT_A_DOCUMENT.test(after)) continue;
      const keepsDi = di !== '' && NUMBERED_WITH_DI.test(before);
      const faults = faultsOf({ open, close, year, ofYear, di: keepsDi ? '' : di, number, hao });
      const end = hao === '' ? start + whole.trimEnd().length : start + whole.length;
      if (faults.length === 0 || insideTitle(paragraph, { start, end })) continue;
      const gaps = hao === '' ? [g1, g2, ''] : [g1, g2, g3];
      const right = `〔${fullYear(year)}〕${gaps[0]}${keepsDi ? di + gaps[1] : ''}${withoutPadding(number)}${gaps[2]}号`;
      report({
        span: { start, end },
        message: {
          zh: `发文字号宜写作“${right}”：${faults.map(fault => fault.zh).join('，')}。`,
          en: `The document number is better written “${right}”: ${faults.map(fault => fault.en).join('; ')}.`,
        },
        fixes: [
          {
            title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
            edits: [{ start, end, newText: right }],
          },
        ],
      });
    }
  },
};

/** 国发〔2023〕14， lacks its 号; without the right brackets such a figure may be anything. */
function misses(open: string, close: string, year: string, di: string, after: string): boolean {
  return (
    open === '〔' &&
    close === '〕' &&
    year.length === 4 &&
    di === '' &&
    /^(?:[，。；）》、]|$|文件|的?规定|通知(?:要求|精神|规定))/.test(after)
  );
}

interface Parts {
  readonly open: string;
  readonly close: string;
  readonly year: string;
  readonly ofYear: string;
  readonly di: string;
  readonly number: string;
  readonly hao: string;
}

function faultsOf({ open, close, year, ofYear, di, number, hao }: Parts): Message[] {
  const faults: Message[] = [];
  if (open !== '〔' || close !== '〕') faults.push({ zh: '年份用六角括号“〔〕”括入', en: 'the year stands in 〔〕' });
  if (year.length === 2) faults.push({ zh: '年份标全称', en: 'the year is written in full' });
  if (ofYear !== '') faults.push({ zh: '括号内不加“年”字', en: 'the brackets hold no 年' });
  if (di !== '') faults.push({ zh: '顺序号不加“第”字', en: 'the number bears no 第' });
  if (/^[0０]./.test(number)) faults.push({ zh: '顺序号不编虚位', en: 'the number is not padded' });
  if (halfWidthDigits(year + number) !== year + number) faults.push({ zh: '数字用半角', en: 'digits are half-width' });
  if (hao === '') faults.push({ zh: '数字后加“号”字', en: '号 follows the number' });
  return faults;
}
