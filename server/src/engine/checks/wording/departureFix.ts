import type { Departure } from '../../library/departures';
import { quoted, type Message } from '../../text/message';
import type { ProseEdit } from '../check';

/** The fix of a departure: the norm's own wording in the place of the draft's. */
export function departureFix({ passages, start, end, source }: Departure): { title: Message; edits: ProseEdit[] } {
  const wording = passages.text.slice(source.start, source.end);
  return {
    title:
      wording === ''
        ? { zh: '删去参照文本没有的字', en: 'Delete what the reference does not have' }
        : { zh: `改为参照文本的${quoted(wording)}`, en: `Use the reference’s ${wording}` },
    edits: [{ start, end, newText: wording }],
  };
}
