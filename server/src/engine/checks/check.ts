import type { Draft, Placed } from '../document/draft';
import type { DraftHeader, Genre } from '../document/header';
import type { Paragraph } from '../document/paragraph';
import type { Edit } from '../document/prose';
import type { Library } from '../library/library';
import type { Message } from '../text/message';
import type { Span } from '../text/span';
import type { WordCutter } from '../text/words';
import type { Code, Evidence, Severity } from './finding';
import type { Replaced } from './replaced';

/** What a check may know beyond the text. Two equal contexts give equal findings. */
export interface CheckContext {
  /** The references that speak for this draft. */
  readonly library: Library;
  /** The draft's date, `YYYY-MM-DD`, where it is known. */
  readonly date: string | undefined;
  readonly genre: Genre | undefined;
  /** Cuts text into words; always the same function where the words are the same. */
  readonly words: WordCutter;
}

/** An edit as a check says it: in prose offsets, of the finding's own paragraph unless `in` names another. */
export interface ProseEdit extends Span {
  readonly newText: string;
  readonly in?: Placed;
}

/** A finding as a check says it, in prose offsets. What it leaves out is the check's default. */
export interface Report {
  readonly span: Span;
  readonly message: Message;
  readonly severity?: Severity;
  readonly fixes?: readonly { readonly title: Message; readonly edits: readonly ProseEdit[] }[];
  readonly evidence?: readonly Evidence[];
}

/** The page of a check in the user documentation. Examples mark the fault as fixtures do: `⟦fault⟧`. */
export interface CheckPage {
  /** What the check is called. */
  readonly title: Message;
  /** What it looks for, what it leaves alone, and why: a few sentences. */
  readonly about: Message;
  /** What the rule rests on, and how strongly that speaks. */
  readonly source: Message;
  readonly examples: readonly { readonly wrong: string; readonly right: string }[];
}

interface CheckBase {
  readonly code: Code;
  /** The default severity; a report may give a milder one where CONTRACT's table says so. */
  readonly severity: Severity;
  /**
   * True where a lone fix of an error or warning is mechanical and needs no reference, so that it may be applied without
   * asking (CONTRACT, Findings).
   */
  readonly mechanical: boolean;
  readonly page: CheckPage;
}

/** A check that reads one paragraph and nothing else; its findings are kept as long as the paragraph and the context. */
export interface ParagraphCheck extends CheckBase {
  readonly scope: 'paragraph';
  /**
   * What there must be in a stretch between two stops for the check to find anything there, or to find anything else
   * elsewhere (`Touch`): an edit that touched none of it leaves its findings as they were. Without it the check runs.
   */
  readonly needs?: number;
  run(paragraph: Paragraph, context: CheckContext, report: (report: Report) => void): void;
}

/** A check that reads the whole draft, and runs at every change: it works on what paragraphs have worked out once. */
export interface DraftCheck extends CheckBase {
  readonly scope: 'draft';
  run(subject: DraftSubject, context: CheckContext, report: DraftReport): void;
  /** Works out what `run` will read of a paragraph, so that a long draft is checked in short steps. */
  prepare?(paragraph: Paragraph, context: CheckContext): void;
  /**
   * True where an edit of one paragraph changed nothing that the check reads, so that it would find what it found; `found`
   * says how many findings that were. What only moved with the text may have. Without it the check runs each time.
   */
  same?(replaced: Replaced, context: CheckContext, found: number): boolean;
}

/** What a draft check reads. */
export interface DraftSubject {
  readonly draft: Draft;
  readonly header: DraftHeader;
}

/** A report of which the fixes, too, are in source offsets of the whole text. */
export interface SourceReport extends Omit<Report, 'span' | 'fixes'> {
  readonly fixes?: readonly { readonly title: Message; readonly edits: readonly Edit[] }[];
}

/** Reports in the prose of a paragraph, or (for what no paragraph holds) at source offsets of the whole text. */
export interface DraftReport {
  (placed: Placed, report: Report): void;
  atSource(span: Span, report: SourceReport): void;
}

export type Check = ParagraphCheck | DraftCheck;

export { carryNothing, perParagraph } from '../document/perParagraph';
