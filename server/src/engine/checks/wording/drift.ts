import type { Departure } from '../../library/departures';
import { contains, overlapping } from '../../text/span';
import { quotations } from '../quote/quotations';
import { quoted, type Message } from '../../text/message';
import type { CheckContext, ParagraphCheck } from '../check';
import type { Severity } from '../finding';
import { insideTitle } from '../titles';
import { alsoIn, attestedElsewhere } from './alsoIn';
import { departureFix } from './departureFix';
import { Touch } from '../touch';

/** A passage of a reference that the draft follows, with a small edit. */
export const wordingDrift: ParagraphCheck = {
  code: 'wording.drift',
  severity: 'information',
  scope: 'paragraph',
  needs: Touch.title | Touch.departed,
  mechanical: false,
  page: {
    title: { zh: '与参照文本不一致', en: 'Drift from the reference' },
    about: {
      zh: '文稿沿用参照文本的一段话，中间有少量改动：换词、少字、多字、次序不同。前后都须有足够的原文；只在两头截短的，不算。另一份参照文本或存档有同样的写法，或者只差“的”“和”“、”的，只作提示。这里只说与参照文本不一致，不说对错。标出的范围放宽到整词，词界据系统自带的分词。',
      en: 'The draft follows a passage of the reference and departs from it by a small edit: a word changed, dropped, added or moved. There must be enough of the passage on both sides; one that is only shortened at its ends is no drift. Only a hint where another reference has the same wording, or where nothing but 的, 和 or 、 differs. It says that the two differ, not which is right. What is marked is widened to whole words, as the platform’s segmenter sees them.',
    },
    source: {
      zh: '参照文本本身。比对方法：以三字片段为种子，延展、串联（文本复用检测的通行方法）。',
      en: 'The reference’s own text, aligned by seed, extend and chain as text-reuse detection does.',
    },
    examples: [
      {
        wrong: '稳慎扎实推进人民币国际化，⟦拓宽⟧外汇领域改革开放，促进贸易和投融资便利化',
        right: '稳慎扎实推进人民币国际化，深化外汇领域改革开放，促进贸易和投融资便利化',
      },
    ],
  },
  run(paragraph, context, report) {
    const { text } = paragraph;
    for (const departure of context.library.departures(paragraph)) {
      if (insideTitle(paragraph, departure) || isListed(departure, paragraph, context)) continue;
      if (isOfMarks(departure, paragraph, context)) continue;
      if (quotations(paragraph).some(quotation => contains(quotation, departure))) continue;
      const other = attestedElsewhere(context.library, text, departure, departure.passages.reference);
      report({
        span: departure,
        severity: other ? 'hint' : severityOf(departure, text),
        message: other ? alsoIn(describe(departure, text), other) : describe(departure, text),
        fixes: [departureFix(departure)],
        evidence: [departure.passages.evidence(departure.source)],
      });
    }
  },
};

/** Quotation marks alone, around a term that its pack marks as quoted: that is `term.quotes`. */
function isOfMarks(
  { gaps, passages, start, end }: Departure,
  paragraph: Parameters<ParagraphCheck['run']>[0],
  { library }: CheckContext,
): boolean {
  const onlyMarks = (text: string): boolean => /^[“”‘’「」『』]*$/.test(text);
  return (
    gaps.every(
      ({ draft, source }) =>
        onlyMarks(paragraph.text.slice(draft.start, draft.end)) &&
        onlyMarks(passages.text.slice(source.start, source.end)),
    ) &&
    overlapping(library.meantHits(paragraph), { start: start - 1, end: end + 1 }).some(({ entries }) =>
      entries.some(entry => entry.kind === 'term' && entry.term.quoted),
    )
  );
}

/** A stretch with a listed variant or dated wording is that one's to speak of, and so is what a pack attests as official. */
function isListed(
  { gaps }: Departure,
  paragraph: Parameters<ParagraphCheck['run']>[0],
  { library }: CheckContext,
): boolean {
  const hits = library.meantHits(paragraph);
  return gaps.every(({ draft }) =>
    overlapping(hits, { start: draft.start - 1, end: draft.end + 1 }).some(
      hit => contains(hit, draft) && hit.entries.some(entry => entry.kind === 'variant'),
    ),
  );
}

/** Marks and particles whose presence is a matter of style. */
const LIGHT = /^[的和与及、，]*$/;

function severityOf({ gaps, passages }: Departure, text: string): Severity {
  const light = gaps.every(
    gap =>
      LIGHT.test(text.slice(gap.draft.start, gap.draft.end)) &&
      LIGHT.test(passages.text.slice(gap.source.start, gap.source.end)),
  );
  return light ? 'hint' : 'information';
}

/** What differs, in words: what is missing, what is more, what stands in whose place. */
export function describe(departure: Departure, text: string): Message {
  const { change, gaps, passages, start, end, source } = departure;
  if (change && change.kind !== 'order' && change.kind !== 'replaced') return describeMembers(change);
  const theirs = passages.text.slice(source.start, source.end);
  const ours = text.slice(start, end);
  if (sortedUnits(theirs) === sortedUnits(ours)) {
    return {
      zh: `参照文本作${quoted(theirs)}，此处次序不同。`,
      en: `The reference has ${theirs}; here the order differs.`,
    };
  }
  if (gaps.length > 1) {
    return {
      zh: `参照文本作${quoted(theirs)}，此处作${quoted(ours)}，有${gaps.length}处不同。`,
      en: `The reference has ${theirs}; this text has ${ours}, with ${gaps.length} differences.`,
    };
  }
  const [gap] = gaps;
  const more = text.slice(gap.draft.start, gap.draft.end);
  const less = passages.text.slice(gap.source.start, gap.source.end);
  const phrase = passages.text.slice(...phraseAround(passages, source.start, source.end));
  if (more === '')
    return {
      zh: `参照文本作${quoted(phrase)}，此处少${quoted(less)}。`,
      en: `The reference has ${phrase}; ${less} is missing here.`,
    };
  if (less === '')
    return {
      zh: `参照文本作${quoted(phrase)}，此处多${quoted(more)}。`,
      en: `The reference has ${phrase}; ${more} is added here.`,
    };
  return {
    zh: `参照文本作${quoted(theirs)}，此处作${quoted(ours)}。`,
    en: `The reference has ${theirs}; this text has ${ours}.`,
  };
}

/** Members of a coordination, said as such. */
function describeMembers({ kind, members }: NonNullable<Departure['change']>): Message {
  const [zh, en] = [quoted(members.join('、')), members.join('、')];
  if (kind === 'missing')
    return { zh: `参照文本并列的各项中有${zh}，此处没有。`, en: `The reference lists ${en} here; this text does not.` };
  if (kind === 'doubled')
    return { zh: `${zh}重复，参照文本此处只有一处。`, en: `${en} stands twice; the reference has it once.` };
  return { zh: `参照文本并列的各项中没有${zh}。`, en: `The reference does not list ${en} here.` };
}

function sortedUnits(text: string): string {
  return [...text].sort().join('');
}

const MARKS = '，；：。！？\n、';

/** The stretch with a word or two of its clause on either side, so that a reader knows the place. */
function phraseAround(passages: Departure['passages'], start: number, end: number): [number, number] {
  const { text } = passages;
  const isMark = (at: number): boolean => at < 0 || at >= text.length || MARKS.includes(text[at]);
  let from = start;
  for (let words = 0; words < 2 && !isMark(from - 1); words++)
    from = passages.words({ start: from - 1, end: from }).start;
  let to = end;
  for (let words = 0; words < 2 && !isMark(to); words++) to = passages.words({ start: to, end: to + 1 }).end;
  return [from, to];
}
