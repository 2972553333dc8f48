import { applyEdits } from '../../document/applyEdits';
import type { Paragraph } from '../../document/paragraph';
import type { Library } from '../../library/library';
import type { SetRun } from '../../library/setRuns';
import { quoted } from '../../text/message';
import { overlapping, relativeTo } from '../../text/span';
import type { Report } from '../check';
import { departureFix } from '../wording/departureFix';

/**
 * The reference's own wording for a run in a passage of it, its joints and its order: every departure within the run put
 * right at once. None where that leaves the set incomplete or in no order that the pack or a norm has: a passage that is
 * cut off at one end mends only half of two members swapped.
 */
export function passageFix(paragraph: Paragraph, run: SetRun, library: Library): NonNullable<Report['fixes']> {
  const departures = overlapping(library.departures(paragraph), run);
  if (departures.length === 0) return [];
  const edits = departures.flatMap(departure => departureFix(departure).edits);
  const from = Math.min(run.start, departures[0].start);
  const to = Math.max(run.end, departures[departures.length - 1].end);
  const mended = applyEdits(
    paragraph.text.slice(from, to),
    edits.map(edit => ({ ...edit, ...relativeTo(edit, from) })),
  );
  if (!isWhole(mended, run, library)) return [];
  if (departures.length === 1) return [departureFix(departures[0])];
  return [{ title: { zh: `改为参照文本的${quoted(mended)}`, en: `Use the reference’s ${mended}` }, edits }];
}

/** True where a text has every member of the run's set once, in the pack's order or one that a norm has. */
function isWhole(text: string, { set }: SetRun, library: Library): boolean {
  const places = set.members.map(member => text.indexOf(member));
  if (places.some((place, index) => place < 0 || text.includes(set.members[index], place + 1))) return false;
  const order = set.members.map((_, index) => index).sort((a, b) => places[a] - places[b]);
  return (
    order.every((member, index) => member === index) ||
    library.attestedOrders(set).some(({ members }) => members.join() === order.join())
  );
}
