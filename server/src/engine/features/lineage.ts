import type { Draft } from '../document/draft';
import { inText } from '../document/draft';
import type { Library } from '../library/library';
import { readLineage, type Lineage } from '../library/lineage/lineage';
import { timelineOf, type Timeline } from '../library/lineage/timeline';
import type { TextIndex } from '../library/textIndex';
import type { Span } from '../text/span';
import { meantAt } from './occurrence';

/** A wording where it stands in a draft. */
export interface WordingAt {
  readonly wording: string;
  /** Where it stands in the whole text. */
  readonly origin: Span;
}

/** As long as a wording can be; a longer selection is a passage. */
const LONGEST = 60;
/** Marks at the ends of a selection belong to the sentence, not to the wording. */
const ENDS = /^[\s，。；：、！？,.;:!?]+|[\s，。；：、！？,.;:!?]+$/g;

/** The wording that a selection of a draft holds, without markup; where nothing is selected, the listed string there. */
export function wordingIn(library: Library, draft: Draft, selection: Span): WordingAt | undefined {
  if (selection.start === selection.end) {
    const meant = meantAt(library, draft, selection.start);
    return meant && { wording: meant.text, origin: { start: meant.start, end: meant.end } };
  }
  const placed = draft.at(selection.start);
  if (!placed) return undefined;
  const { prose, text } = placed.paragraph;
  const from = prose.fromSource(selection.start - placed.start);
  const selected = text.slice(
    from,
    prose.fromSource(Math.min(selection.end - placed.start, placed.paragraph.source.length)),
  );
  const wording = selected.replace(ENDS, '');
  if (wording === '' || wording.length > LONGEST || wording.includes('\n')) return undefined;
  const start = from + selected.indexOf(wording);
  return { wording, origin: inText(placed, { start, end: start + wording.length }) };
}

/** How many lineages of a library are kept: those that a writer comes back to. */
const KEPT = 64;
const known = new WeakMap<TextIndex, Map<string, Lineage>>();

/** The lineage of a wording; asked again of the same texts, it costs nothing. */
export function lineageOf({ index }: Library, wording: string): Lineage {
  let lineages = known.get(index);
  if (!lineages) known.set(index, (lineages = new Map()));
  let lineage = lineages.get(wording);
  if (!lineage) {
    if (lineages.size >= KEPT) lineages.delete(lineages.keys().next().value ?? '');
    lineages.set(wording, (lineage = readLineage(index, wording)));
  }
  return lineage;
}

/** The same, laid out in time. */
export function timelineIn(library: Library, wording: string): Timeline {
  return timelineOf(library.index, lineageOf(library, wording));
}
