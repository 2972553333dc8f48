import { MARKS, readMarkFaults, type MarkFault } from '../../document/marks';
import { commonSpacing, markEdit } from '../../document/numbering';
import { slice } from '../../text/span';
import type { Message } from '../../text/message';
import type { DraftCheck } from '../check';
import { numbersUnmoved } from '../unmoved';

/** The wrong mark behind an ordinal (RULES STR-02 to STR-06). */
export const ordinalMark: DraftCheck = {
  code: 'ordinal.mark',
  severity: 'warning',
  mechanical: true,
  scope: 'draft',
  page: {
    title: { zh: '序次语后的标点', en: 'The mark after an ordinal' },
    about: {
      zh: '看序次语后面的标点：“一”后用顿号，“1”后用下脚点，“（一）”“（1）”“一是”后不用标点，“第一”“首先”后用逗号。同组其他各项怎样空格，改后也怎样空格。全文都用同一种写法的，只在第一处报一次，一并改正。“第一、二条”“安全第一、”“二、三产业”不是序次语，不报。',
      en: 'Looks at what follows an ordinal: 、 after 一, a point after 1, nothing after （一）, （1） and 一是, a comma after 第一 and 首先. The fix spaces as the siblings do. Where a whole text has one habit, it is said once, at the first, and mended throughout. 第一、二条, 安全第一、 and 二、三产业 hold no ordinals.',
    },
    source: {
      zh: '《标点符号用法》（GB/T 15834—2011）4.4.3.3（第一，）、4.5.3.3（一、）；其余见附录 B.3，是资料性附录，说的是通常用法。',
      en: 'GB/T 15834—2011 4.4.3.3 (第一，) and 4.5.3.3 (一、); the rest is in annex B.3, which is informative and tells of common use.',
    },
    examples: [
      { wrong: '⟦（一）、⟧加强统筹。', right: '（一）加强统筹。' },
      { wrong: '1.摸清底数。 ⟦2、⟧压实责任。', right: '1.摸清底数。 2.压实责任。' },
      { wrong: '⟦第一、⟧加强领导。', right: '第一，加强领导。' },
    ],
  },
  same: numbersUnmoved,
  run({ draft }, _context, report) {
    for (const fault of readMarkFaults(draft)) {
      const right = rightMark(fault);
      const spacing = commonSpacing(fault.siblings);
      const edits = fault.items.map(item => markEdit(item, right, spacing));
      const text = slice(draft.text, fault.items[0]);
      report.atSource(fault.items[0], {
        message: messageOf(fault, text, right),
        fixes: [{ title: titleOf(right, edits.length), edits }],
      });
    }
  },
};

/** The style's mark; of the two forms of the point (. and ．) the one that the siblings have. */
function rightMark({ style, siblings }: MarkFault): string {
  const right = MARKS[style]?.right ?? '';
  const wide = siblings.filter(({ ordinal, placed }) => placed.paragraph.text[ordinal.mark.start] === '．');
  return right === '.' && wide.length * 2 > siblings.length ? '．' : right;
}

function messageOf({ items, style }: MarkFault, text: string, right: string): Message {
  const also = items.length > 1;
  const zh = right === '' ? '后面通常不用标点' : `后面通常用“${right}”`;
  const en = right === '' ? 'usually takes no mark' : `usually takes ${right}`;
  const where = style === 'di' || style === 'han' ? '' : '（国标资料性附录）';
  return {
    zh: `序次语“${text}”${zh}${where}${also ? `，全文同样写法共${items.length}处` : ''}。`,
    en: `The ordinal ${text} ${en}${also ? `; written so ${items.length} times in this text` : ''}.`,
  };
}

function titleOf(right: string, count: number): Message {
  const zh = right === '' ? '去掉序次语后的标点' : `改用“${right}”`;
  const en = right === '' ? 'Remove the mark' : `Use ${right}`;
  return count > 1 ? { zh: `${zh}（${count}处）`, en: `${en} (${count} places)` } : { zh, en };
}
