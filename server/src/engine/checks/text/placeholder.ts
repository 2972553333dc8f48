import type { Message } from '../../text/message';
import type { Span } from '../../text/span';
import { isChineseUnit, isLatinUnit } from '../punctuation/context';
import type { ParagraphCheck } from '../check';
import { matchesOf } from '../../text/matches';
import { Touch } from '../touch';

/** What was left to be filled in and is still there. */
export const textPlaceholder: ParagraphCheck = {
  code: 'text.placeholder',
  severity: 'warning',
  mechanical: false,
  scope: 'paragraph',
  needs: Touch.pair | Touch.other,
  page: {
    title: { zh: '未填的占位', en: 'Placeholders left unfilled' },
    about: {
      zh: '指出没有填上的占位：××、XX、20××年、×月×日、代码片段的 ${1:…}、模板的 {{…}}、新建文稿时留下的【待填：…】、【待定】（待补充）、句中的下划线、空的【】（）〔〕《》。“4×100米”里的乘号、“XXL”一类外文词、别的有内容的【】、隐去姓名的“张××”、表单里冒号后面的横线不报。填什么，只有起草人知道，没有改法。',
      en: 'Finds what was left to be filled in: ××, XX, 20××年, ×月×日, ${1:…} of a snippet, the 【待填：…】 of a new draft, {{…}} of a template, 【待定】 and （待补充）, underscores within a sentence, and empty 【】 （） 〔〕 《》. The × of 4×100, Latin words such as XXL, any other 【】 that holds something, a withheld name such as 张××, and the rule after a colon in a form are left alone. No fix: only the writer knows what belongs there.',
    },
    source: {
      zh: '通行做法，没有条文。',
      en: 'Common practice; no clause of a standard.',
    },
    examples: [{ wrong: '⟦××⟧市人民政府印发通知。', right: '北京市人民政府印发通知。' }],
  },
  run(paragraph, _context, report) {
    for (const span of placeholders(paragraph.text)) {
      const source = paragraph.prose.source(span);
      const empty = EMPTY_PAIR.test(paragraph.text.slice(span.start, span.end));
      // What looks empty may hold a comment, which is no prose.
      if (empty && source.end - source.start !== span.end - span.start) continue;
      report({ span, message: empty ? EMPTY : UNFILLED });
    }
  },
};

const UNFILLED: Message = { zh: '占位没有填上。', en: 'A placeholder is left unfilled.' };
const EMPTY: Message = { zh: '括号里没有内容。', en: 'These brackets hold nothing.' };

const SNIPPET = /\$\{\d+(?:[:|][^{}\n]*)?\}/g;
/** What a new draft leaves for the writer (features/newDraft): it says itself that it is to be filled in. */
const TO_FILL = /【待填[：:][^【】\n]*】/g;
const EMPTY_PAIR = /^[【（(〔《]/;
/** Brackets named as such (括号（）) hold nothing by right. */
const EMPTIES =
  /(?<!号)(?:【[ \u3000\u00a0]*】|（[ \u3000\u00a0]*）|〔[ \u3000\u00a0]*〕|《[ \u3000\u00a0]*》|\([ \u3000\u00a0]*\))/g;
/** What says of itself that it is not yet written; 时间（待定） is content. */
const PENDING =
  /【(?:待定|待补充?|待填写?(?![：:])|待完善|请填写|此处填写)[^【】\n]{0,12}】|（(?:待补充?|待填写?|此处填写)）/g;
const TEMPLATE = /\{\{[^{}\n]{1,30}\}\}/g;
/** Circles in the place of a name: ○○县; as figures they stand among figures: 二○○五年. */
const CIRCLES = /(?<![〇○零一二三四五六七八九十\d])○{2,}(?![〇○零一二三四五六七八九十\d年])/g;
const RULES = /_{2,}|＿{2,}/g;
/** Two underscores before and behind some words are emphasis that no parser took: 违__法犯罪__和. */
const EMPHASIS = /(?<!_)__(?!_)[\u3400-\u9fff]{2,}__(?!_)/g;
const CROSSES =
  /(?<!\d)(?:19|20)\d[×XxＸ](?=年)|(?:\d{2})?(?:×{2,}|X{2,}|x{2,}|Ｘ{2,})(?:年(?:[×XxＸ]{1,2}月(?:[×XxＸ]{1,2}日)?)?)?|(?<![\dA-Za-z第])[×XxＸ](?:年[×XxＸ]{1,2})?月(?:[×XxＸ]{1,2}日)?|(?<=[年月])[×XxＸ]{1,2}(?:月[×XxＸ]{1,2})?[月日]/g;
/** Surnames that are seldom words, behind a noun for a person or at a start: a name withheld. */
const NAME = /(?:^|[^\u3400-\u9fff]|[人员民者告犯属子女])[张王李赵刘陈杨吴徐孙朱郭宋谢韩冯邓曹彭蔡潘袁]$/;

/** What each of them begins with or holds: one look tells most texts from those that may have one. */
const MAY_BEGIN = /[${【（(〔《○_＿×XxＸ]/;
const NONE: readonly Span[] = [];

/** The placeholders of a text, in order, as spans of it. */
export function placeholders(text: string): readonly Span[] {
  if (!MAY_BEGIN.test(text)) return NONE;
  const found: Span[] = [];
  const all = (pattern: RegExp, fits: (span: Span) => boolean): void => {
    for (const match of matchesOf(text, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (fits(span)) found.push(span);
    }
  };
  if (text.includes('${')) all(SNIPPET, () => true);
  if (text.includes('【待填')) all(TO_FILL, () => true);
  if (/[【（(〔《][ \u3000\u00a0]*[】）)〕》]/.test(text))
    all(EMPTIES, span => text[span.start] !== '(' || besideChinese(text, span));
  if (text.includes('{{')) all(TEMPLATE, () => true);
  if (/[【（](?:待|请填|此处)/.test(text)) all(PENDING, () => true);
  if (text.includes('○○')) all(CIRCLES, span => isChinese(text[span.start - 1]) || isChinese(text[span.end]));
  if (/[_＿]{2}/.test(text)) {
    const emphasis = matchesOf(text, EMPHASIS).map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    all(
      RULES,
      span =>
        isChinese(text[span.start - 1]) &&
        isChinese(text[span.end]) &&
        !emphasis.some(({ start, end }) => span.start === start || span.end === end),
    );
  }
  if (/[×XxＸ]/.test(text)) all(CROSSES, span => isCross(text, span));
  return found.sort((a, b) => a.start - b.start);
}

function isCross(text: string, span: Span): boolean {
  const before = text[span.start - 1] ?? '';
  const after = text[span.end] ?? '';
  // 20XX年1月, 2021-20XX年: a date goes on in figures, any other placeholder does not.
  const dated = '年月日'.includes(text[span.end - 1]);
  if (/[A-Za-z0-9._/@#&+=×]/.test(before)) return false;
  if (!dated && (before === '-' || /^(?:[A-Za-z0-9\-_/@+=×]|\.\w)/.test(text.slice(span.end, span.end + 2))))
    return false;
  if (text.slice(span.end, span.end + 3) === '染色体') return false;
  if (/^[×]+$/.test(text.slice(span.start, span.end)) && NAME.test(text.slice(Math.max(0, span.start - 2), span.start)))
    return /^[市县省区局厅委部院公办条通]/.test(after);
  return dated || isChineseUnit(before) || isChineseUnit(after);
}

function besideChinese(text: string, { start, end }: Span): boolean {
  const before = text[start - 1] ?? '';
  return !isLatinUnit(before) && (isChineseUnit(before) || isChineseUnit(text[end] ?? ''));
}

/** True for Han alone: after a colon or a stop a rule belongs to a form. */
function isChinese(char: string | undefined): boolean {
  return /[\u3400-\u9fff]/.test(char ?? '');
}
