import type { CheckContext } from '../checks/check';
import type { Finding } from '../checks/finding';
import type { Draft } from '../document/draft';
import type { DraftHeader } from '../document/header';
import type { Edit } from '../document/prose';
import type { Library } from '../library/library';
import type { Timeline } from '../library/lineage/timeline';
import type { Span } from '../text/span';
import { speaksFor } from './activation';
import { proposalsAt, type Proposals } from './completion';
import { coverageOfDraft, type DraftCoverage } from './coverage';
import { mend, preferredFix, type Mended } from './fixAll';
import { hoverAt, type HoverContent } from './hover';
import { ignoreHere } from './ignoreHere';
import { insertPart } from './insertPart';
import { timelineIn, wordingIn, type WordingAt } from './lineage';
import { definitionAt, headwordOf, meantAt, occurrencesOf } from './occurrence';
import type { Passage } from './passage';
import type { PhraseIndex } from './phraseIndex';
import { foldsOf, sectionsOf, type Fold, type Section } from './section';
import { readReport, type ReportContent } from './report/content';
import { selectionAt } from './selection';
import type { Standing } from './standing';
import { tokensOf, type Token } from './tokens';
import { restructure, restructurings, type Operation, type Restructuring } from './structure';
import { useReferences } from './useReferences';

/** What a writer may ask about a draft, as plain data with offsets of the whole text. */
export interface Features {
  /** True where the draft shows by itself that Tifa is to speak in it. */
  speaksFor(draft: Draft): boolean;
  /** What is known of the listed strings at an offset. */
  hover(draft: Draft, offset: number): HoverContent | undefined;
  /** The listed string at an offset. */
  meant(draft: Draft, offset: number): Standing | undefined;
  /** Where the references say what stands at an offset. */
  definition(
    draft: Draft,
    offset: number,
  ): { readonly origin: Span; readonly passages: readonly Passage[] } | undefined;
  /** The term that a listed string names. */
  headword(standing: Standing): string;
  /** Where a string stands in a draft. */
  occurrences(draft: Draft, text: string): Span[];
  /** What may be completed at an offset. */
  proposals(index: PhraseIndex, draft: Draft, offset: number): Proposals;
  sections(draft: Draft): Section[];
  folds(draft: Draft): Fold[];
  /** What grows around an offset; `words` are the words of its paragraph in prose offsets. */
  selection(draft: Draft, offset: number, words?: readonly Span[]): Span[];
  /** The draft with every preferred fix applied, and the edits that lead there. */
  fixAll(draft: Draft, check: (text: string) => readonly Finding[]): Mended;
  /** The draft with the first fix of every finding of a code applied. */
  fixAllOf(draft: Draft, code: string, check: (text: string) => readonly Finding[]): Mended;
  /** What the draft has of each reference in force, those that it follows first. */
  coverage(draft: Draft): DraftCoverage[];
  /** The edits that put a part of a reference that the draft lacks into it. */
  insertPart(draft: Draft, coverage: DraftCoverage, id: string): Edit[] | undefined;
  /** What can be done to the numbered structure at a selection. */
  restructurings(draft: Draft, selection: Span): Restructuring[];
  /** One of these; `undefined` where there is nothing to do it to. */
  restructure(draft: Draft, selection: Span, operation: Operation): Restructuring | undefined;
  /** The wording that a selection holds; where nothing is selected, the listed string there. */
  wording(draft: Draft, selection: Span): WordingAt | undefined;
  /** The wordings that compete for a wording's place in the texts in force, laid out in time. */
  lineage(draft: Draft, wording: string): Timeline;
  /** What the stretches of a draft are, for colours; of a span, where one is given. */
  tokens(draft: Draft, span?: Span): Token[];
  /** What a report says of a draft; `findings` are those of the draft as it was checked. */
  report(draft: Draft, findings: readonly Finding[], options?: { readonly date?: string }): ReportContent;
  /** The edits that have the front matter name these references; none of them: all in force speak. */
  useReferences(draft: Draft, ids: readonly string[]): Edit[];
  /** The edits that switch a finding off where it stands. */
  ignoreHere(draft: Draft, finding: Finding): Edit[] | undefined;
}

/** What the features need of the engine. */
export interface FeatureGround {
  readonly library: Library;
  header(draft: Draft): DraftHeader;
  context(draft: Draft, options?: { readonly date?: string }): CheckContext;
}

/** Builds the features over an engine. */
export function createFeatures(engine: FeatureGround): Features {
  const libraryOf = (draft: Draft): Library => engine.context(draft).library;
  return {
    speaksFor: draft => speaksFor(engine.library, draft, engine.header(draft)),
    hover: (draft, offset) => hoverAt(libraryOf(draft), draft, offset),
    meant: (draft, offset) => meantAt(libraryOf(draft), draft, offset),
    definition: (draft, offset) => definitionAt(libraryOf(draft), draft, offset),
    headword: headwordOf,
    occurrences: occurrencesOf,
    proposals: (index, draft, offset) => proposalsAt(index, draft, offset, libraryOf(draft)),
    sections: sectionsOf,
    folds: foldsOf,
    selection: (draft, offset, words) => selectionAt(libraryOf(draft), draft, offset, words),
    fixAll: (draft, check) => mend(draft.text, check, preferredFix),
    fixAllOf: (draft, code, check) =>
      mend(draft.text, check, finding => (finding.code === code ? finding.fixes[0] : undefined)),
    coverage: draft => coverageOfDraft(draft, engine.header(draft), engine.context(draft)),
    insertPart,
    restructurings,
    restructure,
    wording: (draft, selection) => wordingIn(libraryOf(draft), draft, selection),
    lineage: (draft, wording) => timelineIn(libraryOf(draft), wording),
    tokens: (draft, span) => tokensOf(libraryOf(draft), draft, span),
    report: (draft, findings, options) =>
      readReport(draft, engine.header(draft), engine.context(draft, options), findings),
    useReferences,
    ignoreHere,
  };
}
