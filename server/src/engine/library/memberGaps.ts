import type { Gap } from '../match/align';
import type { Member, MemberRegion } from '../match/members';

/** The places of a region, joints included so that either side can take the other's place; `undefined` at a text's end. */
export function gapOf(region: MemberRegion, draft: readonly Member[], source: readonly Member[]): Gap | undefined {
  const [ours, theirs] = [region.draft, region.source];
  if (ours.end > ours.start && theirs.end > theirs.start)
    return { draft: hull(draft, ours), source: hull(source, theirs) };
  const [full, span, empty, at] =
    theirs.end > theirs.start ? [source, theirs, draft, ours.start] : [draft, ours, source, theirs.start];
  if (at === 0 || at === empty.length || span.start === 0 || span.end === full.length) return undefined;
  // Two marks with nothing between them are no joint: a member was taken out from between them.
  const joint = empty[at].start - empty[at - 1].end === 1 ? empty[at].before : undefined;
  const [previous, next] = [full[span.start - 1], full[span.end]];
  let gap: { full: Gap['draft']; empty: Gap['draft'] };
  if (joint === full[span.start].before) {
    gap = { full: { start: full[span.start].start, end: next.start }, empty: point(empty[at].start) };
  } else if (joint === full[span.end - 1].after) {
    gap = { full: { start: previous.end, end: full[span.end - 1].end }, empty: point(empty[at - 1].end) };
  } else {
    gap = {
      full: { start: previous.end, end: next.start },
      empty: { start: empty[at - 1].end, end: empty[at].start },
    };
  }
  return full === source ? { draft: gap.empty, source: gap.full } : { draft: gap.full, source: gap.empty };
}

/** What joins the last member of a coordination to the others. */
const LAST_JOINT = /^(.+?)(?:和|与|及|以及)(.+)$/;

/**
 * A last member left out, where its joint moved on to the one before: 甲和乙 for 甲、乙和丙. Cut at 顿号 alone, the draft
 * seems to lack 乙和丙. The gap between the two, and the member; `undefined` where it is not so.
 */
export function lastDropped(
  { draft: ours, source: theirs }: MemberRegion,
  draft: readonly Member[],
  source: readonly Member[],
): { gap: Gap; member: string } | undefined {
  if (ours.end > ours.start || theirs.end !== theirs.start + 1 || ours.start === 0 || theirs.start === 0)
    return undefined;
  const [kept, full, before] = [draft[ours.start - 1], source[theirs.start], source[theirs.start - 1]];
  const [, head, member] = LAST_JOINT.exec(full.text) ?? [];
  if (head === undefined) return undefined;
  const joint = ['以及', '和', '与', '及'].find(word => kept.text.endsWith(word + head));
  if (joint === undefined) return undefined;
  const start = kept.end - head.length - joint.length;
  return { gap: { draft: { start, end: kept.end }, source: { start: before.end, end: full.end } }, member };
}

function point(at: number): Gap['draft'] {
  return { start: at, end: at };
}

function hull(members: readonly Member[], { start, end }: { start: number; end: number }): Gap['draft'] {
  return { start: members[start].start, end: members[end - 1].end };
}

const SENTENCE_ENDS = '。！？\n';

/** Units that stand word for word in both texts before a gap, back to the sentence's start. */
export function sameBefore({ draft, source }: Gap, ours: string, theirs: string): number {
  let by = 0;
  while (
    draft.start - by > 0 &&
    source.start - by > 0 &&
    ours[draft.start - by - 1] === theirs[source.start - by - 1] &&
    !SENTENCE_ENDS.includes(ours[draft.start - by - 1])
  )
    by++;
  return by;
}

/** The same behind a gap, to the sentence's end. */
export function sameBehind({ draft, source }: Gap, ours: string, theirs: string): number {
  let by = 0;
  while (
    draft.end + by < ours.length &&
    source.end + by < theirs.length &&
    ours[draft.end + by] === theirs[source.end + by] &&
    !SENTENCE_ENDS.includes(ours[draft.end + by])
  )
    by++;
  return by;
}
