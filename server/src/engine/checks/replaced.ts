import type { Draft } from '../document/draft';
import type { Paragraph } from '../document/paragraph';
import type { Span } from '../text/span';
import type { Edited } from '../document/edited';
import type { Finding } from './finding';

/** An edit of a draft that touched one paragraph and nothing else: what stood there before and what stands there now. */
export interface Replaced {
  readonly before: Paragraph;
  readonly after: Paragraph;
  /** How far what stands behind it moved: what blanks stand at its ends are not its own. */
  readonly by: number;
  /** Its index in both drafts. */
  readonly index: number;
  readonly oldDraft: Draft;
  readonly draft: Draft;
}

/** How a draft came from the one checked before it; `undefined` where more was touched than one paragraph's text. */
export function replacedIn(oldDraft: Draft, draft: Draft): Replaced | undefined {
  const { change } = draft;
  if (change?.from !== oldDraft.id || oldDraft.paragraphs.length !== draft.paragraphs.length) return undefined;
  const { start, beforeEnd } = change.difference;
  const index = oldDraft.indexAt(start);
  if (index < 0) return undefined;
  const old = oldDraft.paragraphs[index];
  const now = draft.paragraphs[index];
  if (old.start !== now.start || beforeEnd > old.start + old.paragraph.source.length) return undefined;
  // What stands around it must be the very same paragraphs: an edit may open a quotation or a list.
  if (change.only !== index)
    for (let i = 0; i < draft.paragraphs.length; i++)
      if (i !== index && oldDraft.paragraphs[i].paragraph !== draft.paragraphs[i].paragraph) return undefined;
  const by = draft.text.length - oldDraft.text.length;
  return { before: old.paragraph, after: now.paragraph, by, index, oldDraft, draft };
}

/** Findings of the old draft as they stand in the new one; `undefined` where one of them touches what was replaced. */
export function carried(found: readonly Finding[], replaced: Replaced): readonly Finding[] | undefined {
  if (found.length === 0) return found;
  const { start } = replaced.oldDraft.paragraphs[replaced.index];
  const end = start + replaced.before.source.length;
  return carriedAround(found, { start, end, by: replaced.by });
}

function carriedAround(
  found: readonly Finding[],
  { start, end, by }: Span & { readonly by: number },
): readonly Finding[] | undefined {
  const touches = (span: Span): boolean => span.start <= end && span.end >= start;
  if (found.some(one => touches(one) || one.fixes.some(({ edits }) => edits.some(touches)))) return undefined;
  return found.map(finding => movedBehind(finding, end, by));
}

/**
 * Findings of a paragraph as they stand in the one that an edit made of it, in source offsets; `undefined` where one of
 * them touches the stretch around the edit.
 */
export function aroundEdit(
  found: readonly Finding[],
  { before, after, stretch }: Edited,
): readonly Finding[] | undefined {
  if (found.length === 0) return found;
  const { start, end } = before.prose.source({ start: stretch.start, end: stretch.beforeEnd });
  // Markup may have changed elsewhere, which is no prose.
  if (!after.source.startsWith(before.source.slice(0, start)) || !after.source.endsWith(before.source.slice(end)))
    return undefined;
  return carriedAround(found, { start, end, by: after.source.length - before.source.length });
}

/** A finding with all that stands behind an offset moved. */
function movedBehind(finding: Finding, offset: number, by: number): Finding {
  const place = <T extends Span>(span: T): T =>
    span.start > offset ? { ...span, start: span.start + by, end: span.end + by } : span;
  if (by === 0 || (finding.end < offset && finding.fixes.length === 0)) return finding;
  return {
    ...place(finding),
    fixes: finding.fixes.map(fix => ({ ...fix, edits: fix.edits.map(place) })),
  };
}
