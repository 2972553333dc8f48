import { daysOf } from '../../text/calendar';
import { withoutPadding } from '../../text/digits';
import type { Message } from '../../text/message';
import { parseHanNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';

/** A date as it stands in a text, where its form is at fault or no calendar has it. */
export interface WrittenDate {
  /** Prose offsets. */
  readonly span: Span;
  /** What is wrong with how it is written; `undefined` where nothing is. */
  readonly fault: Message | undefined;
  readonly right: string;
  readonly year: number | undefined;
  readonly month: number;
  /** `undefined` where the date is a month. */
  readonly day: number | undefined;
}

/** What can be wrong with the form of a date. */
export const DATE_FAULTS = {
  padded: { zh: '月、日不编虚位', en: 'months and days are not padded with zeros' },
  parted: { zh: '年、月、日用汉字标出', en: 'year, month and day are marked with 年, 月 and 日' },
  number: { zh: '公文中日期用“日”', en: 'a document writes 日 for the day' },
  short: { zh: '年份应标全称', en: 'the year is written in full' },
  wide: { zh: '数字用半角', en: 'digits are half-width' },
  mixed: { zh: '同一日期不混用汉字和阿拉伯数字', en: 'one date does not mix Chinese and Arabic figures' },
  signed: { zh: '成文日期用阿拉伯数字', en: 'the signing date is written in Arabic figures' },
  open: { zh: '漏“日”字', en: '日 is missing' },
  hyphen: { zh: '起止日期不用短横线', en: 'a hyphen does not join two days' },
} satisfies Record<string, Message>;

/** Chinese figures of a date, for use within a character class. */
export const HAN_FIGURES = '〇零○一二三四五六七八九十';

/** True where the calendar has that date; without a year, 29 February counts. */
export function onCalendar({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): boolean {
  return day === undefined ? month >= 1 && month <= 12 : day >= 1 && day <= daysOf(month, year);
}

/** True where a part of a date is written in Arabic figures of either width. */
export function isArabic(part: string): boolean {
  return /^[0-9０-９]/.test(part);
}

/** The number that a part of a date stands for, in figures of either kind. */
export function partValue(part: string): number | undefined {
  return isArabic(part) ? Number(withoutPadding(part)) : parseHanNumeral(part.replace(/○/g, '〇'));
}
