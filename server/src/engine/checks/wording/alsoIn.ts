import type { Library } from '../../library/library';
import type { Attestation } from '../../library/textIndex';
import type { Reference } from '../../reference/reference';
import { quoted, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import { withFullWidthMarks } from '../../text/width';

/** How much on either side of a stretch must stand in the other text too, in units. */
const AROUND = 4;

/** Where a stretch of a draft stands word for word, with what is around it, outside one of the norms. */
export function attestedElsewhere(
  library: Library,
  text: string,
  { start, end }: Span,
  outside: Reference,
): Attestation | undefined {
  const wording = text.slice(Math.max(0, start - AROUND), end + AROUND);
  // Other texts have full-width marks, whatever the draft has.
  return library.attestation(wording, outside) ?? library.attestation(withFullWidthMarks(wording), outside);
}

/** A message with where else the wording stands: in which text, or in how many, the first and the last of them. */
export function alsoIn(message: Message, { count, texts, first, last }: Attestation): Message {
  const zh = ({ title, date }: typeof first): string => `${quoted(shortened(title))}${date ? `（${date}）` : ''}`;
  const en = ({ title, date }: typeof first): string => `${shortened(title)}${date ? ` (${date})` : ''}`;
  if (texts === 1) {
    const times = { zh: count > 1 ? `，共${count}处` : '', en: count > 1 ? `, ${count} times` : '' };
    return {
      zh: `${message.zh}此处的写法另见${zh(last)}${times.zh}。`,
      en: `${message.en} The wording here also stands in ${en(last)}${times.en}.`,
    };
  }
  return {
    zh: `${message.zh}此处的写法另见${texts}篇文本，共${count}处，最早为${zh(first)}，最近为${zh(last)}。`,
    en: `${message.en} The wording here also stands ${count} times in ${texts} other texts, first in ${en(first)}, last in ${en(last)}.`,
  };
}

/** Longer titles are cut: the date tells the rest, and a finding is read at a glance. */
const LONGEST_TITLE = 26;

/** A title's first part, where it has several; at most `LONGEST_TITLE` units of it. */
function shortened(title: string): string {
  const [first] = title.split(/[ 　]/);
  const part = first.length >= 8 ? first : title;
  return part.length > LONGEST_TITLE ? `${part.slice(0, LONGEST_TITLE - 2)}……` : part;
}
