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

/** Orders by start, then by end: the order in which findings are given. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
