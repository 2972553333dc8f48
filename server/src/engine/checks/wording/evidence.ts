import type { Reference } from '../../reference/reference';
import type { Evidence } from '../finding';

/** Where a string stands first in a reference's text, as evidence; nothing where it does not stand there. */
export function norm(reference: Reference, needle: string): Evidence[] {
  for (const placed of reference.draft.paragraphs) {
    const at = placed.paragraph.text.indexOf(needle);
    if (at < 0) continue;
    const sentence = placed.paragraph.sentences.find(({ start, end }) => start <= at && at < end) ?? {
      start: at,
      end: at + needle.length,
    };
    return [
      {
        reference: reference.id,
        ...(reference.meta.date ? { date: reference.meta.date } : {}),
        line: reference.lineOf(reference.place(placed, { start: at, end: at + needle.length }).start),
        quote: placed.paragraph.text.slice(sentence.start, sentence.end),
      },
    ];
  }
  return [];
}
