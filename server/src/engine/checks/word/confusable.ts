import type { Paragraph } from '../../document/paragraph';
import { Writings } from '../../match/writings';
import { shift, slice, type Span } from '../../text/span';
import { carryNothing, perParagraph, type ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { COLLOCATIONS, type Collocation } from './collocations';
import { MISSPELLING_GUARDS, MISSPELLINGS } from './misspellings';

/** Words taken for their doubles in listed company, and listed misspellings. */
export const wordConfusable: ParagraphCheck = {
  code: 'word.confusable',
  severity: 'warning',
  mechanical: true,
  scope: 'paragraph',
  page: {
    title: { zh: '易混词', en: 'Confusable words' },
    about: {
      zh: '按列出的搭配指出易混的词：后接时间的“截止”（截至）、后接动词的“必需”（必须）、“帐户”（账户）、“反应了”（反映了），以及“布署”“惯彻”“竟竟业业”一类错别字。须看上下文的（其它、做出、制订、权利、施行、法制、检察、起用等）只作提示。“截止日期”“截止到”“所必需”“帐篷”“化学反应”不报；书名号内的，不报。',
      en: 'Finds doubles in listed company: 截止 before a time (截至), 必需 before a verb (必须), 帐户 (账户), 反应了 (反映了), and misspellings such as 布署, 惯彻 and 竟竟业业. Where the context decides (其它, 做出, 制订, 权利, 施行, 法制, 检察, 起用 …) it is only a hint. 截止日期, 截止到, 所必需, 帐篷 and 化学反应 are right, and nothing within 《…》 is judged.',
    },
    source: {
      zh: '《现代汉语词典》的释义和《第一批异形词整理表》（推荐用“账”“其他”等）；“作出”“制定”“撤销”等为公文的通行做法。搭配由本项目列出，未见于标准条文。',
      en: 'The definitions of 现代汉语词典 and the recommended writings of 第一批异形词整理表 (账, 其他 …); 作出, 制定, 撤销 and the like are the common practice of documents. The collocations are this project’s own list and stand in no standard.',
    },
    examples: [
      { wrong: '⟦截止⟧目前', right: '截至目前' },
      { wrong: '⟦必需⟧坚持', right: '必须坚持' },
      { wrong: '周密⟦布署⟧', right: '周密部署' },
    ],
  },
  run(paragraph, _context, report) {
    for (const { span, right, doubtful } of confused(paragraph)) {
      if (insideTitle(paragraph, span)) continue;
      const wrong = paragraph.text.slice(span.start, span.end);
      report({
        span,
        severity: doubtful ? 'hint' : 'warning',
        message: doubtful
          ? {
              zh: `此处通常作“${right}”，请看“${wrong}”是否合适。`,
              en: `“${right}” is usual here; see whether “${wrong}” fits.`,
            }
          : { zh: `“${wrong}”宜作“${right}”。`, en: `“${wrong}” should read “${right}”.` },
        fixes: [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ ...span, newText: right }] }],
      });
    }
  },
};

/** A collocation, or a misspelling and the characters that must not stand right before or behind it. */
interface Listed extends Collocation {
  readonly guard?: { readonly notBefore: string; readonly notAfter: string };
}

/** Every listed writing with what it may be mistaken for. */
const LISTED = new Writings(listed());

function listed(): Map<string, Listed[]> {
  const all = new Map<string, Listed[]>();
  for (const entry of COLLOCATIONS) {
    const known = all.get(entry.wrong);
    if (known) known.push(entry);
    else all.set(entry.wrong, [entry]);
  }
  for (const [wrong, right] of MISSPELLINGS) all.set(wrong, [{ wrong, right, guard: MISSPELLING_GUARDS.get(wrong) }]);
  return all;
}

interface Confused {
  readonly span: Span;
  readonly right: string;
  readonly doubtful: boolean;
}

/** How far a collocation looks to either side, in UTF-16 units. */
const REACH = 24;

const confused = perParagraph(
  ({ text }: Paragraph) => confusedIn(text, { start: 0, end: text.length }),
  // No listed writing runs over a stop.
  carryNothing(edited => confusedIn(edited.after.text, edited.around(REACH)).length === 0),
);

/** What is confused in a stretch of a text; the company may stand outside. */
function confusedIn(text: string, stretch: Span): readonly Confused[] {
  const found: Confused[] = [];
  for (const { entry: listed, ...at } of LISTED.scan(slice(text, stretch))) {
    const { start, end } = shift(at, stretch.start);
    const before = text.slice(Math.max(0, start - REACH), start);
    const after = text.slice(end, end + REACH);
    const fitting = listed.filter(entry => fits(entry, before, after));
    if (fitting.length === 0) continue;
    const doubtful = fitting.every(entry => entry.doubtful);
    found.push({ span: { start, end }, right: fitting[0].right, doubtful });
  }
  return withoutNested(found);
}

/** A writing within another (帐 in 帐户) is said once, by the longer one. */
function withoutNested(found: Confused[]): Confused[] {
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}

function fits({ before, notBefore, after, notAfter, guard }: Listed, left: string, right: string): boolean {
  if (guard && (holds(guard.notBefore, left.at(-1)) || holds(guard.notAfter, right.at(0)))) return false;
  return (
    (!before || before.test(left)) && !notBefore?.test(left) && (!after || after.test(right)) && !notAfter?.test(right)
  );
}

function holds(characters: string, one: string | undefined): boolean {
  return one !== undefined && characters.includes(one);
}
