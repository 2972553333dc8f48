import type { Paragraph } from '../../document/paragraph';
import { halfWidthDigits } from '../../text/digits';
import { DATE_FAULTS, HAN_FIGURES, onCalendar, partValue, type WrittenDate } from './writtenDate';
import { matchesOf } from '../../text/matches';

/** 2023.11.2, 2023/11/2 as a whole date; with hyphens it is right (GB/T 15834—2011, 4.13.3.1). */
const PARTED =
  /(?<![\d０-９A-Za-z.．/／\-_=])([12１２][\d０-９]{3})(?:[.．]([\d０-９]{1,2})[.．]|[/／]([\d０-９]{1,2})[/／])([\d０-９]{1,2})日?(?![\d０-９A-Za-z/／\-_号]|[.．][\d０-９])/g;

/** Dates parted by points or slashes. A version or a clause may look like one; only what the calendar has is taken. */
export function* partedDates(text: string): Generator<WrittenDate> {
  for (const match of matchesOf(text, PARTED)) {
    const [year, month, day] = [match[1], match[2] ?? match[3], match[4]].map(part => Number(halfWidthDigits(part)));
    if (year < 1900 || year > 2099 || !onCalendar({ year, month, day })) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, fault: DATE_FAULTS.parted, right: `${year}年${month}月${day}日`, year, month, day };
  }
}

/** 2023-02-30; what counts documents or projects may look alike, so month and day are such as some date has. */
const ISO =
  /(?<![\dA-Za-z.．/\-_=〔[（(号第])((?:19|20)\d{2})-(0?[1-9]|1[0-2])-(29|3[01])(?![\dA-Za-z/\-_号]|[.．]\d)/g;
const COUNTER = /(?:编号|代码|号码|文号|项目|No\.?|№)[：:\s]*$/i;

/** Dates with hyphens that no calendar has. */
export function* impossibleDates(text: string): Generator<WrittenDate> {
  for (const match of matchesOf(text, ISO)) {
    const [year, month, day] = match.slice(1).map(Number);
    if (onCalendar({ year, month, day }) || COUNTER.test(text.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, fault: undefined, right: match[0], year, month, day };
  }
}

const RANGE =
  /(?<![\d０-９.．])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})([日号]?)(?:([-–~])(\d{1,2})[日号]|([—～至到])(\d{1,2})([日号]))/g;

/** 10月30-31日: two days of a month joined by a hyphen, or counted by 号. */
export function* dayRanges(text: string): Generator<WrittenDate> {
  for (const match of matchesOf(text, RANGE)) {
    const [whole, y, m, from, unit, hyphen, joined, mark = '至', to, lastUnit] = match;
    if (hyphen === undefined && unit !== '号' && lastUnit !== '号') continue;
    const [month, first, last] = [m, from, joined ?? to].map(Number);
    const year = y === undefined ? undefined : Number(y);
    if (first >= last || !onCalendar({ year, month, day: last })) continue;
    const right = `${y === undefined ? '' : `${y}年`}${month}月${first}日${mark}${last}日`;
    const fault = hyphen === undefined ? DATE_FAULTS.number : DATE_FAULTS.hyphen;
    yield { span: { start: match.index, end: match.index + whole.length }, fault, right, year, month, day: last };
  }
}

const HYPHENED = /^(\d{4})[-–—](\d{1,2})[-–—](\d{1,2})$/;
const SIGNED = new RegExp(`^([${HAN_FIGURES}Oo0０Ｏ]{4})年([${HAN_FIGURES}]{1,3})月([${HAN_FIGURES}]{1,3})日$`);
/** GB/T 9704—2012 has been in force since July 2012. */
const IN_FORCE = 201207;

/**
 * A paragraph's last line where it is no more than a date, in Chinese figures or with hyphens: where a document is
 * signed. Hyphens are right in running text (GB/T 15834—2011, 4.13.3.1), but not there (GB/T 9704—2012, 7.3.5.4).
 */
export function* signedDates({ text, kind }: Paragraph): Generator<WrittenDate> {
  const trimmed = text.trimEnd();
  if (kind !== 'paragraph' || !/[日\d]$/.test(trimmed)) return;
  const line = trimmed.slice(trimmed.lastIndexOf('\n') + 1).trimStart();
  const hyphened = HYPHENED.exec(line);
  const match = hyphened ?? SIGNED.exec(line);
  if (!match) return;
  const [year, month, day] = match.slice(1).map(part => partValue(hyphened ? part : part.replace(/[Oo0０Ｏ]/g, '〇')));
  if (year === undefined || month === undefined || day === undefined || year * 100 + month < IN_FORCE) return;
  if (hyphened && (year > 2099 || !onCalendar({ year, month, day }))) return;
  const span = { start: trimmed.length - line.length, end: trimmed.length };
  yield {
    span,
    fault: hyphened ? DATE_FAULTS.parted : DATE_FAULTS.signed,
    right: `${year}年${month}月${day}日`,
    year,
    month,
    day,
  };
}
