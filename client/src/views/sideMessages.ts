/** What the extension and the side-by-side page say to each other: plain data, imported by both sides. */

/** A stretch of text; drifted where the other side has it otherwise. */
export interface Piece {
  readonly text: string;
  readonly drifted: boolean;
}

/** A sentence of the reference. */
export interface SidePassage {
  readonly pieces: readonly Piece[];
  readonly closeness: 'same' | 'small' | 'large' | 'none';
  /** The closeness, in words. */
  readonly told: string;
  /** The numbers of the draft's places that follow it. */
  readonly places: readonly number[];
}

/** A frame or a priority of the reference. */
export interface SidePart {
  readonly title: string;
  /** Its number, else its name: what a small box has room for. */
  readonly short: string;
  /** It is one of those that the figure counts. */
  readonly counted: boolean;
  readonly state: 'carried' | 'partly' | 'missing' | 'moved';
  /** The state, in words. */
  readonly told: string;
  readonly passages: readonly SidePassage[];
}

/** A line of the draft, cut where places begin and end. */
export interface SideLine {
  /** From 0. */
  readonly line: number;
  readonly heading: boolean;
  readonly pieces: readonly (Piece & { readonly place?: number })[];
}

/** What the page says in the language of the editor. */
export interface SideWords {
  readonly reference: string;
  readonly draft: string;
  readonly hint: string;
  readonly lock: string;
  readonly strip: string;
  readonly splitter: string;
}

/** From the extension to the page. */
export type ToSide =
  | {
      readonly act: 'show';
      readonly draft: string;
      /** The draft's file name. */
      readonly name: string;
      readonly title: string;
      readonly figure: string;
      readonly parts: readonly SidePart[];
      readonly lines: readonly SideLine[];
      readonly words: SideWords;
    }
  /** The cursor in the draft is on this line. */
  | { readonly act: 'cursor'; readonly line: number };

/** From the page to the extension: `open` shows a place of the draft, or a sentence of the reference. */
export type FromSide =
  | { readonly act: 'ready' }
  | { readonly act: 'open'; readonly place: number }
  | { readonly act: 'open'; readonly passage: number };

/** What the page keeps, so that it can be shown again after it was hidden or the editor closed. */
export interface SideState {
  readonly draft: string;
  /** Both panes are scrolled together. */
  readonly locked: boolean;
  /** How far each pane is scrolled, the reference's first. */
  readonly scroll: readonly [number, number];
  /** The share of the width that the reference takes, in hundredths. */
  readonly share: number;
}
