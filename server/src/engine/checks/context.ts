import type { Draft } from '../document/draft';
import { GENRES, type DraftHeader, type Genre } from '../document/header';
import type { Paragraph } from '../document/paragraph';
import { perParagraph } from '../document/perParagraph';
import type { Library } from '../library/library';
import { daysOf } from '../text/calendar';
import { parseHanNumeral } from '../text/numerals';
import type { WordCutter } from '../text/words';
import type { CheckContext } from './check';

/** The context in which a draft is judged: what its front matter says, else what it is checked with: `date`. */
export function contextOf(
  draft: Draft,
  header: DraftHeader,
  { library, date, words }: { library: Library; date: string | undefined; words: WordCutter },
): CheckContext {
  const genre = GENRES.find(known => known === header.genre?.value) as Genre | undefined;
  const named = header.references.map(({ value }) => value);
  return {
    library: named.length > 0 ? library.naming(named) : library,
    date: validDate(header.date?.value) ?? date ?? signingDate(draft),
    genre,
    words,
  };
}

/** True where the front matter gives the draft's date. */
export function isDated({ date }: DraftHeader): boolean {
  return validDate(date?.value) !== undefined;
}

/** A date of the calendar written `YYYY-MM-DD` (or `YYYY/M/D`), as `YYYY-MM-DD`; `undefined` for anything else. */
export function validDate(text: string | undefined): string | undefined {
  const match = text === undefined ? null : /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

const SIGNED =
  /^(?:（)?(\d{4}|[〇零○一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日(?:）)?$/;

const HYPHENED = /^\d{4}[-–—]\d{1,2}[-–—]\d{1,2}$/;

/** The date in a line of its own among the last five paragraphs: where a document is signed. */
export function signingDate({ paragraphs }: Draft): string | undefined {
  for (let i = paragraphs.length - 1; i >= Math.max(0, paragraphs.length - 5); i--) {
    const signed = dateAtEnd(paragraphs[i].paragraph);
    if (signed) return signed.date;
  }
  return undefined;
}

/** The date that a paragraph's last line consists of: without one of the calendar, where it is written as no date is. */
const dateAtEnd = perParagraph(({ text }: Paragraph): { readonly date: string | undefined } | undefined => {
  // Typesetters leave room between the parts: 2023 年 11 月 2 日.
  const last = text.slice(text.lastIndexOf('\n') + 1).replace(/[ \t　]/g, '');
  if (HYPHENED.test(last)) return { date: validDate(last.replace(/[–—]/g, '-')) };
  const match = last.length > 20 ? null : SIGNED.exec(last);
  if (!match) return undefined;
  const [year, month, day] = match
    .slice(1, 4)
    .map(part => (/^\d/.test(part) ? Number(part) : (parseHanNumeral(part.replace(/○/g, '〇')) ?? 0)));
  return { date: calendarDate(year, month, day) };
});

function calendarDate(year: number, month: number, day: number): string | undefined {
  if (day < 1 || day > daysOf(month, year)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
