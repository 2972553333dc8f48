import { counted } from '../../text/counted';
import { announcedAbove, announcedBefore, certainLength, endsAs, type Announced } from '../../document/announced';
import { readBulletLists } from '../../document/bullets';
import { readLists } from '../../document/lists';
import { slice } from '../../text/span';
import type { DraftCheck } from '../check';
import { numbersUnmoved } from '../unmoved';

/** “五项任务：” and six of them (RULES STR-08). */
export const ordinalCount: DraftCheck = {
  code: 'ordinal.count',
  severity: 'warning',
  mechanical: true,
  scope: 'draft',
  page: {
    title: { zh: '所说条数与所列不符', en: 'The number announced is not that of the items' },
    about: {
      zh: '“五项任务：”“三个方面。”之后紧接着列出条目的，看说的数与列的数是否相符。只看以“数字＋量词＋名词”收尾、后面就是第一条的话，没有编号的列表也数；序号本身有缺有重、末条之后还有“此外”“最后”的，不报。改法是改数字；如果是漏列或多列，请改条目。',
      en: 'Where a clause announces a number of things and the items follow at once, the two are compared. Lists without numbers are counted too. Nothing is said where the ordinals themselves have a gap or repeat, or where 此外 or 最后 follows the last item. The fix changes the figure; if an item is missing or one too many, change the items.',
    },
    source: {
      zh: '通行做法：所说条数与所列条数一致。',
      en: 'Common practice: the number announced is the number listed.',
    },
    examples: [
      {
        wrong: '重点抓好以下⟦三⟧项工作：一是摸清底数；二是压实责任。',
        right: '重点抓好以下两项工作：一是摸清底数；二是压实责任。',
      },
    ],
  },
  same: numbersUnmoved,
  run({ draft }, _context, report) {
    const judge = (announced: Announced | undefined, length: number): void => {
      if (!announced || announced.value === length) return;
      const said = slice(draft.text, announced.figure);
      const due = announced.format(length);
      report.atSource(announced.figure, {
        message: {
          zh: `前面说“${said}”，后面列了${length}条。`,
          en: `“${said}” is announced; ${counted(length, 'item')} ${length === 1 ? 'follows' : 'follow'}.`,
        },
        fixes: [
          {
            title: { zh: `“${said}”改为“${due}”`, en: `Change ${said} to ${due}` },
            edits: [{ ...announced.figure, newText: due }],
          },
        ],
      });
    };
    for (const list of readLists(draft)) {
      const length = certainLength(list, draft);
      if (length !== undefined) judge(announcedBefore(list, draft), length);
    }
    for (const { first, last, count } of readBulletLists(draft)) {
      // The last item of a text may still be in the writing.
      if (last === draft.paragraphs.length - 1 && !endsAs(last, last - 1, draft)) continue;
      if (draft.paragraphs[first].paragraph.ordinals[0]?.start !== 0) judge(announcedAbove(first, draft), count);
    }
  },
};
