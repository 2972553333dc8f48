import { countedAtEnd } from './counted';
import { inText, type Draft, type Placed } from './draft';
import type { ListItem } from './listItem';
import type { OrdinalList } from './lists';
import type { Paragraph } from './paragraph';
import { perParagraph } from './perParagraph';
import { formatHanNumeral, parseHanNumeral } from '../text/numerals';
import { isSpace } from '../text/characters';
import type { Span } from '../text/span';

/** A number of things that a text announces right before it lists them: 重点抓好以下五项工作：. */
export interface Announced {
  readonly value: number;
  /** The figure, in the whole text. */
  readonly figure: Span;
  /** Writes another number as this one is written: 六 for 五, 6 for 5, 两 for 二. */
  format(value: number): string;
}

/** 6方面24条 and 5章33条 count parts and what is in them: which of the two is listed nobody can say. */
const TWO_TIERS = /[\d一二三四五六七八九十两](?:个|大)?(?:方面|章|部分|类|大类|环节|领域|板块)(?:共|共计|、|和|及)?$/;
/** More than this is the number of a document's provisions, not of what a paragraph lists. */
const MOST = 20;
/** No announcement is longer, what stands between it and the list included. */
const LONGEST = 60;
const TAIL = /[：:。\s　]+$/;

interface Tail {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly numeral: string;
}

/** What the end of a text announces; `undefined` where it announces nothing. Offsets are the text's. */
function announcedAtEnd(text: string): Tail | undefined {
  const from = Math.max(0, text.length - LONGEST);
  const body = text.slice(from).replace(TAIL, '');
  const figure = countedAtEnd(body);
  if (!figure) return undefined;
  const numeral = body.slice(figure.start, figure.end);
  const start = from + figure.start;
  const value = parseHanNumeral(numeral) ?? Number(numeral);
  // 实施四大行动。一是…: a programme is named there, and what the next sentence counts may be something else.
  if (body[figure.end] === '大' && /。\s*$/.test(text)) return undefined;
  if (value > MOST || TWO_TIERS.test(body.slice(0, figure.start))) return undefined;
  return { value, start, end: start + numeral.length, numeral };
}

const atParagraphEnd = perParagraph(({ text }: Paragraph) => announcedAtEnd(text));

/** What a paragraph announces at its end, and before each of its ordinals: in order, in its prose. */
export const announcements = perParagraph((paragraph: Paragraph): readonly Tail[] => {
  const { text, ordinals } = paragraph;
  const found = ordinals.map(({ start }) => announcedWithin(text, start));
  return [...found, atParagraphEnd(paragraph)].filter(tail => tail !== undefined);
});

/**
 * What is announced right before a list's first item: by the words in front of it in its paragraph, up to a colon or a
 * full stop, or by the end of the paragraph before.
 */
export function announcedBefore(list: OrdinalList, draft: Draft): Announced | undefined {
  const [first] = list.items;
  const { text } = first.placed.paragraph;
  return trimmedLength(text, first.ordinal.start) > 0
    ? announced(first.placed, announcedWithin(text, first.ordinal.start))
    : announcedAbove(first.index, draft);
}

/** What is announced within a paragraph, right before an offset. */
function announcedWithin(text: string, offset: number): Tail | undefined {
  const before = trimmedLength(text, offset);
  return before > 0 && '：:。'.includes(text[before - 1]) ? announcedAtEnd(text.slice(0, before)) : undefined;
}

/** What the paragraph before this one announces at its end. */
export function announcedAbove(index: number, draft: Draft): Announced | undefined {
  const previous = index > 0 ? draft.paragraphs[index - 1] : undefined;
  if (!previous || previous.paragraph.kind === 'cell') return undefined;
  const { paragraph } = previous;
  const isHead = paragraph.kind === 'heading' || paragraph.ordinals[0]?.start === 0;
  if (!/[：:。]$/.test(paragraph.text) && !isHead) return undefined;
  return announced(previous, atParagraphEnd(paragraph));
}

function announced(placed: Placed, tail: Tail | undefined): Announced | undefined {
  if (!tail || tail.value < 2) return undefined;
  return {
    value: tail.value,
    figure: inText(placed, tail),
    format: value => {
      if (/\d/.test(tail.numeral)) return String(value);
      return value === 2 ? '两' : formatHanNumeral(value);
    },
  };
}

function trimmedLength(text: string, end: number): number {
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

const LAST = /(?:^|[。；，\n])(?:最后|此外|另外|另一方面|同时要)/;

/**
 * How many items a list has, where that is certain: they count on from one, and nothing behind the last one may be
 * another item in other words.
 */
export function certainLength({ items }: OrdinalList, draft: Draft): number | undefined {
  if (!items.every((item, at) => item.value === at + 1) || items.length < 2) return undefined;
  const last = items[items.length - 1];
  return LAST.test(rest(last)) || wasCutOff(last, draft) ? undefined : items.length;
}

/** Behind the last item no other is looked for further away than this. */
const LONGEST_ITEM = 600;

/** What follows an item's ordinal in its paragraph. */
function rest({ ordinal, placed }: ListItem): string {
  return placed.paragraph.text.slice(ordinal.end, ordinal.end + LONGEST_ITEM);
}

/** The text ends within the last item: what is still to be written cannot be counted. */
function wasCutOff(last: ListItem, draft: Draft): boolean {
  return last.index === draft.paragraphs.length - 1 && !endsAs(last.index, last.index - 1, draft);
}

/** A paragraph ends in a stop, or has none where the one before it has none either. */
export function endsAs(index: number, before: number, draft: Draft): boolean {
  const hasStop = (at: number): boolean => /[。！？；”）]$/.test(draft.paragraphs[at].paragraph.text);
  return hasStop(index) || (before >= 0 && !hasStop(before));
}
