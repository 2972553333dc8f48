import type { Draft, Placed } from '../document/draft';
import { inText } from '../document/draft';
import type { Entry } from '../library/entry';
import type { Hit, Library } from '../library/library';
import type { Span } from '../text/span';

/** A listed string where it stands in a draft: its span in the whole text and what it stands for. */
export interface Standing extends Span {
  readonly text: string;
  readonly entries: readonly Entry[];
  /** True where a longer listed string holds it or claims part of it. */
  readonly covered: boolean;
}

const OPENING_QUOTES = '“‘「『"';
const CLOSING_QUOTES = '”’」』"';

/** The listed strings of a draft, in the order of the text, those within others too. */
export function standings(library: Library, draft: Draft): Standing[] {
  return draft.paragraphs.flatMap(placed => standingsOf(library, placed));
}

function standingsOf(library: Library, placed: Placed): Standing[] {
  return library.hits(placed.paragraph).flatMap(hit => {
    const standing = toStanding(placed, hit);
    return standing ? [standing] : [];
  });
}

/**
 * The listed strings at an offset of a draft: first those that hold the unit behind it, from the longest, then those that
 * end there. On the quotation marks around a term that its pack marks as quoted, the term; its span then holds the marks.
 */
export function standingsAt(library: Library, draft: Draft, offset: number): Standing[] {
  const placed = draft.at(offset);
  if (!placed) return [];
  const found: Standing[] = [];
  for (const hit of library.hits(placed.paragraph)) {
    const standing = toStanding(placed, hit);
    if (!standing) continue;
    if (standing.start <= offset && offset <= standing.end) found.push(standing);
    else if (isQuoted(standing)) {
      const marked = withMarks(placed, hit, standing);
      if (marked && marked.start <= offset && offset <= marked.end) found.push(marked);
    }
  }
  const ends = (standing: Standing): number => (standing.end === offset ? 1 : 0);
  return found.sort((a, b) => ends(a) - ends(b) || b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function isQuoted(standing: Standing): boolean {
  return standing.entries.some(entry => entry.kind === 'term' && entry.term.quoted);
}

function toStanding(placed: Placed, hit: Hit): Standing | undefined {
  const prose = placed.paragraph.text;
  const entries = hit.entries.filter(entry => meant(entry, prose, hit));
  if (entries.length === 0) return undefined;
  return { ...inText(placed, hit), text: prose.slice(hit.start, hit.end), entries, covered: hit.covered };
}

function withMarks(placed: Placed, hit: Hit, standing: Standing): Standing | undefined {
  const prose = placed.paragraph.text;
  const opened = hit.start > 0 && OPENING_QUOTES.includes(prose[hit.start - 1]);
  const closed = hit.end < prose.length && CLOSING_QUOTES.includes(prose[hit.end]);
  if (!opened && !closed) return undefined;
  return {
    ...standing,
    ...inText(placed, { start: opened ? hit.start - 1 : hit.start, end: closed ? hit.end + 1 : hit.end }),
  };
}

/** A variant whose pack says that it is not meant before or after certain words is not meant there. */
function meant(entry: Entry, prose: string, hit: Span): boolean {
  if (entry.kind !== 'variant') return true;
  return (
    !entry.variant.notBefore.some(word => prose.startsWith(word, hit.end)) &&
    !entry.variant.notAfter.some(word => prose.endsWith(word, hit.start))
  );
}
