import { knownSentences, type Member } from '../match/members';
import { insertSpan, type Span } from '../text/span';
import type { Departure } from './departures';
import type { Library } from './library';
import { changedMembers, type ChangedMembers } from './memberChanges';
import type { Passages } from './passages';

/** A sentence of a draft is compared with this many sentences of a norm at most. */
const MOST_COMPARED = 3;
/** Units on either side of a change that must not stand so in a norm: members of one series often end alike. */
export const AROUND = 8;

/**
 * Whole members that a sentence of a text has in another order than the norm's sentence that it follows, or more of, or
 * fewer: coordinations and clauses compared as sets. `text` has full-width marks; `stretch`: in whole sentences of it alone.
 */
export function readMemberDepartures(text: string, library: Library, stretch?: Span): Departure[] {
  const found: Departure[] = [];
  if (!text.includes('、') && !text.includes('，')) return found;
  const isKnown = (start: number, end: number): boolean =>
    library.passages.some(({ members }) => members.has(text, start, end));
  for (const draft of knownSentences(text, isKnown, stretch)) {
    for (const passages of library.passages) {
      for (const number of passages.members.alike(draft, MOST_COMPARED)) {
        const source = passages.members.sentence(number);
        for (const change of changedMembers(draft, source, text, passages.comparable)) {
          const departure = departureOf(change, draft, source, passages);
          const { start, end } = departure;
          if (library.says(text.slice(Math.max(0, start - AROUND), end + AROUND))) continue;
          // What is more than in one of two sentences alike is in the other, whatever else differs near.
          if (change.kind === 'added' && library.says(withNeighbours(change.gap.draft, draft, text))) continue;
          insertSpan(found, departure);
        }
      }
    }
  }
  return found;
}

function departureOf(
  { kind, members, gap, matched }: ChangedMembers,
  draft: readonly Member[],
  source: readonly Member[],
  passages: Passages,
): Departure {
  // What the draft lacks needs a place to be shown: the unit on either side.
  const by = gap.draft.start === gap.draft.end ? 1 : 0;
  return {
    passages,
    change: { kind, members },
    alignment: { blocks: [], gaps: [gap], draft: hull(draft), source: hull(source), matched },
    gaps: [gap],
    start: gap.draft.start - by,
    end: gap.draft.end + by,
    source: { start: gap.source.start - by, end: gap.source.end + by },
  };
}

/** A stretch of members with the member on either side. */
function withNeighbours({ start, end }: Span, members: readonly Member[], text: string): string {
  const before = members.findLast(member => member.start < start);
  const behind = members.find(member => member.end > end);
  return text.slice(before?.start ?? start, behind?.end ?? end);
}

function hull(members: readonly Member[]): Departure['source'] {
  return { start: members[0].start, end: members[members.length - 1].end };
}
