import type { Draft } from '../document/draft';
import type { Paragraph } from '../document/paragraph';
import type { Span } from '../text/span';
import type { Edited } from '../document/edited';
import type { Finding } from './finding';
import { moved } from './moved';

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

/** What a draft check found: `start` and `end` cover all that it and its fixes touch. */
export interface Wide extends Span {
  /** The number of the check. */
  readonly check: number;
  readonly finding: Finding;
  /** The finding as it is reported; `undefined` where it is not. */
  readonly told: Finding | undefined;
  /** Both as they were when they were found, and how far they have moved since: at a key nothing is moved twice over. */
  readonly origin: Pick<Wide, 'finding' | 'told'>;
  readonly by: number;
}

/** What a check found just now. */
export function wideOf(check: number, finding: Finding, told: Finding | undefined): Wide {
  return { check, finding, told, origin: { finding, told }, by: 0, ...extentOf(finding) };
}

/** The stretch that a finding and its fixes touch. */
function extentOf({ start, end, fixes }: Finding): Span {
  for (const { edits } of fixes)
    for (const edit of edits) {
      start = Math.min(start, edit.start);
      end = Math.max(end, edit.end);
    }
  return { start, end };
}

/** True where something that was found in the old draft, or a fix of it, touches what was replaced. */
export function touches({ start, end, finding }: Wide, { oldDraft, index, before }: Replaced): boolean {
  const from = oldDraft.paragraphs[index].start;
  const to = from + before.source.length;
  if (start > to || end < from) return false;
  const isTouched = (span: Span): boolean => span.start <= to && span.end >= from;
  return isTouched(finding) || finding.fixes.some(({ edits }) => edits.some(isTouched));
}

/** What the checks that are kept found in the old draft, as it stands in the new one; in the same order. */
export function carriedWide(wide: readonly Wide[], kept: readonly boolean[], replaced: Replaced): Wide[] {
  const { oldDraft, index, before, by } = replaced;
  const from = oldDraft.paragraphs[index].start;
  const to = from + before.source.length;
  const all: Wide[] = [];
  for (const one of wide) {
    if (!kept[one.check]) continue;
    if (by === 0 || one.end < from) all.push(one);
    else if (one.start > to) {
      const { check, origin } = one;
      const far = one.by + by;
      const finding = moved(origin.finding, far);
      const told = origin.told === origin.finding ? finding : origin.told && moved(origin.told, far);
      all.push({ check, finding, told, origin, by: far, start: one.start + by, end: one.end + by });
    } else {
      const finding = movedBehind(one.finding, to, by);
      const told = one.told && (one.told === one.finding ? finding : movedBehind(one.told, to, by));
      all.push(wideOf(one.check, finding, told));
    }
  }
  return all;
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
  const isTouched = (span: Span): boolean => span.start <= end && span.end >= start;
  if (found.some(one => isTouched(one) || one.fixes.some(({ edits }) => edits.some(isTouched)))) return undefined;
  return found.map(finding => movedBehind(finding, end, after.source.length - before.source.length));
}

/** A finding with all that stands behind an offset moved. */
function movedBehind(finding: Finding, offset: number, by: number): Finding {
  const place = <T extends Span>(span: T): T =>
    span.start > offset ? { ...span, start: span.start + by, end: span.end + by } : span;
  if (by === 0 || (finding.end < offset && finding.fixes.length === 0)) return finding;
  const { code, severity, message, evidence } = finding;
  const { start, end } = place<Span>(finding);
  const fixes = finding.fixes.map(fix => ({ ...fix, edits: fix.edits.map(place) }));
  return { start, end, code, severity, message, fixes, evidence };
}
