/** A half-open stretch of text in UTF-16 code units: `start` belongs to it, `end` does not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the two stretches share at least one unit. Empty spans share none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span moved by `by` units. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/**
 * The span as counted from `base`. Not `shift` by `-base`: that of 0 is −0, which is no small integer, and one such start
 * makes the engine keep the starts of all spans as boxed numbers.
 */
export function relativeTo(span: Span, base: number): Span {
  return { start: span.start - base, end: span.end - base };
}

/** Orders by start, then by end: the order in which findings are given. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Of spans in order, none overlapping another, the index of the first that ends behind `offset`; their number where none does. */
export function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of what stands in order, the index of the last that starts at an offset or before it; -1 where none does. */
export function lastFrom(placed: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Of spans in order, none overlapping another, those that share a unit with `span`. */
export function overlapping<T extends Span>(spans: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let i = firstBehind(spans, span.start); i < spans.length && spans[i].start < span.end; i++)
    if (overlaps(spans[i], span)) found.push(spans[i]);
  return found;
}

/** Of spans in any order, none empty, those that share a unit with another one of them. */
export function entangled<T extends Span>(spans: readonly T[]): ReadonlySet<T> {
  const found = new Set<T>();
  let furthest: T | undefined;
  for (const span of [...spans].sort(bySpan)) {
    if (furthest && span.start < furthest.end) found.add(furthest).add(span);
    if (!furthest || span.end > furthest.end) furthest = span;
  }
  return found;
}

/** Puts a span in its place among spans in order, unless it overlaps one of them; true where it was put there. */
export function insertSpan<T extends Span>(spans: T[], span: T): boolean {
  const at = firstBehind(spans, span.start);
  if (at < spans.length && overlaps(spans[at], span)) return false;
  spans.splice(at, 0, span);
  return true;
}
