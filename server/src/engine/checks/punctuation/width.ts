import type { Placed } from '../../document/draft';
import type { Paragraph } from '../../document/paragraph';
import type { Message } from '../../text/message';
import { Signs } from '../../text/signs';
import type { DraftCheck, Report } from '../check';
import { isChinese } from './context';
import { FULL_MARKS, widthsOf, type HalfWidth } from './widthMarks';

/** A half-width mark in Chinese text; where most of the draft's marks are half-width, one finding at the first. */
export const punctuationWidth: DraftCheck = {
  code: 'punctuation.width',
  severity: 'warning',
  mechanical: true,
  scope: 'draft',
  page: {
    title: { zh: '半角标点', en: 'Half-width marks' },
    about: {
      zh: '指出中文里的半角逗号、句点、冒号、分号、问号、叹号和圆括号，以及“｡”“､”一类半角、小号的中文标点和当作冒号的比号“∶”。一对括号都是半角的，一并改。小数点、时刻、网址、外文词语和数字之间的标点、内容全为外文的括号、“1.”这样的序次语都不报。全文以半角标点为主的，只在第一处提示一次，可以只改这一处，也可以全改。',
      en: 'Finds half-width commas, stops, colons, semicolons, question and exclamation marks and round brackets in Chinese text, the half-width and small forms of Chinese marks (｡ ､ ﹐) and the ratio sign ∶ in a colon’s stead. Both brackets of a pair are mended together. Decimal points, times, addresses, marks between Latin words or figures, brackets that hold only Latin, and ordinals such as 1. are left alone. Where most marks of a draft are half-width, it speaks once, at the first; that one may be changed, or all.',
    },
    source: {
      zh: '《标点符号用法》（GB/T 15834—2011）5.1.1—5.1.3：标点占一个字的位置（标准没有“全角”二字）。序次语后的下脚点属外文标点，见附录 B.3.3（资料性）。',
      en: 'GB/T 15834—2011, 5.1.1 to 5.1.3: a mark takes the place of one character (the standard has no word for “full-width”). The dot after an ordinal is a foreign mark: informative annex B.3.3.',
    },
    examples: [
      { wrong: '会议强调⟦,⟧要坚持稳中求进工作总基调。', right: '会议强调，要坚持稳中求进工作总基调。' },
      { wrong: '⟦(一)⟧加强统筹协调。', right: '（一）加强统筹协调。' },
    ],
  },
  same({ before, after }) {
    const { edited } = after;
    if (edited?.before === before && edited.lacks(Signs.other) && isChinese(before) === isChinese(after))
      return countFull(before, edited.start, edited.beforeEnd) === countFull(after, edited.start, edited.afterEnd);
    const [old, now] = [widthsOf(before), widthsOf(after)];
    return old.half.length + now.half.length === 0 && old.full === now.full;
  },
  run({ draft }, _context, report) {
    let half = 0;
    let full = 0;
    for (const { paragraph } of draft.paragraphs) {
      const widths = widthsOf(paragraph);
      full += widths.full;
      for (const { edits } of widths.half) half += edits.length;
    }
    if (half === 0) return;
    const once = half > full && half > 1;
    for (const placed of draft.paragraphs) {
      for (const mark of widthsOf(placed.paragraph).half) {
        if (once) return report(placed, onceReport(mark, placed, draft.paragraphs, half));
        report(placed, markReport(mark, placed));
      }
    }
  },
};

/** How many full-width marks of the kinds in question a stretch of a paragraph has. */
function countFull({ text }: Paragraph, start: number, end: number): number {
  return text.slice(start, end).match(FULL_MARKS)?.length ?? 0;
}

function markReport(mark: HalfWidth, { paragraph }: Placed): Report {
  const typed = mark.edits.map(edit => paragraph.text[edit.start]).join('');
  const right = mark.edits.map(edit => edit.newText).join('');
  return {
    span: mark,
    message: {
      zh: `中文里用了半角标点“${typed}”，宜用“${right}”。`,
      en: `The half-width ${typed} stands in Chinese text; ${right} has its place there.`,
    },
    fixes: [{ title: changeTo(right), edits: mark.edits }],
  };
}

function changeTo(right: string): Message {
  return { zh: `改为“${right}”`, en: `Change to ${right}` };
}

/** The one finding of a draft that is half-width throughout. It has two fixes: which one is meant, only the writer knows. */
function onceReport(mark: HalfWidth, placed: Placed, paragraphs: readonly Placed[], half: number): Report {
  const [here] = markReport(mark, placed).fixes ?? [];
  const all = paragraphs.flatMap(each =>
    widthsOf(each.paragraph).half.flatMap(({ edits }) => edits.map(edit => ({ ...edit, in: each }))),
  );
  return {
    span: mark,
    message: {
      zh: `全文标点以半角为主（${half}处），中文里宜用全角标点。只在这里提示一次。`,
      en: `Most marks of this text are half-width (${half}); Chinese text takes full-width ones. Said once, here.`,
    },
    fixes: [
      { title: { zh: `全文改为全角标点（${half}处）`, en: `Change all ${half} marks to full-width` }, edits: all },
      ...(half > mark.edits.length ? [here] : []),
    ],
  };
}
