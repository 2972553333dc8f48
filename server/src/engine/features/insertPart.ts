import { appendPriority, insertPriority } from '../checks/outline/skeleton';
import { lineEnd, nextLine } from '../document/block';
import { applyEdits } from '../document/applyEdits';
import { readDraft, type Draft } from '../document/draft';
import { readLists, type OrdinalList } from '../document/lists';
import { formatOrdinal } from '../document/ordinal';
import type { Edit } from '../document/prose';
import { coverageOf } from '../library/coverage';
import { frameAt } from '../reference/frame';
import { composeEdits } from './composeEdits';
import type { DraftCoverage, Part } from './coverage';
import { inStep } from './structure';

/** What is left for the writer to fill in. */
export const BLANK = '【】';

/**
 * The edits that put a part of a reference that a draft lacks into it, at its place in the reference's order, as a
 * paragraph to be written; `undefined` where the draft has it, or there is no such part.
 */
export function insertPart(draft: Draft, coverage: DraftCoverage, id: string): Edit[] | undefined {
  const part = coverage.parts.find(one => one.id === id);
  if (!part || part.state !== 'missing') return undefined;
  if (part.kind === 'priority') {
    const priorities = coverageOf(coverage.reference, draft);
    const missing = priorities.priorities[Number(id.slice(id.indexOf('.') + 1))];
    const edits = insertPriority(missing, priorities, draft);
    if (edits) return withCount(draft, edits);
  }
  const between = neighbours(draft, coverage, part);
  const opens = part.kind === 'priority' && !hasOthers(coverage);
  const added = opens ? addedTo(listBetween(draft, between), part.name, draft) : undefined;
  return added ?? [paragraphAt(draft, between, headOf(part, coverage))];
}

/** Where the draft lists other things there, a second list beside theirs would number both wrongly: it goes in last. */
function addedTo(list: OrdinalList | undefined, theme: string, draft: Draft): Edit[] | undefined {
  const edit = list && appendPriority(theme, list, draft);
  return edit && withCount(draft, [edit]);
}

/** The list that begins in the paragraphs between two. */
function listBetween(draft: Draft, { after, before }: Between): OrdinalList | undefined {
  return readLists(draft).find(({ items, parent }) => !parent && items[0].index > after && items[0].index < before);
}

/** Paragraphs of the draft: -1 before the first, their number behind the last. */
interface Between {
  readonly after: number;
  readonly before: number;
}

/** With the number of items announced before the list (五项任务) kept in step, where it was right before. */
function withCount(draft: Draft, edits: readonly Edit[]): Edit[] {
  const after = readDraft(applyEdits(draft.text, edits), draft.format, draft);
  return composeEdits(edits, inStep(draft, after));
}

function headOf(part: Part, coverage: DraftCoverage): string {
  if (part.kind === 'frame') return `${part.name}，${BLANK}`;
  // A draft that has others without numbers wants none here; the first one opens a list.
  return `${hasOthers(coverage) ? '' : (formatOrdinal('shi', 1) ?? '')}${part.name}。${BLANK}`;
}

/** The draft has priorities of the reference already. */
function hasOthers({ parts }: DraftCoverage): boolean {
  return parts.some(({ kind, place }) => kind === 'priority' && place);
}

/** The paragraphs that the part stands between. */
function neighbours(draft: Draft, { parts }: DraftCoverage, part: Part): Between {
  const indexOf = (one: Part): number => (one.place ? draft.indexAt(one.place.start) : -1);
  const at = parts.indexOf(part);
  const after = Math.max(-1, ...parts.slice(0, at).map(indexOf));
  const before = Math.min(
    draft.paragraphs.length,
    ...parts
      .slice(at + 1)
      .map(indexOf)
      .filter(index => index > after),
  );
  return { after, before };
}

/** A paragraph of its own: before the next part's, else behind all that belongs to the one before. */
function paragraphAt(draft: Draft, { after, before }: Between, text: string): Edit {
  const breaks = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const gap = draft.format === 'markdown' ? breaks + breaks : breaks;
  if (before < draft.paragraphs.length) {
    const { start } = draft.paragraphs[before];
    const line = draft.lines.startOf(draft.lines.lineAt(start));
    return { start: line, end: line, newText: text + gap };
  }
  const last = after < 0 ? draft.paragraphs.length - 1 : endOfPart(draft, after);
  if (last < 0) {
    const { frontMatter, text: all } = draft;
    const end = frontMatter ? nextLine(all, lineEnd(all, frontMatter.end)) : 0;
    const start = Math.min(end, all.length);
    return { start, end: start, newText: (frontMatter ? breaks : '') + text + breaks };
  }
  const { start, paragraph } = draft.paragraphs[last];
  const end = start + paragraph.source.length;
  return { start: end, end, newText: gap + text };
}

/** The last paragraph of what begins at a paragraph: a head alone on its line has the next one under it. */
function endOfPart(draft: Draft, index: number): number {
  const { paragraph } = draft.paragraphs[index];
  const next = draft.paragraphs[index + 1]?.paragraph;
  const alone = paragraph.kind === 'heading' || !/[。！？]./s.test(paragraph.text);
  const goesOn =
    alone && next?.kind === 'paragraph' && frameAt(next.text, 0) === undefined && next.ordinals[0]?.start !== 0;
  return goesOn ? index + 1 : index;
}
