import type { Gap } from '../match/align';
import { differingRegions, type Member, type MemberRegion } from '../match/members';
import type { Span } from '../text/span';
import { looksLikeName } from '../text/personalNames';
import { gapOf, lastDropped, sameBefore, sameBehind } from './memberGaps';

/** What became of members that a passage of a norm names side by side, or of its clauses. */
export type MemberChange = 'order' | 'missing' | 'doubled' | 'added' | 'replaced';

/** A change of whole members between a sentence of a draft and the sentence of a norm that it follows. */
export interface ChangedMembers {
  readonly kind: MemberChange;
  /** The members that are missing, doubled, added, or stand in another order, as the text that has them says them. */
  readonly members: readonly string[];
  readonly gap: Gap;
  /** Units that stand word for word in both sentences, members in another order among them. */
  readonly matched: number;
}

/** Units that must stand word for word on either side of a change, and altogether. */
const FLANK = 5;
const MATCHED = 12;
/** More members than this are left out on purpose: a writer takes from a passage what he needs. */
const MOST_MISSING = 2;
/** Members of fewer units are too short to be known again elsewhere in the sentence. */
const SHORTEST = 2;

/**
 * The changes of whole members between two sentences: members in another order, missing, written twice, added. What
 * differs within a member is the business of the alignment by units. `draftText` and `sourceText` are the texts that the
 * members were cut from.
 */
export function changedMembers(
  draft: readonly Member[],
  source: readonly Member[],
  draftText: string,
  sourceText: string,
): ChangedMembers[] {
  const regions = differingRegions(draft, source).map(region => trimmed(region, draft, source));
  const changes: ChangedMembers[] = [];
  let equal = draft.reduce((sum, member) => sum + member.text.length, 0);
  for (const region of regions) equal -= unitsOf(draft, region.draft);
  for (const group of grouped(regions, draft, source)) {
    const { kind, region } = group;
    if (region.draft.end === region.draft.start && region.source.end === region.source.start) continue;
    const last = kind === 'plain' ? lastDropped(region, draft, source) : undefined;
    const gap = last?.gap ?? gapOf(region, draft, source);
    if (!gap) continue;
    const [left, right] = [sameBefore(gap, draftText, sourceText), sameBehind(gap, draftText, sourceText)];
    if (kind === 'order') {
      const moved = unitsOf(draft, region.draft);
      if (Math.max(left, right) < FLANK - 1 || left + right + moved < MATCHED) continue;
      changes.push({
        kind,
        members: textsOf(draft, region.draft),
        gap,
        matched: Math.max(equal, left + right) + moved,
      });
      continue;
    }
    const change = plainChange(region, draft, source);
    if (!change || left + right < 2 || Math.max(equal, left + right) < MATCHED) continue;
    const [before, behind] = [equalUnits(draft, regions, region, -1), equalUnits(draft, regions, region, 1)];
    if (Math.max(left, before) < FLANK || Math.max(right, behind) < FLANK) continue;
    const said = last && change.kind === 'missing' ? { ...change, members: [last.member] } : change;
    changes.push({ ...said, gap, matched: Math.max(equal, left + right) });
  }
  return changes;
}

/** A region without what its ends share: a first member with other words before it, a last one with others behind it. */
function trimmed(region: MemberRegion, draft: readonly Member[], source: readonly Member[]): MemberRegion {
  let [d, s, dEnd, sEnd] = [region.draft.start, region.source.start, region.draft.end, region.source.end];
  while (d < dEnd && s < sEnd && sameEnd(draft[d].text, source[s].text)) [d, s] = [d + 1, s + 1];
  while (dEnd > d && sEnd > s && sameStart(draft[dEnd - 1].text, source[sEnd - 1].text))
    [dEnd, sEnd] = [dEnd - 1, sEnd - 1];
  return { draft: { start: d, end: dEnd }, source: { start: s, end: sEnd } };
}

function sameEnd(a: string, b: string): boolean {
  return a.slice(-SHORTEST) === b.slice(-SHORTEST);
}

function sameStart(a: string, b: string): boolean {
  return a.slice(0, SHORTEST) === b.slice(0, SHORTEST);
}

/** The regions, those between which members only changed places taken together. */
function grouped(
  regions: readonly MemberRegion[],
  draft: readonly Member[],
  source: readonly Member[],
): { kind: 'order' | 'plain'; region: MemberRegion }[] {
  const groups: { kind: 'order' | 'plain'; region: MemberRegion }[] = [];
  for (let i = 0; i < regions.length; i++) {
    let to = i;
    // What moved between may itself have changed places with something further on.
    for (let k = i; k <= to; k++)
      for (let j = to + 1; j < regions.length; j++) if (exchange(regions[k], regions[j], draft, source)) to = j;
    const joined = to > i ? reordered(regions[i], regions[to], draft, source) : undefined;
    if (joined) {
      groups.push({ kind: 'order', region: joined });
      i = to;
    } else groups.push({ kind: 'plain', region: regions[i] });
  }
  return groups;
}

/** True where something that the one lacks stands in the other. */
function exchange(a: MemberRegion, b: MemberRegion, draft: readonly Member[], source: readonly Member[]): boolean {
  const shares = (ours: MemberRegion, theirs: MemberRegion): boolean => {
    const texts = new Set(textsOf(source, theirs.source));
    return textsOf(draft, ours.draft).some(text => text.length >= SHORTEST && texts.has(text));
  };
  return shares(a, b) || shares(b, a);
}

/** Two regions and all between them, where both sides hold the same members; `undefined` where they do not. */
function reordered(
  first: MemberRegion,
  last: MemberRegion,
  draft: readonly Member[],
  source: readonly Member[],
): MemberRegion | undefined {
  const ours = { start: first.draft.start, end: last.draft.end };
  let { start, end } = { start: first.source.start, end: last.source.end };
  const texts = new Set(textsOf(draft, ours));
  // A draft may begin or end within the sentence: what it leaves out there was left out, not moved.
  if (ours.start === 0) while (start < end && !texts.has(source[start].text)) start++;
  if (ours.end === draft.length) while (end > start && !texts.has(source[end - 1].text)) end--;
  const same = textsOf(draft, ours).sort().join('\n') === textsOf(source, { start, end }).sort().join('\n');
  return same ? { draft: ours, source: { start, end } } : undefined;
}

/** Members that only one side has, inside a coordination; `undefined` where that says nothing. */
function plainChange(
  { draft: ours, source: theirs }: MemberRegion,
  draft: readonly Member[],
  source: readonly Member[],
): Pick<ChangedMembers, 'kind' | 'members'> | undefined {
  const [dropped, added] = [theirs.end - theirs.start, ours.end - ours.start];
  if (ours.start === 0 || ours.end === draft.length) return undefined;
  if (dropped > 0 && added > 0) return replaced(ours, theirs, draft, source);
  const [side, span] = dropped > 0 ? [source, theirs] : [draft, ours];
  if (!coordinated(side, span) || dropped > MOST_MISSING || added > MOST_MISSING) return undefined;
  const members = textsOf(side, span);
  if (
    dropped === 0 &&
    members.every(text => text.length >= SHORTEST && draft.filter(member => member.text === text).length > 1)
  )
    return { kind: 'doubled', members };
  if (isList(side, span)) return undefined;
  if (dropped > 0) {
    const elsewhere = members.some(text => draft.some(member => member.text === text));
    return elsewhere ? undefined : { kind: 'missing', members };
  }
  return members.some(text => source.some(member => member.text === text)) ? undefined : { kind: 'added', members };
}

/** One member in another's place, where both sides name the same number of things and neither names the other's. */
function replaced(
  ours: Span,
  theirs: Span,
  draft: readonly Member[],
  source: readonly Member[],
): Pick<ChangedMembers, 'kind' | 'members'> | undefined {
  if (ours.end - ours.start !== 1 || theirs.end - theirs.start !== 1) return undefined;
  const [here, there] = [draft[ours.start], source[theirs.start]];
  // A word more or less within a member is said as that.
  if (here.text.includes(there.text) || there.text.includes(here.text)) return undefined;
  if (here.before !== there.before || here.after !== there.after || !coordinated(draft, ours)) return undefined;
  if (isList(source, theirs) || isList(draft, ours)) return undefined;
  if (draft.some(({ text }) => text === there.text) || source.some(({ text }) => text === here.text)) return undefined;
  return { kind: 'replaced', members: [here.text] };
}

/** True where a 顿号 joins the members to what stands beside them. */
function coordinated(members: readonly Member[], { start, end }: Span): boolean {
  return members[start].before === '、' || members[end - 1].after === '、';
}

/** People who were present, say: which of them are named is no matter of wording. */
function isList(members: readonly Member[], { start, end }: Span): boolean {
  const around = members.slice(Math.max(0, start - 1), end + 1);
  return around.filter(({ text }) => looksLikeName(text)).length >= Math.max(2, around.length - 1);
}

function textsOf(members: readonly Member[], { start, end }: Span): string[] {
  return members.slice(start, end).map(({ text }) => text);
}

function unitsOf(members: readonly Member[], { start, end }: Span): number {
  return members.slice(start, end).reduce((sum, { text }) => sum + text.length, 0);
}

/** Units of members that stand in both sentences, on one side of a region. */
function equalUnits(
  draft: readonly Member[],
  regions: readonly MemberRegion[],
  { draft: { start, end } }: MemberRegion,
  side: 1 | -1,
): number {
  const within = side < 0 ? { start: 0, end: start } : { start: end, end: draft.length };
  const differing = regions.filter(region => region.draft.start >= within.start && region.draft.end <= within.end);
  return unitsOf(draft, within) - differing.reduce((sum, region) => sum + unitsOf(draft, region.draft), 0);
}
