import type { Edited } from '../../document/edited';
import type { Paragraph } from '../../document/paragraph';
import { endsSentence, isHan } from '../../text/characters';
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
/** Lines of one Markdown paragraph may be paragraphs to their writer: what is farther away than a line or this is not near. */
const NEAR = 300;

/** A sentence where it stands, without its label. `line` counts from 0 in the paragraph. */
interface Place extends Span {
  readonly label: string;
  readonly line: number;
  /** It begins, or ends, a line that has other sentences. */
  readonly first: boolean;
  readonly last: boolean;
  readonly short: boolean;
}

/** The sentences of a paragraph that would not stand twice by custom: long enough, and ended. In order. */
export const readSentences = perParagraph((paragraph): ReadonlyMap<string, readonly Place[]> => {
  const found = new Map<string, Place[]>();
  const { sentences, text } = paragraph;
  const hasLines = text.includes('\n');
  let line = 0;
  let at = 0;
  sentences.forEach((whole, index) => {
    for (; hasLines && at < whole.start; at++) if (text.charCodeAt(at) === 10) line++;
    if (whole.end - whole.start < SHORTEST || !isEnded(text, whole)) return;
    const label = LABEL.exec(text.slice(whole.start, whole.end))?.[0] ?? '';
    const start = whole.start + label.length;
    const sentence = text.slice(start, whole.end);
    const han = countHan(sentence);
    if (han < SHORTEST) return;
    if (han <= LONGEST_CUSTOMARY && CUSTOMARY.test(sentence)) return;
    const before = index === 0 || text.slice(sentences[index - 1].end, whole.start).includes('\n');
    const after = index + 1 === sentences.length || text.slice(whole.end, sentences[index + 1].start).includes('\n');
    const place = {
      start,
      end: whole.end,
      label,
      line,
      first: before && !after,
      last: after && !before,
      short: han <= REFRAIN,
    };
    const same = found.get(sentence);
    if (same) same.push(place);
    else found.set(sentence, [place]);
  });
  return found;
});

/** True for a sentence with a full stop, and nothing behind it but what closes. */
function isEnded(text: string, { start, end }: Span): boolean {
  let at = end - 1;
  while (at > start && '”’）》】'.includes(text[at])) at--;
  return endsSentence(text.charCodeAt(at));
}

/** How many Han a sentence has; what is longer than any bound here is not counted to its end. */
function countHan(text: string): number {
  let han = 0;
  for (let i = 0; i < text.length && han <= LONGEST_CUSTOMARY; i++) if (isHan(text.charCodeAt(i))) han++;
  return han;
}

/** What was found last, and before which paragraph it stood then. */
const known = perParagraph((): { before: Paragraph | undefined; spans: readonly Span[] | undefined } => ({
  before: undefined,
  spans: undefined,
}));

/** The sentences of a paragraph that stand earlier in it or in the paragraph before, as prose spans in order. */
export function repeatedSentences(paragraph: Paragraph, before: Paragraph | undefined): readonly Span[] {
  const kept = known(paragraph);
  if (kept.spans && kept.before === before) return kept.spans;
  const spans: Span[] = [];
  const report = ({ start, end, label }: Place, earlier: Place): void => {
    // A label that comes again with its sentence goes with it.
    spans.push({ start: label === earlier.label ? start - label.length : start, end });
  };
  const others = before ? readSentences(before) : undefined;
  for (const [sentence, places] of readSentences(paragraph)) {
    const other = others?.get(sentence)?.at(-1);
    places.forEach((place, index) => {
      const earlier = index > 0 ? places[index - 1] : undefined;
      if (
        earlier &&
        (place.line - earlier.line <= 1 || place.start - earlier.end <= NEAR) &&
        !isRefrain(place, earlier)
      )
        report(place, earlier);
      else if (before && other && isNext(place, other, before) && !isRefrain(place, other)) report(place, other);
    });
  }
  spans.sort((a, b) => a.start - b.start);
  Object.assign(kept, { before, spans });
  return spans;
}

/** True where a sentence stands on the line behind that of the other, which is in the paragraph before, or near it. */
function isNext(place: Place, other: Place, before: Paragraph): boolean {
  const rest = before.text.slice(other.end);
  return (place.line === 0 && !rest.includes('\n')) || place.start + rest.length <= NEAR;
}

function isRefrain(one: Place, other: Place): boolean {
  return one.short && ((one.first && other.first) || (one.last && other.last));
}

/** The paragraphs before and behind one with which its sentences are compared. */
interface Neighbours {
  readonly previous: Paragraph | undefined;
  readonly next: Paragraph | undefined;
}

/** Between which paragraphs it is known that nothing of one is repeated. */
const unrepeated = perParagraph((): { between: Neighbours | undefined } => ({ between: undefined }));

/** True where a paragraph repeats no sentence, of its own or of the one before, and the next one none of it. */
export function repeatsNothing(paragraph: Paragraph, around: Neighbours): boolean {
  const { edited } = paragraph;
  const isNothing =
    isKnown(paragraph, around) ||
    (edited && isKnown(edited.before, around) && isNewTo(edited, around)) ||
    (repeatedSentences(paragraph, around.previous).length === 0 &&
      (around.next === undefined || repeatedSentences(around.next, paragraph).length === 0));
  if (isNothing) unrepeated(paragraph).between = around;
  return isNothing;
}

function isKnown(paragraph: Paragraph, { previous, next }: Neighbours): boolean {
  const { between } = unrepeated(paragraph);
  return between !== undefined && between.previous === previous && between.next === next;
}

/** Units of a sentence's end that stand nowhere else where the sentence stands nowhere else. */
const TAIL = 8;

/** True where the one sentence that an edit changed ends as none does in this paragraph or around it. */
function isNewTo({ after, stretch, movesStops }: Edited, { previous, next }: Neighbours): boolean {
  const { text } = after;
  const { start, afterEnd } = stretch;
  // Among several lines the edit may bring nearer what was too far away.
  if (movesStops || afterEnd - start < TAIL || [previous, after, next].some(one => one?.text.includes('\n')))
    return false;
  const tail = text.slice(afterEnd - TAIL, afterEnd + 1);
  const isIn = (other: Paragraph | undefined): boolean => other?.text.includes(tail) ?? false;
  return !isIn(previous) && !isIn(next) && text.indexOf(tail) === afterEnd - TAIL && !text.includes(tail, afterEnd);
}
