import type { Draft } from '../../document/draft';
import { readHeadingFaults, type HeadingFault } from '../../document/headings';
import { isOutline, listsUnder, misplacedItems, readLevelFaults, type LevelFault } from '../../document/levels';
import { readLists } from '../../document/lists';
import { commonSpacing, restyle } from '../../document/numbering';
import { formatOrdinal, levelOf, type OrdinalStyle } from '../../document/ordinal';
import type { Edit } from '../../document/prose';
import { slice } from '../../text/span';
import type { DraftCheck, SourceReport } from '../check';
import { numbersUnmoved } from '../unmoved';

/** A level of headings skipped or reversed (RULES STR-01). */
export const ordinalLevel: DraftCheck = {
  code: 'ordinal.level',
  severity: 'warning',
  mechanical: true,
  scope: 'draft',
  page: {
    title: { zh: '层次序数跳级、倒置', en: 'A level skipped or reversed' },
    about: {
      zh: '层次序数通常依次用“一、”“（一）”“1.”“（1）”。“（一）”之下直接用“（1）”、“（一）”之下用“一、”，或者同组各项之间夹着别的层次的序数，就提示；改法连同它下面各层一并改。全文只有两层时，“一、”之下可以用“1.”。Markdown 标题从“##”跳到“####”也提示。从“（一）”起头、法规条文里的“（一）”、句中列举，都不报。',
      en: 'Levels usually run 一、 （一） 1. （1）. Reported: （1） directly under （一）, 一、 under （一）, and an ordinal of another level among siblings. The fix moves what stands below too. Where a text has two levels only, 1. may stand under 一、. A Markdown heading that skips from ## to #### is reported too. Texts that begin at （一）, statutes and enumerations within a sentence are left alone.',
    },
    source: {
      zh: '《党政机关公文格式》（GB/T 9704—2012）7.3.3 说层次序数“可以”依次这样标注；《标点符号用法》附录 B.3.8（资料性）说选定后应顺着层次向下。两层时用“一、”“1.”是通行做法。',
      en: 'GB/T 9704—2012 7.3.3 says that levels “may” be marked so in turn; GB/T 15834—2011 B.3.8 (informative) that one goes down level by level. Two levels as 一、 and 1. are common practice.',
    },
    examples: [
      {
        wrong: '（一）压实责任\n⟦（1）⟧建立台账。\n（2）按月通报。',
        right: '（一）压实责任\n1.建立台账。\n2.按月通报。',
      },
      {
        wrong: '（一）摸清底数\n⟦2.⟧压实责任\n（三）严格考核',
        right: '（一）摸清底数\n（二）压实责任\n（三）严格考核',
      },
      {
        wrong: '## 总体要求\n\n⟦#### 指导思想⟧\n\n坚持问题导向。',
        right: '## 总体要求\n\n### 指导思想\n\n坚持问题导向。',
      },
    ],
  },
  same: numbersUnmoved,
  run({ draft }, _context, report) {
    const misplaced = misplacedItems(draft);
    for (const { item, siblings } of misplaced) {
      const edit = restyle(item, siblings.style, commonSpacing(siblings.items));
      const due = formatOrdinal(siblings.style, item.value) ?? '';
      const text = slice(draft.text, item);
      report.atSource(item, {
        message: {
          zh: `“${text}”与同组各项不在一层，此处应为“${due}”。`,
          en: `${text} is of another level than its siblings; ${due} is due here.`,
        },
        fixes: edit ? [{ title: { zh: `改为“${due}”`, en: `Change to ${due}` }, edits: [edit] }] : [],
      });
    }
    for (const fault of readLevelFaults(draft)) {
      const [first] = fault.lists[0].items;
      if (misplaced.some(({ item }) => item.order === first.order)) continue;
      const edits = editsOf(fault, draft);
      const text = slice(draft.text, first);
      const parent = slice(draft.text, fault.parent);
      const due = formatOrdinal(fault.style, 1) ?? '';
      const more = fault.lists.length > 1 ? `，全文同样写法共${fault.lists.length}组` : '';
      const moreEn = fault.lists.length > 1 ? `; ${fault.lists.length} lists of this text are so` : '';
      report.atSource(first, {
        message:
          fault.kind === 'skipped'
            ? {
                zh: `“${parent}”之下通常用“${due}”，此处用“${text}”，跳了一级${more}。`,
                en: `Under ${parent} one usually uses ${due}; ${text} skips a level${moreEn}.`,
              }
            : {
                zh: `“${parent}”之下用了更高一层的“${text}”，通常用“${due}”。`,
                en: `${text} is of a higher level than ${parent}, under which it stands; ${due} is usual.`,
              },
        fixes: edits ? [{ title: { zh: `整组改用“${due}”`, en: `Use ${due} throughout the list` }, edits }] : [],
      });
    }
    for (const fault of readHeadingFaults(draft)) report.atSource(fault.span, headingReport(fault));
  },
};

function headingReport({ level, parent, by, edits }: HeadingFault): SourceReport {
  const [said, above, due] = [level, parent, level - by].map(count => '#'.repeat(count));
  const more =
    edits && edits.length > 1 ? { zh: `（${edits.length}个标题）`, en: ` (${edits.length} headings)` } : undefined;
  return {
    message: {
      zh: `标题层级跳级：“${above}”之下用了“${said}”，应为“${due}”。`,
      en: `The heading skips a level: ${said} stands under ${above}; ${due} is due.`,
    },
    fixes: edits
      ? [{ title: { zh: `改为“${due}”${more?.zh ?? ''}`, en: `Change to ${due}${more?.en ?? ''}` }, edits }]
      : [],
  };
}

/** The edits that write the lists, and what stands below them, as many levels higher or lower; `undefined` where one cannot be. */
function editsOf({ lists, style }: LevelFault, draft: Draft): Edit[] | undefined {
  const all = readLists(draft);
  const by = levelOf(style) - levelOf(lists[0].style);
  const edits: Edit[] = [];
  for (const list of lists.flatMap(one => [one, ...listsUnder(one, all).filter(isOutline)])) {
    const target = lists.includes(list) ? style : STYLES[levelOf(list.style) - 1 + by];
    // ① may stand under any level.
    if (!lists.includes(list) && list.style === 'circled') continue;
    const spacing = commonSpacing(all.filter(other => other.style === target).flatMap(({ items }) => items));
    for (const item of list.items) {
      const edit = target && restyle(item, target, spacing);
      if (!edit) return undefined;
      edits.push(edit);
    }
  }
  return edits;
}

const STYLES: readonly OrdinalStyle[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];
