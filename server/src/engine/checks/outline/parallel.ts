import { inText } from '../../document/draft';
import { readLists, type OrdinalList } from '../../document/lists';
import type { ListItem } from '../../document/listItem';
import type { Span } from '../../text/span';
import type { DraftCheck } from '../check';
import { numbersUnmoved } from '../unmoved';

/** So many siblings must agree for one to be out of step. */
const FEWEST = 4;
const LONGEST_LEAD = 40;

interface Lead {
  readonly item: ListItem;
  readonly span: Span;
  /** True where the lead ends in a full stop. */
  readonly stopped: boolean;
}

/** A lead out of step with its siblings (RULES STR-09, STR-10). */
export const outlineParallel: DraftCheck = {
  code: 'outline.parallel',
  severity: 'hint',
  mechanical: false,
  scope: 'draft',
  page: {
    title: { zh: '同级小标题写法不一', en: 'A lead out of step with its siblings' },
    about: {
      zh: '同组四条以上、各自独占一行的小标题，其余都以句号收尾（或都不用句号），只有一条不同，就提示。动词不同（如五条“坚持……”、一条“扩大……”）不报。',
      en: 'Of four or more leads, each alone on its line, one ends in a full stop and the others do not, or the other way round. Another verb than the siblings’ is left alone.',
    },
    source: { zh: '通行做法：同级小标题句式一致。', en: 'Common practice: leads of one level are written alike.' },
    examples: [
      {
        wrong: '一是摸清底数。\n二是压实责任。\n三是强化督导。\n⟦四是严格考核⟧',
        right: '一是摸清底数。\n二是压实责任。\n三是强化督导。\n四是严格考核。',
      },
    ],
  },
  same: numbersUnmoved,
  run({ draft }, _context, report) {
    for (const list of readLists(draft)) {
      const odd = oddLead(list);
      if (!odd) continue;
      report.atSource(inText(odd.item.placed, odd.span), {
        message: odd.stopped
          ? {
              zh: '同级其他小标题都不用句号，这一条用了。',
              en: 'Its siblings end without a full stop; this lead has one.',
            }
          : {
              zh: '同级其他小标题都以句号收尾，这一条没有。',
              en: 'Its siblings end in a full stop; this lead has none.',
            },
      });
    }
  },
};

function oddLead({ items }: OrdinalList): Lead | undefined {
  if (items.length < FEWEST) return undefined;
  const leads: Lead[] = [];
  for (const item of items) {
    const lead = leadOf(item);
    if (!lead) return undefined;
    leads.push(lead);
  }
  const stopped = leads.filter(lead => lead.stopped);
  if (stopped.length === 1) return stopped[0];
  return stopped.length === leads.length - 1 ? leads.find(lead => !lead.stopped) : undefined;
}

/** A lead that has its line to itself; `undefined` where text follows on it, or where it is not a lead but a clause. */
function leadOf(item: ListItem): Lead | undefined {
  const { ordinal, placed, place } = item;
  if (place !== 'line') return undefined;
  const { text } = placed.paragraph;
  const feed = text.indexOf('\n', ordinal.end);
  const end = feed < 0 ? text.length : feed;
  const line = text.slice(ordinal.end, end).trimEnd();
  if (line.length > LONGEST_LEAD || line === '' || /[；;：:，、？！]$/.test(line) || /[。；].*[^。\s]/.test(line))
    return undefined;
  return { item, span: { start: ordinal.start, end: ordinal.end + line.length }, stopped: line.endsWith('。') };
}
