import type { Departure } from '../../library/departures';
import { quoted, type Message } from '../../text/message';
import type { ProseEdit } from '../check';

/** The fix of a departure: the norm's own wording in the place of the draft's. */
export function departureFix(departure: Departure): { title: Message; edits: ProseEdit[] } {
  const { passages, start, end, source } = departure;
  const newText = passages.text.slice(source.start, source.end);
  return { title: titleOf(departure, newText), edits: [{ start, end, newText }] };
}

function titleOf({ change, gaps, passages }: Departure, wording: string): Message {
  const members = change?.members.join('、') ?? '';
  if (change?.kind === 'missing') return { zh: `补${quoted(members)}`, en: `Insert ${members}` };
  if (change?.kind === 'doubled' || change?.kind === 'added')
    return { zh: `删去${quoted(members)}`, en: `Delete ${members}` };
  const [{ draft, source }] = gaps;
  if (gaps.length === 1 && draft.start === draft.end) {
    const lacking = passages.text.slice(source.start, source.end);
    return { zh: `补${quoted(lacking)}`, en: `Insert ${lacking}` };
  }
  if (wording === '') return { zh: '删去参照文本没有的字', en: 'Delete what the reference does not have' };
  return { zh: `改为参照文本的${quoted(wording)}`, en: `Use the reference’s ${wording}` };
}
