import { inText, type Draft } from '../document/draft';
import type { Library } from '../library/library';
import type { Span } from '../text/span';
import { passagesOf, type Passage } from './passage';
import { standingsAt, type Standing } from './standing';

/** The listed string that a person at an offset means: the longest; `undefined` where there is none. */
export function meantAt(library: Library, draft: Draft, offset: number): Standing | undefined {
  return standingsAt(library, draft, offset)[0];
}

/** Where a string stands in a draft's prose, as spans of the whole text, in order. */
export function occurrencesOf(draft: Draft, text: string): Span[] {
  if (text === '') return [];
  const found: Span[] = [];
  for (const placed of draft.paragraphs) {
    const prose = placed.paragraph.text;
    for (let at = prose.indexOf(text); at >= 0; at = prose.indexOf(text, at + text.length))
      found.push(inText(placed, { start: at, end: at + text.length }));
  }
  return found;
}

/** The term that a listed string names: itself, or for a variant the term that it is another writing of. */
export function headwordOf(standing: Standing): string {
  if (standing.entries.some(entry => entry.kind !== 'variant')) return standing.text;
  const variant = standing.entries.find(entry => entry.kind === 'variant');
  return variant ? variant.term.term : standing.text;
}

/** Where the references say what stands at an offset. */
export function definitionAt(
  library: Library,
  draft: Draft,
  offset: number,
): { readonly origin: Span; readonly passages: readonly Passage[] } | undefined {
  // The longest that a reference says: a set's name may be listed and yet not stand in the text.
  for (const standing of standingsAt(library, draft, offset)) {
    const passages = passagesOf(library, headwordOf(standing));
    if (passages.length > 0) return { origin: { start: standing.start, end: standing.end }, passages };
  }
  return undefined;
}
