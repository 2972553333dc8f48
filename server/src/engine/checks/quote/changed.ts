import type { Paragraph } from '../../document/paragraph';
import { departureOf, type Departure } from '../../library/departures';
import type { Library } from '../../library/library';
import { contains, overlapping, type Span } from '../../text/span';
import type { ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { departureFix } from '../wording/departureFix';
import { describe } from '../wording/drift';
import { quotations } from './quotations';

/** Units of a quotation that must stand word for word in the norm. */
const MATCHED = 12;
/** How much of a quoted sentence must be the norm's for it to be a quotation of the norm. */
const SHARE = 0.75;

/** A quotation of a reference that is not word for word. */
export const quoteChanged: ParagraphCheck = {
  code: 'quote.changed',
  severity: 'warning',
  scope: 'paragraph',
  mechanical: false,
  page: {
    title: { zh: '引文有改动', en: 'A changed quotation' },
    about: {
      zh: '引号内的话，或“指出：”“强调：”“要求：”之后的话，有12字以上与参照文本相同、又不全同的，提示。引文应与原文一字不差；有意节引的，请用省略号或分段加引号。',
      en: 'Words in quotation marks, or after 指出：, 强调： or 要求：, that agree with the reference over twelve units or more but not word for word. A quotation should be exact; where it is shortened on purpose, an ellipsis or separate quotation marks say so.',
    },
    source: {
      zh: '《党政机关公文处理工作条例》第二十条（四）把“引文是否准确”列为审核重点。',
      en: 'Article 20 (4) of the regulations on official documents names the exactness of quotations as a point of review.',
    },
    examples: [
      {
        wrong: '会议指出：“稳慎⟦有序⟧推进人民币国际化，深化外汇领域改革开放。”',
        right: '会议指出：“稳慎扎实推进人民币国际化，深化外汇领域改革开放。”',
      },
    ],
  },
  run(paragraph, { library }, report) {
    const quoted = quotations(paragraph);
    if (quoted.length === 0) return;
    for (const departure of [...library.departures(paragraph), ...startsChanged(paragraph, quoted, library)]) {
      const { alignment } = departure;
      const quotation = quoted.find(span => contains(span, departure));
      if (!quotation || alignment.matched < MATCHED || insideTitle(paragraph, departure)) continue;
      const sentence = overlapping(paragraph.sentences, departure).find(span => contains(span, departure));
      const span = sentence
        ? { start: Math.max(sentence.start, quotation.start), end: Math.min(sentence.end, quotation.end) }
        : quotation;
      const within = Math.min(alignment.draft.end, span.end) - Math.max(alignment.draft.start, span.start);
      if (within < SHARE * (span.end - span.start)) continue;
      report({
        span: departure,
        message: describe(departure, paragraph.text),
        fixes: [departureFix(departure)],
        evidence: [departure.passages.evidence(departure.source)],
      });
    }
  },
};

/** A quotation may begin with words that are not the norm's over this many units, if its first unit is. */
const START = 8;

/**
 * Quotations whose change stands so near their start that no flank is left before it: the first unit is that of the
 * norm's sentence or clause, the passage goes on a few units later, and what lies between differs.
 */
function startsChanged(paragraph: Paragraph, quoted: readonly Span[], library: Library): Departure[] {
  const { text } = paragraph;
  return library.followings(paragraph).flatMap(({ passages, alignment }) => {
    const quotation = quoted.find(
      span =>
        span.start < alignment.draft.start &&
        alignment.draft.start - span.start <= START &&
        alignment.draft.end <= span.end + 1,
    );
    if (!quotation) return [];
    const from = clauseStart(passages.text, alignment.source.start);
    const head = text.slice(quotation.start, alignment.draft.start);
    const theirs = passages.text.slice(from, alignment.source.start);
    if (theirs === '' || theirs.length > 2 * START || head[0] !== theirs[0] || head === theirs) return [];
    let same = 0;
    while (head[same] === theirs[same] && same < Math.min(head.length, theirs.length)) same++;
    const gap = {
      draft: { start: quotation.start + same, end: alignment.draft.start },
      source: { start: from + same, end: alignment.source.start },
    };
    const whole = {
      ...alignment,
      draft: { start: quotation.start, end: alignment.draft.end },
      source: { start: from, end: alignment.source.end },
    };
    return [departureOf([gap], whole, passages)];
  });
}

function clauseStart(text: string, from: number): number {
  while (from > 0 && !'，；：。！？\n'.includes(text[from - 1])) from--;
  return from;
}
