import { inText, type Draft } from '../document/draft';
import { readOutline, type Section as OutlineSection, type SectionKind } from '../document/outline';
import type { Span } from '../text/span';

/** A part of a draft with what it holds, from the line where its head begins to its last words. Offsets of the whole text. */
export interface Section extends Span {
  readonly kind: SectionKind;
  readonly name: string;
  /** The head's own words. */
  readonly title: Span;
  readonly children: readonly Section[];
}

const LONGEST_NAME = 40;

/** The sections of a draft, nested, in the order of the text. */
export function sectionsOf(draft: Draft): Section[] {
  return readOutline(draft).map(section => toSection(draft, section));
}

function toSection(draft: Draft, section: OutlineSection): Section {
  const { kind, placed, sections, text } = section;
  const title = inText(placed, section);
  // A head that begins its paragraph begins with that line: its heading's marks and its indentation belong to it.
  const start = title.start === placed.start ? draft.lines.startOf(draft.lines.lineAt(title.start)) : title.start;
  let end = section.until;
  while (end > title.end && draft.text.slice(end - 1, end).trim() === '') end--;
  const name = shortened(text);
  return { kind, name, title, start, end, children: sections.map(child => toSection(draft, child)) };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '…';
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
