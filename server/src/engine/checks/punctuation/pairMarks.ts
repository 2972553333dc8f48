import { OPAQUE } from '../../document/inline';
import type { Paragraph } from '../../document/paragraph';
import type { Message } from '../../text/message';
import { perParagraph, type ProseEdit, type Report } from '../check';
import { isChinese } from './context';
import { pairingOf, partnerOf, type PairMark } from './pairing';
import { readStraightQuotes } from './straightQuotes';
import { matchesOf } from '../../text/matches';

/** A mark that finds no partner in its own paragraph. */
export interface LooseMark extends PairMark {
  readonly char: string;
  /** An opening mark with which its paragraph begins, or that follows a colon; a closing one with which it ends. */
  readonly atEdge: boolean;
}

/** What a paragraph says of its pairs by itself, and what only its neighbours can tell. */
export interface PairMarks {
  readonly reports: readonly Report[];
  readonly loose: readonly LooseMark[];
  /** The opening quotation mark that the paragraph begins with, if its closing one ends a sentence. */
  readonly quotes: string | undefined;
  /** True where the paragraph ends in the middle of a sentence. */
  readonly cut: boolean;
  /** Closing brackets of items (1）), with the number before. */
  readonly items: readonly { readonly at: number; readonly value: number }[];
  /** Numbers that stand in brackets: （1）. */
  readonly bracketed: readonly number[];
}

/** A line shorter than this is none that was cut at a width. */
export const SHORTEST_CUT = 15;

const NOTHING: PairMarks = { reports: [], loose: [], quotes: undefined, cut: false, items: [], bracketed: [] };

/** The pairs of a paragraph. A paragraph that is not Chinese has nothing to say. */
export const pairMarksOf = perParagraph((paragraph): PairMarks => {
  const { text } = paragraph;
  if (!isChinese(paragraph)) return NOTHING;
  const pairing = pairingOf(paragraph);
  const straight = readStraightQuotes(paragraph, pairing);
  const address = text.lastIndexOf(OPAQUE);
  const tail = tailOf(text);
  const loose = pairing.alone
    .filter(mark => !straight.partnered.has(mark) && !closedByAddress(text, mark, address))
    .map(mark => ({
      ...mark,
      char: text[mark.at],
      atEdge: mark.opens ? opensAtEdge(text, mark.at) : mark.at + 1 >= tail,
    }));
  return {
    reports: [
      ...straight.reports,
      ...pairing.crossed.map(({ outer, inner }) => crossedReport(paragraph, outer, inner)),
    ],
    loose,
    quotes: quotes(paragraph),
    cut: text.length >= SHORTEST_CUT && /[\u3400-\u9fff，、]$/.test(text),
    items: pairing.items.map(at => ({ at, value: Number(/\d+$/.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? 0) })),
    bracketed: pairing.items.length === 0 && !/[（(]\d/.test(text) ? [] : bracketed(text),
  };
});

/** An address in brackets takes the closing one with it: nobody can tell whether it belongs to the address. */
function closedByAddress(text: string, { at, opens }: PairMark, lastAddress: number): boolean {
  return opens && lastAddress > at && '（('.includes(text[at]);
}

function opensAtEdge(text: string, at: number): boolean {
  return at === 0 || /[：:]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** Where the marks begin with which a text ends; its length where there are none. */
function tailOf(text: string): number {
  let at = text.length;
  while (at > 0 && '。！？；，…”’）'.includes(text[at - 1])) at--;
  return at;
}

/** The closing mark must end a sentence, or the paragraph: else the paragraph begins with a quoted word. */
function quotes(paragraph: Paragraph): string | undefined {
  const { text } = paragraph;
  if (!/^[“‘「『]/.test(text)) return undefined;
  const pair = pairingOf(paragraph).pairs.find(({ open }) => open === 0);
  const ends = pair && (/[。！？…]/.test(text[pair.close - 1]) || pair.close + 1 >= tailOf(text));
  return ends ? text[0] : undefined;
}

function bracketed(text: string): number[] {
  return matchesOf(text, /[（(](\d{1,2})[）)]/g).map(match => Number(match[1]));
}

interface Ends {
  readonly open: number;
  readonly close: number;
}

function crossedReport({ text }: Paragraph, outer: Ends, inner: Ends): Report {
  const swap = (first: number): ProseEdit => ({
    start: first,
    end: first + 2,
    newText: text[first + 1] + text[first],
  });
  const beside = inner.close === outer.close + 1;
  const edits = [...(beside ? [swap(outer.close)] : []), ...(inner.open === outer.open + 1 ? [swap(outer.open)] : [])];
  const marks = [outer.open, inner.open, outer.close, inner.close].map(at => text[at]).join('…');
  return {
    span: { start: outer.close, end: outer.close + (beside ? 2 : 1) },
    message: {
      zh: `两对标点交错：${marks}，里面的一对应先合上。`,
      en: `Two pairs cross: ${marks}. The inner one closes first.`,
    },
    fixes: edits.map(edit => ({
      title: { zh: `调换为“${edit.newText}”`, en: `Swap to ${edit.newText}` },
      edits: [edit],
    })),
  };
}

/** What is said of a mark left alone. */
export function looseMessage({ char, opens }: LooseMark): Message {
  const partner = partnerOf(char);
  return opens
    ? { zh: `“${char}”没有配对的“${partner}”。`, en: `${char} opens, and no ${partner} closes it.` }
    : { zh: `“${char}”没有配对的“${partner}”。`, en: `${char} closes what no ${partner} opened.` };
}
