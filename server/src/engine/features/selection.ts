import { inText, type Draft } from '../document/draft';
import type { Library } from '../library/library';
import { contains, type Span } from '../text/span';
import { sectionsOf, type Section } from './section';
import { standingsAt } from './standing';

/**
 * What grows around an offset as a person widens a selection: word, listed string, clause, sentence, paragraph, sections,
 * the whole text. Each holds the one before and is longer. `words`: the words of the offset's paragraph, in prose
 * offsets, where a segmenter gave them.
 */
export function selectionAt(library: Library, draft: Draft, offset: number, words: readonly Span[] = []): Span[] {
  const candidates: Span[] = [];
  const placed = draft.at(offset);
  if (placed) {
    const { paragraph } = placed;
    const at = paragraph.prose.fromSource(offset - placed.start);
    const add = (spans: readonly Span[]): void => {
      const span = spans.find(one => one.start <= at && at < one.end) ?? spans.find(one => one.end === at);
      if (span) candidates.push(inText(placed, span));
    };
    add(words);
    candidates.push(...standingsAt(library, draft, offset).reverse());
    add(paragraph.clauses);
    add(paragraph.sentences);
    candidates.push({ start: placed.start, end: placed.start + paragraph.source.length });
  }
  const around: Span[] = [];
  const walk = (sections: readonly Section[]): void => {
    for (const section of sections) {
      if (offset < section.start || offset > section.end) continue;
      around.unshift(section);
      walk(section.children);
    }
  };
  walk(sectionsOf(draft));
  candidates.push(...around, { start: 0, end: draft.text.length });
  return growing(candidates, offset);
}

/** Each that holds the one before it and is longer, and holds the offset. */
function growing(candidates: readonly Span[], offset: number): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of candidates) {
    const last = kept.at(-1);
    const span = { start, end };
    if (start > offset || offset > end) continue;
    if (last && (!contains(span, last) || end - start === last.end - last.start)) continue;
    kept.push(span);
  }
  return kept;
}
