import { overlapping, type Span } from '../../text/span';
import { perParagraph, type ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { norm } from '../wording/evidence';
import { Touch } from '../touch';

/** A term that its pack marks as quoted stands without quotation marks, or with the wrong ones. */
export const termQuotes: ParagraphCheck = {
  code: 'term.quotes',
  severity: 'information',
  scope: 'paragraph',
  needs: Touch.pair | Touch.quotedTerm,
  mechanical: false,
  page: {
    title: { zh: '术语的引号', en: 'Quotation marks of a term' },
    about: {
      zh: '参照包注明加引号的术语（如“两个维护”）没有加引号，或者用了别的引号（横排文稿用“”，不用「」和单独的‘’）。术语已在一层引号之内的不判；书名号内不判。',
      en: 'A term that the pack marks as quoted stands without quotation marks or with other ones (a horizontal text has “”, not 「」 or ‘’ alone). Inside a longer quotation it is left alone, and nothing inside 《》 is judged.',
    },
    source: { zh: '参照文本中的写法。', en: 'The reference’s own text.' },
    examples: [{ wrong: '做到⟦两个维护⟧', right: '做到“两个维护”' }],
  },
  run(paragraph, { library }, report) {
    const { text } = paragraph;
    for (const hit of library.hits(paragraph)) {
      const entry = hit.entries.find(one => one.kind === 'term' && one.term.quoted);
      if (
        !entry ||
        entry.kind !== 'term' ||
        hit.covered ||
        insideTitle(paragraph, hit) ||
        goesOnNumeral(text, hit.start)
      )
        continue;
      const before = text[hit.start - 1] ?? '';
      const after = text[hit.end] ?? '';
      // A term inside a longer quotation is quoted with it: “坚定拥护两个确立” may be a title or a slogan.
      const within = overlapping(quotedSpans(paragraph), { start: hit.start, end: hit.start + 1 }).length > 0;
      if (within || (before === '“' && after === '”')) continue;
      // Straight or half-width marks are another check's business; here they count as there.
      if (/["'＂]/.test(before) && /["'＂]/.test(after)) continue;
      const wrong = isOneOf('“‘「『', before) ? 1 : 0;
      const closed = isOneOf('”’」』', after) ? 1 : 0;
      const span = { start: hit.start - wrong, end: hit.end + closed };
      const newText = `“${entry.term.term}”`;
      report({
        span,
        message: {
          zh: `参照文本中“${entry.term.term}”加引号。`,
          en: `The reference puts ${entry.term.term} in quotation marks.`,
        },
        fixes:
          wrong !== closed
            ? []
            : [{ title: { zh: `改为${newText}`, en: `Replace by ${newText}` }, edits: [{ ...span, newText }] }],
        evidence: norm(entry.reference, newText),
      });
    }
  },
};

function isOneOf(marks: string, char: string): boolean {
  return char !== '' && marks.includes(char);
}

/** The stretches between “ and the next ” of a paragraph; of several “ before one ” the last opens. */
const quotedSpans = perParagraph(({ text }): Span[] => {
  const spans: Span[] = [];
  for (let close = text.indexOf('”'), from = 0; close >= 0; from = close + 1, close = text.indexOf('”', from)) {
    const open = text.slice(from, close).lastIndexOf('“');
    if (open >= 0) spans.push({ start: from + open, end: close });
  }
  return spans;
});

const NUMERAL = /[第〇零一二三四五六七八九十百千万亿两双\d]/;

/** True where the term's numeral is the end of a longer one: 十三大工程, 第三大工程. */
function goesOnNumeral(text: string, start: number): boolean {
  return NUMERAL.test(text[start] ?? '') && NUMERAL.test(text[start - 1] ?? '');
}
