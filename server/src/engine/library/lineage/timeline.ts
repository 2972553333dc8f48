import type { IndexedText, TextIndex, TextPlace } from '../textIndex';
import { axisOf, type Tick } from './axis';
import type { Lineage, LineageStep } from './lineage';

/** A dated text that has a wording. */
export interface Mark {
  readonly text: IndexedText;
  /** Its first place there. */
  readonly place: TextPlace;
  readonly count: number;
  /** True where one of its places is not within a longer wording of the slot. */
  readonly alone: boolean;
  /** Its date's place on the axis, from 0 to 1. */
  readonly at: number;
}

/** One wording of a slot, text by text. */
export interface Row {
  readonly step: LineageStep;
  /** By date. Texts without a date have no mark. */
  readonly marks: readonly Mark[];
}

/** A lineage laid out in time. */
export interface Timeline {
  readonly wording: string;
  readonly rows: readonly Row[];
  readonly ticks: readonly Tick[];
  /** What it rests on: how many texts are in force, and their first and last date. */
  readonly texts: number;
  readonly first: string;
  readonly last: string;
}

/** Lays a lineage out over the time that the texts in force span: where they say nothing of it, that shows. */
export function timelineOf(index: TextIndex, { wording, steps }: Lineage): Timeline {
  const dated = index.texts.filter(({ date }) => date !== '');
  const first = dated.at(0)?.date ?? '';
  const last = dated.at(-1)?.date ?? '';
  const about = { wording, texts: index.texts.length, first, last };
  if (first === '') return { ...about, ticks: [], rows: steps.map(step => ({ step, marks: [] })) };
  const axis = axisOf(first, last);
  return { ...about, ticks: axis.ticks, rows: steps.map(step => ({ step, marks: marksOf(step, axis.at) })) };
}

function marksOf({ places, alone }: LineageStep, at: (date: string) => number): Mark[] {
  const free = new Set(alone.map(place => place.text));
  const byText = new Map<IndexedText, TextPlace[]>();
  for (const place of places) {
    const known = byText.get(place.text);
    if (known) known.push(place);
    else if (place.text.date !== '') byText.set(place.text, [place]);
  }
  return [...byText].map(([text, found]) => {
    const [place] = found;
    return { text, place, count: found.length, alone: free.has(text), at: at(text.date) };
  });
}
