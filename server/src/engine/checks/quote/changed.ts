import { contains, overlapping } from '../../text/span';
import type { ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { departureFix } from '../wording/departureFix';
import { describe } from '../wording/drift';
import { changedAtEdges } from './edges';
import { quotations } from './quotations';
import { Touch } from '../touch';

/** Units of a quotation that must stand word for word in the norm. */
const MATCHED = 12;
/** How much of a quoted sentence must be the norm's for it to be a quotation of the norm. */
const SHARE = 0.75;

/** A quotation of a reference that is not word for word. */
export const quoteChanged: ParagraphCheck = {
  code: 'quote.changed',
  severity: 'warning',
  scope: 'paragraph',
  needs: Touch.pair | Touch.colon | Touch.quoted,
  mechanical: false,
  page: {
    title: { zh: '引文有改动', en: 'A changed quotation' },
    about: {
      zh: '引号内的话，或“指出：”“强调：”“要求：”之后的话，有12字以上与参照文本相同、又不全同的，提示。引文应与原文一字不差；有意节引的，请用省略号或分段加引号。标出的范围放宽到整词，词界据系统自带的分词。',
      en: 'Words in quotation marks, or after 指出：, 强调： or 要求：, that agree with the reference over twelve units or more but not word for word. A quotation should be exact; where it is shortened on purpose, an ellipsis or separate quotation marks say so. What is marked is widened to whole words, as the platform’s segmenter sees them.',
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
    const departures = library.departures(paragraph);
    const atEdges = changedAtEdges(paragraph, quoted, library).filter(
      departure => overlapping(departures, departure).length === 0,
    );
    for (const departure of [...departures, ...atEdges]) {
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
