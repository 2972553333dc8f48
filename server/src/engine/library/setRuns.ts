import type { Paragraph } from '../document/paragraph';
import type { PackSet } from '../reference/pack';
import type { Reference } from '../reference/reference';
import type { Span } from '../text/span';
import type { Library } from './library';

/** Members of one set side by side in a paragraph. Offsets are prose offsets. */
export interface SetRun extends Span {
  readonly set: PackSet;
  readonly reference: Reference;
  /** In the order of the text: which member, and where. */
  readonly members: readonly (Span & { readonly index: number })[];
  /** What joins each member to the next: the place of the mark or conjunction. Empty where nothing does. */
  readonly joints: readonly Span[];
  /** Nothing else is coordinated with it, and it is not left open by 等. */
  readonly bounded: boolean;
}

/** Between two members: the rest of the one, as little as can be (以及 is one joint), a joint, words before the next. */
const BETWEEN = /^([^、，。；：！？\n和与及]{0,8}?)(、|以及|和|与|及|，)([“‘]?[^、，。；：！？\n和与及]{0,8})$/;

/** The runs of two and more members of the listed sets in a paragraph. */
export function readSetRuns(paragraph: Paragraph, library: Library): SetRun[] {
  const bySet = new Map<PackSet, { reference: Reference; members: (Span & { index: number })[] }>();
  for (const { start, end, entries } of library.hits(paragraph)) {
    for (const entry of entries) {
      if (entry.kind !== 'member') continue;
      const known = bySet.get(entry.set);
      const member = { start, end, index: entry.index };
      if (known) known.members.push(member);
      else bySet.set(entry.set, { reference: entry.reference, members: [member] });
    }
  }
  const runs: SetRun[] = [];
  for (const [set, { reference, members }] of bySet)
    if (members.length > 1) collectRuns(paragraph.text, set, reference, members, runs);
  return runs;
}

function collectRuns(
  text: string,
  set: PackSet,
  reference: Reference,
  members: readonly (Span & { index: number })[],
  runs: SetRun[],
): void {
  let run = [members[0]];
  let joints: Span[] = [];
  const close = (): void => {
    if (run.length > 1)
      runs.push({
        set,
        reference,
        members: run,
        joints,
        start: run[0].start,
        end: run[run.length - 1].end,
        bounded: isBounded(text, run),
      });
  };
  for (const member of members.slice(1)) {
    const last = run[run.length - 1];
    const joint = jointBetween(text, last.end, member.start);
    if (joint) {
      run.push(member);
      joints.push(joint);
    } else {
      close();
      run = [member];
      joints = [];
    }
  }
  close();
}

function jointBetween(text: string, from: number, to: number): Span | undefined {
  if (from === to) return { start: from, end: from };
  const match = to < from ? null : BETWEEN.exec(text.slice(from, to));
  return match ? { start: from + match[1].length, end: from + match[1].length + match[2].length } : undefined;
}

/** No clause of a sentence is longer; what has no mark over this many units is not read any further. */
const CLAUSE = 300;

/** Looks from both ends to the clause's ends: another 顿号 there, or 和, 等 right behind, means that the list goes on. */
function isBounded(text: string, run: readonly Span[]): boolean {
  const from = Math.max(0, run[0].start - CLAUSE);
  for (let i = run[0].start - 1; i >= from && !'，。；：！？\n'.includes(text[i]); i--)
    if (text[i] === '、') return false;
  const before = text.slice(Math.max(0, run[0].start - 2), run[0].start);
  if (/[和与及]$/.test(before)) return false;
  const end = run[run.length - 1].end;
  let stop = end;
  const limit = Math.min(text.length, end + CLAUSE);
  while (stop < limit && !'，。；：！？\n'.includes(text[stop])) stop++;
  const behind = text.slice(end, stop);
  return !behind.includes('、') && !/^[”’》]?(?:等|和|与|及|以及|或)/.test(behind);
}
