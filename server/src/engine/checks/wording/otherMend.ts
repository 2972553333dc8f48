import type { Paragraph } from '../../document/paragraph';
import type { Departure } from '../../library/departures';
import type { Library } from '../../library/library';
import { overlapping, type Span } from '../../text/span';

/** The departures at a stretch for which the norm's own passage mends the place in another way than `newText` in its stead. */
export function otherMends(span: Span, newText: string, paragraph: Paragraph, library: Library): Departure[] {
  const { text } = paragraph;
  return overlapping(library.departures(paragraph), span).filter(departure => {
    const { source, passages } = departure;
    // Compared over the stretch that either of them changes: a paragraph may be long, and its findings many.
    const from = Math.min(departure.start, span.start);
    const to = Math.max(departure.end, span.end);
    const mend = ({ start, end }: Span, by: string): string => text.slice(from, start) + by + text.slice(end, to);
    return mend(departure, passages.text.slice(source.start, source.end)) !== mend(span, newText);
  });
}
