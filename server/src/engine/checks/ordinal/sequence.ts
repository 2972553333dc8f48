import { readLists } from '../../document/lists';
import { formatOrdinal, formatOrdinalNumber } from '../../document/ordinal';
import { faultsOf, type SequenceFault } from '../../document/sequence';
import type { Edit } from '../../document/prose';
import { slice } from '../../text/span';
import type { DraftCheck } from '../check';
import { numbersUnmoved } from '../unmoved';
import type { Message } from '../../text/message';
import { misplacedItems } from '../../document/levels';

/** Numbers of one list that skip, repeat or run out of order (RULES STR-07). */
export const ordinalSequence: DraftCheck = {
  code: 'ordinal.sequence',
  severity: 'error',
  mechanical: true,
  scope: 'draft',
  page: {
    title: { zh: '序号缺号、重号、错序', en: 'Ordinals missing, repeated or out of order' },
    about: {
      zh: '同一层的序号应当连续。“一”可在任何地方另起一组；所缺的序号若在两项之间以别的样子出现过，或者一组里有好几处对不上，就不报。（一）（二）等可以跨过上一层标题连续编号；Markdown 里全写“1.”的列表、“首先……最后”不报；“第×条”不在此列。改法是把这一组后面的序号顺次改过来。',
      en: 'Siblings should count on. A “one” may open a list anywhere. Nothing is said where the missing number stands somewhere between in another shape, or where several things in a list do not fit. （N） may run on across headings of a higher level; a Markdown list whose items all say 1., 首先…最后 and the articles of a statute are left alone. The fix renumbers the rest of the list.',
    },
    source: {
      zh: '通行做法：同级序号连续，不重号、不缺号。没有国家标准条款。',
      en: 'Common practice: siblings count on without gaps or repeats. No clause of a national standard says so.',
    },
    examples: [
      { wrong: '一是摸清底数；⟦三是⟧压实责任。', right: '一是摸清底数；二是压实责任。' },
      {
        wrong: '一、总体要求\n二、主要任务\n⟦二、⟧保障措施',
        right: '一、总体要求\n二、主要任务\n三、保障措施',
      },
    ],
  },
  same: numbersUnmoved,
  run({ draft }, _context, report) {
    const misplaced = misplacedItems(draft);
    for (const list of readLists(draft)) {
      if (misplaced.some(({ item, siblings }) => siblings === list || list.items.includes(item))) continue;
      for (const fault of faultsOf(list, draft)) {
        const edits = renumber(fault);
        const item = fault.items[fault.at];
        report.atSource(item, {
          message: messageOf(fault, slice(draft.text, item)),
          fixes: edits ? [{ title: titleOf(fault, edits), edits }] : [],
        });
      }
    }
  },
};

/** The edits that give every item its number; `undefined` where a style has no numeral for one. */
function renumber({ items, expected }: SequenceFault): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [at, item] of items.entries()) {
    if (item.value === expected[at]) continue;
    const newText = formatOrdinalNumber(item.style, expected[at]);
    if (newText === undefined) return undefined;
    edits.push({ ...item.number, newText });
  }
  return edits;
}

function titleOf({ items, at, expected }: SequenceFault, edits: readonly Edit[]): Message {
  const number = formatOrdinalNumber(items[at].style, expected[at]) ?? '';
  return edits.length === 1
    ? { zh: `序号改为“${number}”`, en: `Change the number to ${number}` }
    : {
        zh: `从“${number}”起顺次改正${edits.length}处序号`,
        en: `Renumber from ${number} on (${edits.length} ordinals)`,
      };
}

function messageOf({ kind, items, at, expected }: SequenceFault, text: string): Message {
  const number = (formatOrdinal(items[at].style, expected[at]) ?? '').replace(/[、，]$/, '');
  const said = text.replace(/[、，]$/, '');
  switch (kind) {
    case 'missing':
      return { zh: `序号不连续：“${said}”之前缺“${number}”。`, en: `${number} is missing before ${said}.` };
    case 'repeated':
      return { zh: `序号重复：“${said}”应为“${number}”。`, en: `${said} repeats a number; ${number} is due here.` };
    case 'order':
      return { zh: `序号错序：“${said}”处应为“${number}”。`, en: `${said} is out of order; ${number} is due here.` };
    case 'start':
      return {
        zh: `序号从“${said}”起，前面没有“${number}”。`,
        en: `The list begins with ${said}; there is no ${number}.`,
      };
  }
}
