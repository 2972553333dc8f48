import { inText, type Draft, type Placed } from '../document/draft';
import { levelOf, type Ordinal } from '../document/ordinal';
import { frameAt } from '../reference/frame';
import type { Span } from '../text/span';

/** A part of a draft: a heading, a numbered item or a frame, with what it holds. Spans are offsets of the whole text. */
export interface Section extends Span {
  readonly kind: 'heading' | 'item' | 'frame';
  readonly name: string;
  /** The heading, or the item's lead. */
  readonly title: Span;
  readonly children: readonly Section[];
}

interface Opening {
  readonly kind: Section['kind'];
  readonly name: string;
  readonly title: Span;
  /** The smaller, the further out. */
  readonly depth: number;
}

interface Open extends Opening {
  readonly start: number;
  readonly children: Section[];
}

const LONGEST_NAME = 40;
const FRAME_DEPTH = 150;

/** The sections of a draft, nested, in the order of the text. */
export function sectionsOf(draft: Draft): Section[] {
  const roots: Section[] = [];
  const stack: Open[] = [];
  let last = 0;
  const close = (depth: number, end: number): void => {
    for (let top = stack.at(-1); top && top.depth >= depth; top = stack.at(-1)) {
      stack.pop();
      const { kind, name, title, start, children } = top;
      (stack.at(-1)?.children ?? roots).push({
        kind,
        name,
        title,
        children,
        start,
        end: Math.max(end, title.end),
      });
    }
  };
  for (const placed of draft.paragraphs) {
    for (const opening of openingsOf(placed)) {
      // What starts within a paragraph ends what stands before it there; else that ended with its own paragraph.
      close(opening.depth, last <= placed.start ? last : opening.title.start);
      stack.push({ ...opening, start: startOf(draft, placed, opening), children: [] });
      last = opening.title.end;
    }
    last = placed.start + placed.paragraph.source.length;
  }
  close(0, last);
  return roots;
}

/** A section that begins its paragraph begins with that line: its heading's marks and indentation belong to it. */
function startOf({ lines }: Draft, placed: Placed, { title }: Opening): number {
  return title.start === placed.start ? lines.startOf(lines.lineAt(title.start)) : title.start;
}

function openingsOf(placed: Placed): Opening[] {
  const { paragraph } = placed;
  const whole = { start: 0, end: paragraph.text.length };
  if (paragraph.kind === 'cell' || paragraph.text.trim() === '') return [];
  if (paragraph.kind === 'heading') {
    const name = shortened(paragraph.text);
    return [{ kind: 'heading', name, title: inText(placed, whole), depth: paragraph.level * 10 }];
  }
  const openings: Opening[] = [];
  const frame = frameAt(paragraph.text, 0);
  if (frame)
    openings.push({
      kind: 'frame',
      name: frame,
      title: inText(placed, { start: 0, end: frame.length }),
      depth: FRAME_DEPTH,
    });
  for (const ordinal of paragraph.ordinals) {
    const depth = depthOf(ordinal);
    if (depth === undefined) continue;
    const stop = paragraph.text.slice(ordinal.end).search(/[。；\n]/);
    const end = stop < 0 ? whole.end : ordinal.end + stop;
    const lead = { start: ordinal.start, end };
    openings.push({
      kind: 'item',
      name: shortened(paragraph.text.slice(lead.start, end)),
      title: inText(placed, lead),
      depth,
    });
  }
  return openings;
}

/** 一、 holds （一）, which holds 1.; 一是 and its like stand within any of them. A number in a clause opens no section. */
function depthOf(ordinal: Ordinal): number | undefined {
  if (ordinal.place === 'clause') return undefined;
  const level = levelOf(ordinal.style);
  if (level > 0) return ordinal.place === 'line' ? 100 + level : undefined;
  return 200;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}

/** A stretch of whole lines that can be folded away, but for the first. Lines count from 0. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** What can be folded: the front matter and every section of more than one line. */
export function foldsOf(draft: Draft): Fold[] {
  const { lines } = draft;
  const folds: Fold[] = [];
  const add = (start: number, end: number): void => {
    const fold = { startLine: lines.lineAt(start), endLine: lines.lineAt(Math.max(start, end)) };
    if (fold.endLine > fold.startLine && folds.at(-1)?.startLine !== fold.startLine) folds.push(fold);
  };
  if (draft.frontMatter) add(0, draft.frontMatter.end);
  const walk = (sections: readonly Section[]): void => {
    for (const section of sections) {
      add(section.start, section.end);
      walk(section.children);
    }
  };
  walk(sectionsOf(draft));
  return folds;
}
