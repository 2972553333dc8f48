/** A labelled day of a time axis; `at` is its place, from 0 to 1. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A time axis over whole months. */
export interface Axis {
  readonly ticks: readonly Tick[];
  /** The place of a date (`YYYY-MM-DD`) on it, from 0 to 1. */
  at(date: string): number;
}

/** Months between ticks, the first that gives no more than `MOST`. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const MOST = 9;

/** The axis that holds two dates and all between. */
export function axisOf(first: string, last: string): Axis {
  const from = monthOf(first);
  const to = monthOf(last) + 1;
  const step = STEPS.find(months => (to - from) / months <= MOST) ?? 1200;
  const start = dayOf(from);
  const length = dayOf(to) - start;
  const at = (day: number): number => (day - start) / length;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(from / step) * step; month < to; month += step)
    ticks.push({ at: at(dayOf(month)), label: labelOf(month, step) });
  return { ticks, at: date => at(Date.parse(date)) };
}

/** Months since the year 0. */
function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function dayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

function labelOf(month: number, step: number): string {
  const year = String(Math.floor(month / 12));
  return step >= 12 ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
