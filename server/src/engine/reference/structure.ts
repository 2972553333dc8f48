import { isArticle } from '../document/article';
import type { Draft, Placed } from '../document/draft';
import type { Ordinal } from '../document/ordinal';
import { formatHanNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { frameAt } from './frame';

/** A stretch of one paragraph's prose. */
export interface Passage extends Span {
  readonly placed: Placed;
}

/** A paragraph's opening formula and the passage it opens (会议强调，…). */
export interface FramePassage {
  /** The formula without its mark: 会议强调. */
  readonly name: string;
  readonly passage: Passage;
}

/** A numbered item of a text: ordinal, theme, body. */
export interface Priority {
  /** From 1. */
  readonly index: number;
  readonly ordinal: Ordinal;
  /** The item's first sentence or heading, without ordinal and stop: 坚持深化金融改革. */
  readonly theme: Passage;
  readonly themeText: string;
  /** What follows the theme, a passage a paragraph. */
  readonly body: readonly Passage[];
}

/** What a text is made of. */
export interface Structure {
  readonly title: string | undefined;
  readonly lead: Passage | undefined;
  readonly frames: readonly FramePassage[];
  readonly priorities: readonly Priority[];
  /** Who took part: the last paragraph that ends in 出席会议, 参加会议 or 列席会议. */
  readonly participants: Passage | undefined;
}

/** Lines that say where a text comes from, before its title. */
const PROVENANCE = /^(?:来源|出处|标题)[:：].*(?:\n|$)/;

/** Reads the structure of a text. Never throws; what is not there is empty. */
export function readStructure(draft: Draft): Structure {
  const { paragraphs } = draft;
  const titles = paragraphs.filter(
    ({ paragraph }, index) => paragraph.kind === 'heading' || (index < 2 && isTitle(paragraph.text)),
  );
  const frames: FramePassage[] = [];
  for (const placed of paragraphs) {
    const name = frameAt(placed.paragraph.text, 0);
    if (name) frames.push({ name, passage: whole(placed) });
  }
  const lead = paragraphs.find(placed => placed.paragraph.kind === 'paragraph' && !titles.includes(placed));
  const participants = [...paragraphs]
    .reverse()
    .find(({ paragraph }) => /(?:出席|参加|列席)(?:了)?会议。?$/.test(paragraph.text));
  return {
    title: titles.map(({ paragraph }) => paragraph.text.replace(PROVENANCE, '')).find(text => text !== ''),
    lead:
      lead && !frameAt(lead.paragraph.text, 0) && !lead.paragraph.ordinals.some(ordinal => ordinal.start === 0)
        ? whole(lead)
        : undefined,
    frames,
    priorities: readPriorities(paragraphs),
    participants: participants ? whole(participants) : undefined,
  };
}

/** A line that is a title, or says where the text comes from: short, with no full stop. */
function isTitle(text: string): boolean {
  const title = text.replace(PROVENANCE, '');
  return (
    title.length <= 60 &&
    !/[。；]/.test(title) &&
    !frameAt(title, 0) &&
    !/^[一二三四五六七八九十（(\d]+[、.）)是]/.test(title)
  );
}

function whole(placed: Placed): Passage {
  return { placed, start: 0, end: placed.paragraph.text.length };
}

/**
 * The priorities: the first run of 一是…二是… that counts up from one with at least two items, else that of 一、…二、…,
 * of 第一，… or of （一）….
 * An item runs to the next one, to a frame or to the end of its list's last paragraph.
 */
function readPriorities(paragraphs: readonly Placed[]): Priority[] {
  // What a statute's articles number are conditions and cases, not tasks.
  if (paragraphs.some(({ paragraph }) => isArticle(paragraph))) return [];
  for (const style of ['shi', 'han', 'di', 'hanParen'] as const) {
    const run: { placed: Placed; index: number; ordinal: Ordinal }[] = [];
    scan: for (let index = 0; index < paragraphs.length; index++) {
      for (const ordinal of paragraphs[index].paragraph.ordinals) {
        if (ordinal.style !== style || (style.startsWith('han') && ordinal.place !== 'line')) continue;
        if (ordinal.value === run.length + 1) run.push({ placed: paragraphs[index], index, ordinal });
        else if (run.length > 1) break scan;
        else if (ordinal.value === 1) run.splice(0, run.length, { placed: paragraphs[index], index, ordinal });
      }
    }
    if (run.length > 1) return run.map((item, at) => priority(paragraphs, item, run[at + 1]));
  }
  return [];
}

function priority(
  paragraphs: readonly Placed[],
  item: { placed: Placed; index: number; ordinal: Ordinal },
  next: { index: number; ordinal: Ordinal } | undefined,
): Priority {
  const { placed, ordinal } = item;
  const text = placed.paragraph.text;
  const limit = next?.index === item.index ? next.ordinal.start : text.length;
  const stop = text.slice(ordinal.end, limit).search(/[。；\n]/);
  const themeEnd = stop < 0 ? limit : ordinal.end + stop;
  const bodyStart = Math.min(
    limit,
    text[themeEnd] === '\n' ? themeEnd + 1 : themeEnd + (text[themeEnd + 1] === '\n' ? 2 : 1),
  );
  const body: Passage[] = bodyStart < limit ? [{ placed, start: bodyStart, end: limit }] : [];
  if (next?.index !== item.index) {
    const end = next?.index ?? item.index + (body.length > 0 ? 1 : 2);
    for (let index = item.index + 1; index < Math.min(end, paragraphs.length); index++) {
      const follower = paragraphs[index];
      if (follower.paragraph.kind === 'heading' || frameAt(follower.paragraph.text, 0)) break;
      body.push(whole(follower));
    }
  }
  const theme = { placed, start: ordinal.end, end: themeEnd };
  return { index: ordinal.value, ordinal, theme, themeText: text.slice(theme.start, theme.end), body };
}

/** The ordinal that leads an item of a style that counts in Chinese numerals, for one that is to be inserted: 四是. */
export function shiOrdinal(value: number): string {
  return `${formatHanNumeral(value)}是`;
}
