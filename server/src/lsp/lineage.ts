import { RequestType, type Range, type TextDocumentIdentifier } from 'vscode-languageserver';
import { noteOf, toldOfStep, toldOfTimeline } from '../engine/library/lineage/told';
import type { Mark, Row } from '../engine/library/lineage/timeline';
import type { TextIndex, TextPlace } from '../engine/library/textIndex';
import type { Language } from '../engine/text/message';
import { rangeAt, toRange, toSpan } from './convert';
import type { Snapshot } from './openDrafts';

/** What `tifa/lineage` takes: a wording, or the place in a draft where it stands (selected, or a listed string). */
export interface LineageParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range?: Range;
  readonly wording?: string;
}

/** What it answers. What is said in words is in the client's language. */
export interface LineageAnswer {
  readonly wording: string;
  /** Where it stands in the draft, where a range was given. */
  readonly range?: Range;
  /** What is shown, and what it rests on. */
  readonly title: string;
  /** What else is to be said: that nothing competes, or that the wording itself stands nowhere. */
  readonly note?: string;
  /** How many texts are in force, and their first and last date (`YYYY-MM-DD`, or empty). */
  readonly texts: number;
  readonly first: string;
  readonly last: string;
  /** A time axis; `at` is a place on it, from 0 to 1. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** The competing wordings in the order of first use. */
  readonly steps: readonly LineageStepAnswer[];
}

/** One wording. */
export interface LineageStepAnswer {
  readonly text: string;
  /** Every place, also those within longer wordings of the slot. */
  readonly count: number;
  /** Of these, those that are not. */
  readonly alone: number;
  readonly first: string;
  readonly last: string;
  /** Counts and dates in words. */
  readonly told: string;
  /** The dated texts that have it, by date. */
  readonly marks: readonly LineageMarkAnswer[];
}

/** A dated text that has a wording. */
export interface LineageMarkAnswer {
  readonly date: string;
  readonly title: string;
  readonly at: number;
  readonly count: number;
  readonly alone: boolean;
  /** The file, and its first place there; in an archive of items a line, the item's line. */
  readonly uri: string;
  readonly range: Range;
  /** False where an editor cannot show the file: it is packed. */
  readonly opens: boolean;
}

/** Units that are looked back over for the beginning of a line. */
const LONGEST_LINE = 20_000;

export const lineageRequest = new RequestType<LineageParams, LineageAnswer | null, void>('tifa/lineage');

/** The lineage of a wording over the texts in force for a draft; null where nothing is selected and nothing is listed. */
export function lineage(snapshot: Snapshot, params: LineageParams, language: Language): LineageAnswer | null {
  const { draft, ground } = snapshot;
  const { features } = ground.engine;
  const found = params.range && features.wording(draft, toSpan(draft, params.range));
  const wording = params.wording?.trim() || found?.wording;
  if (!wording) return null;
  const timeline = features.lineage(draft, wording);
  const { texts, first, last, ticks, rows } = timeline;
  return {
    wording,
    ...(found ? { range: toRange(draft, found.origin) } : {}),
    title: toldOfTimeline(timeline)[language],
    ...(noteOf(timeline) ? { note: noteOf(timeline)?.[language] } : {}),
    texts,
    first,
    last,
    ticks,
    steps: rows.map(row => toStep(snapshot, row, language)),
  };
}

function toStep(snapshot: Snapshot, { step, marks }: Row, language: Language): LineageStepAnswer {
  return {
    text: step.text,
    count: step.places.length,
    alone: step.alone.length,
    first: step.first,
    last: step.last,
    told: toldOfStep(step)[language],
    marks: marks.map(mark => toMark(snapshot, mark, step.text.length)),
  };
}

function toMark({ draft, ground }: Snapshot, mark: Mark, length: number): LineageMarkAnswer {
  const { index } = ground.engine.context(draft).library;
  const { text, place, at, count, alone } = mark;
  const { date, title, uri } = text;
  return { date, title, at, count, alone, uri, opens: !/\.gz$/i.test(uri), range: rangeOf(index, place, length) };
}

/** In an archive of items a line the text stands within JSON: the item's line is all that can be shown. */
function rangeOf(index: TextIndex, place: TextPlace, length: number): Range {
  if (place.text.base < 0) return rangeAt(place.text.line, 1);
  const line = index.slice(place.text, Math.max(0, place.offset - LONGEST_LINE), place.offset);
  return rangeAt(index.lineOf(place), line.length - Math.max(line.lastIndexOf('\n'), line.lastIndexOf('\r')), length);
}
