import type { Paragraph } from '../../document/paragraph';
import type { Span } from '../../text/span';
import { perParagraph } from '../check';

/** Han that a sentence must have before its return is no accident. */
const SHORTEST = 8;
/** What recurs by custom, while it is short: who is responsible, when it is due, what the law will do. */
const CUSTOMARY =
  /^[（(][^（）()]*[）)][。]?$|^(?:问|答|时间|地点|联系|责任|牵头|配合|完成|附件)[^，。]{0,6}[：:]|牵头|配合|负责。|依法追究|依照|的，|^本(?:办法|条例|规定|法|通知)/;
const LONGEST_CUSTOMARY = 24;

/** 第三条　, 问 : what stands before a sentence and is no part of it. */
const LABEL = /^[^，。；：]{1,12}[ \u3000]+/;
/** Up to this many Han a sentence that begins, or ends, two paragraphs alike is a refrain or a formula. */
const REFRAIN = 12;

/** A sentence where it stands; `label` is what stands before it and is no part of it. */
interface Place extends Span {
  readonly label: string;
}

interface Sentence {
  readonly places: readonly Place[];
  readonly han: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** The sentences of a paragraph that would not stand twice by custom: long enough, and ended. */
const sentencesOf = perParagraph((paragraph): ReadonlyMap<string, Sentence> => {
  const found = new Map<string, Sentence & { places: Place[] }>();
  const { sentences, text } = paragraph;
  sentences.forEach((whole, index) => {
    const label = LABEL.exec(text.slice(whole.start, whole.end))?.[0] ?? '';
    const span = { start: whole.start + label.length, end: whole.end, label };
    const sentence = text.slice(span.start, span.end);
    const han = sentence.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    if (
      han < SHORTEST ||
      !/[。！？][”’）》】]*$/.test(sentence) ||
      (han <= LONGEST_CUSTOMARY && CUSTOMARY.test(sentence))
    )
      return;
    const same = found.get(sentence);
    const several = sentences.length > 1;
    if (same) same.places.push(span);
    else
      found.set(sentence, {
        places: [span],
        han,
        first: several && index === 0,
        last: several && index === sentences.length - 1,
      });
  });
  return found;
});

const known = new WeakMap<Paragraph, { before: Paragraph | undefined; spans: readonly Span[] }>();

/** The sentences of a paragraph that stand earlier in it or in the paragraph before, as prose spans in order. */
export function repeatedSentences(paragraph: Paragraph, before: Paragraph | undefined): readonly Span[] {
  const kept = known.get(paragraph);
  if (kept && kept.before === before) return kept.spans;
  const earlier = before ? sentencesOf(before) : undefined;
  const spans: Span[] = [];
  for (const [sentence, here] of sentencesOf(paragraph)) {
    const there = earlier?.get(sentence);
    const [first, later] =
      there && !isRefrain(here, there) ? [there.places[0], here.places] : [here.places[0], here.places.slice(1)];
    // A label that comes again with its sentence goes with it.
    for (const { start, end, label } of later)
      spans.push({ start: label === first.label ? start - label.length : start, end });
  }
  spans.sort((a, b) => a.start - b.start);
  known.set(paragraph, { before, spans });
  return spans;
}

function isRefrain(one: Sentence, other: Sentence): boolean {
  return one.han <= REFRAIN && ((one.first && other.first) || (one.last && other.last));
}
