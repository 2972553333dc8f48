import type { Draft, Placed } from '../../document/draft';
import { Paragraph } from '../../document/paragraph';
import { quoted } from '../../text/message';
import { overlaps, type Span } from '../../text/span';
import { perParagraph, type CheckContext, type DraftCheck, type Report } from '../check';
import { termTypo } from '../term/typo';
import { doubledIn } from './doubled';
import { readSentences, repeatedSentences, repeatsNothing } from './repeatedSentences';

/** A doubled particle or word, and the same sentence again in this or the next paragraph. */
export const textRepeat: DraftCheck = {
  code: 'text.repeat',
  severity: 'warning',
  mechanical: true,
  scope: 'draft',
  page: {
    title: { zh: '重复', en: 'Repetition' },
    about: {
      zh: '指出叠写的虚词（的的、和和）、紧挨着重写的词语（金融金融），以及本段或下一段里再次出现的同一句话。分属两个词的（目的的、实实在在、反对对抗）、汉语本有的重叠（一个一个、许多许多、研究研究）、译名相接（俄罗斯罗斯托夫）不报；标题、没有标点的行、短的歌名书名里面、括注和责任分工一类照例重复的短句不报。',
      en: 'Finds doubled particles (的的, 和和), a word written again right behind itself (金融金融), and a sentence that stands again in this or the next paragraph. Left alone: two words that meet (目的的, 实实在在, 反对对抗), the reduplications of the language (一个一个, 许多许多, 研究研究), names that meet, headings, lines without any mark, short names of songs and books, bracketed notes, and short sentences that recur by custom, such as who is responsible.',
    },
    source: { zh: '通行做法，没有条文。', en: 'Common practice; no clause of a standard.' },
    examples: [
      { wrong: '加强金融⟦的的⟧监管，防范风险。', right: '加强金融的监管，防范风险。' },
      { wrong: '坚持稳中求进，推动⟦金融金融⟧改革。', right: '坚持稳中求进，推动金融改革。' },
    ],
  },
  same({ before, after, index, draft }) {
    const around = { previous: neighbour(draft, index - 1), next: neighbour(draft, index + 1) };
    return [before, after].every(
      one => one.kind === 'paragraph' && doubledReports(one).length === 0 && repeatsNothing(one, around),
    );
  },
  prepare(paragraph) {
    if (paragraph.kind !== 'heading') doubledReports(paragraph);
    if (paragraph.kind === 'paragraph') readSentences(paragraph);
  },
  run({ draft }, context, report) {
    let before: Placed | undefined;
    for (const placed of draft.paragraphs) {
      const { paragraph } = placed;
      if (paragraph.kind !== 'heading')
        for (const one of doubledReports(paragraph))
          report(placed, leavesTypo(paragraph, one.span, context) ? { ...one, fixes: [] } : one);
      if (paragraph.kind === 'paragraph') {
        for (const span of repeatedSentences(paragraph, before?.paragraph))
          report(placed, sentenceReport(paragraph, span));
        before = placed;
      } else before = undefined;
    }
  },
};

/** The paragraph at an index, if it is one that sentences are compared with. */
function neighbour({ paragraphs }: Draft, index: number): Paragraph | undefined {
  const paragraph = index < 0 ? undefined : paragraphs[index]?.paragraph;
  return paragraph?.kind === 'paragraph' ? paragraph : undefined;
}

const doubledReports = perParagraph((paragraph): readonly Report[] =>
  doubledIn(paragraph).map(({ start, end, unit }) => {
    const once = paragraph.text.slice(start, start + unit);
    return {
      span: { start, end },
      message: { zh: `${quoted(once)}重复。`, en: `${once} is written twice.` },
      fixes: [
        {
          title: { zh: `留一个${quoted(once)}`, en: `Keep one ${once}` },
          edits: [{ start: start + unit, end, newText: '' }],
        },
      ],
    };
  }),
);

/** How much on either side of a doubled word may belong to a term. */
const AROUND = 20;

/** True where one word less leaves a misspelt term: then the copy stands in the place of another word. */
function leavesTypo({ text, kind }: Paragraph, { start, end }: Span, context: CheckContext): boolean {
  const from = Math.max(0, start - AROUND);
  const middle = (start + end) >> 1;
  const mended = text.slice(from, middle) + text.slice(end, end + AROUND);
  const paragraph = new Paragraph(kind, 0, mended, [{ start: 0, end: mended.length }], false);
  const touched = { start: start - from, end: middle - from + 1 };
  let found = false;
  termTypo.run(paragraph, context, ({ span }) => {
    found ||= overlaps(span, touched);
  });
  return found;
}

function sentenceReport({ text }: Paragraph, span: Span): Report {
  // The space that parted it from what stands before goes with it.
  const spaces = /[ \u3000]*$/.exec(text.slice(Math.max(0, span.start - 8), span.start))?.[0].length ?? 0;
  return {
    span,
    message: {
      zh: '这句话在本段或上一段已经出现。',
      en: 'This sentence stands already in this or the last paragraph.',
    },
    fixes: [
      {
        title: { zh: '删去后出现的一句', en: 'Delete the later one' },
        edits: [{ start: span.start - spaces, end: span.end, newText: '' }],
      },
    ],
  };
}
