/** What the extension and a page in a web view say to each other: plain data, imported by both sides. */

/** A range as it comes over the wire. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A dated text that has a wording; `at` is its place on the time axis, from 0 to 1. */
export interface LineageMark {
  readonly date: string;
  readonly title: string;
  readonly at: number;
  readonly count: number;
  /** False where it has the wording only within a longer one. */
  readonly alone: boolean;
  readonly uri: string;
  readonly range: PlainRange;
  /** False where an editor cannot show the file. */
  readonly opens: boolean;
}

/** One of the wordings that compete for a slot. */
export interface LineageStep {
  readonly text: string;
  readonly count: number;
  readonly alone: number;
  readonly first: string;
  readonly last: string;
  /** Counts and dates in words. */
  readonly told: string;
  readonly marks: readonly LineageMark[];
}

/** What `tifa/lineage` answers. */
export interface Lineage {
  readonly wording: string;
  readonly title: string;
  readonly note?: string;
  readonly texts: number;
  readonly first: string;
  readonly last: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly steps: readonly LineageStep[];
}

/** What the page says in the language of the editor. */
export interface LineageWords {
  readonly basis: string;
  readonly legendAlone: string;
  readonly legendWithin: string;
  readonly hint: string;
  readonly table: string;
  readonly wording: string;
  readonly count: string;
  readonly alone: string;
  readonly first: string;
  readonly last: string;
  readonly texts: string;
  readonly date: string;
  readonly title: string;
  readonly packed: string;
}

/** From the extension to the page. */
export interface ToPage {
  readonly view: 'lineage';
  readonly lineage: Lineage;
  readonly words: LineageWords;
  /** The draft that the wording was asked for in. */
  readonly draft: string;
}

/** From the page to the extension. */
export type FromPage =
  | { readonly act: 'ready' }
  /** The text of a mark is to be shown. */
  | { readonly act: 'open'; readonly step: number; readonly mark: number }
  /** The lineage of another wording of the slot is asked for. */
  | { readonly act: 'ask'; readonly wording: string };

/** What a page keeps, so that it can be shown again after the editor was closed. */
export interface PageState {
  readonly draft: string;
  readonly wording: string;
}
