import type { Draft } from '../../document/draft';
import type { OrdinalList } from '../../document/lists';
import type { OrdinalStyle } from '../../document/ordinal';
import type { Edit } from '../../document/prose';
import type { Message } from '../../text/message';
import type { Span } from '../../text/span';

/** What can be done to a numbered structure. The names are those that a client asks by. */
export type Operation =
  | 'renumber.selection'
  | 'renumber.list'
  | 'renumber.document'
  | `style.${OrdinalStyle}`
  | 'promote'
  | 'demote'
  | 'move.up'
  | 'move.down'
  | 'headings'
  | 'clauses';

/** How the numbers of a list change: the old ones, and the new; `undefined` for an item that leaves the list. */
export interface NumberChange {
  readonly list: OrdinalList;
  readonly numbers: ReadonlyMap<number, number | undefined>;
  /** Items changed places or left: what is counted from the text (上述两项) may mean others now. */
  readonly reordered: boolean;
}

/** A step of an operation: edits of the draft, none overlapping, and what they do to numbers. */
export interface Step {
  readonly edits: readonly Edit[];
  readonly changes: readonly NumberChange[];
}

/** Works on a draft at a place in it. Where the text has nothing to do it to, `undefined`. */
export type Work = (draft: Draft) => Step | undefined;

/** A place that may refer to an item whose number has changed, which nobody but the writer can tell. */
export interface Notice extends Span {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** An operation carried out: edits of the draft as it stands, to be made as one change. */
export interface Restructuring {
  readonly operation: Operation;
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Places of the draft as it stands. */
  readonly notices: readonly Notice[];
  /** How many references were changed with the numbers. */
  readonly followed: number;
}
