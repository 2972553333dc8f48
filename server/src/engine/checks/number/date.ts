import type { Paragraph } from '../../document/paragraph';
import type { ParagraphCheck, Report } from '../check';
import { insideTitle } from '../titles';
import { markedDates } from './markedDate';
import { dayRanges, impossibleDates, partedDates, signedDates } from './otherDates';
import { onCalendar, type WrittenDate } from './writtenDate';
import { Touch } from '../touch';

/** Dates that are written against the forms of GB/T 9704 and GB/T 15834, or that no calendar has. */
export const numberDate: ParagraphCheck = {
  code: 'number.date',
  severity: 'warning',
  mechanical: true,
  scope: 'paragraph',
  needs: Touch.title | Touch.figure | Touch.hanDate,
  page: {
    title: { zh: '日期写法', en: 'Dates' },
    about: {
      zh: '指出月、日补零（2023年11月02日）、以“.”“/”分隔（2023.11.2）、以“号”代“日”、年份缩写（23年11月2日）、全角数字、汉字与阿拉伯数字混用的日期，2012年7月以后落款中的汉字日期，以及日历上没有的日期。“2023-11-02”合乎标准，不报；只写月、日而不写年的，不报；书名号内的，不报。',
      en: 'Finds padded months and days (2023年11月02日), dates parted by . or / (2023.11.2), 号 for 日, years cut short (23年11月2日), full-width digits, Chinese and Arabic figures mixed in one date, Chinese figures in a signing line after July 2012, and dates that no calendar has. 2023-11-02 accords with the standard and is left alone, as are dates without a year and whatever stands in 《…》.',
    },
    source: {
      zh: '《党政机关公文格式》（GB/T 9704—2012）7.3.5.4：成文日期用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位。该条只管成文日期，正文从之是通行做法。“日”不作“号”也是通行做法。“2023-11-02”见GB/T 15834—2011 4.13.3.1。',
      en: 'GB/T 9704—2012, 7.3.5.4, on the signing date: Arabic figures, year, month and day complete, the year in full, no padding. It speaks of the signing date only; that the body follows it is common practice, as is 日 rather than 号. For 2023-11-02 see GB/T 15834—2011, 4.13.3.1.',
    },
    examples: [
      { wrong: '⟦2023年11月02日⟧召开会议。', right: '2023年11月2日召开会议。' },
      { wrong: '会议于⟦2023.11.2⟧召开。', right: '会议于2023年11月2日召开。' },
      { wrong: '⟦23年11月2日⟧印发。', right: '2023年11月2日印发。' },
    ],
  },
  run(paragraph, _context, report) {
    const { text } = paragraph;
    if (!/[\d０-９]|[年月]/.test(text)) return;
    for (const date of readDates(paragraph)) {
      if (!insideTitle(paragraph, date.span)) report(judged(date, text));
    }
  },
};

/** Dates that are faulty or impossible, in prose offsets, in order, none overlapping. */
function readDates(paragraph: Paragraph): WrittenDate[] {
  const { text } = paragraph;
  const hasFigures = /[\d０-９]/.test(text);
  const readings: Iterable<WrittenDate>[] = [];
  if (text.includes('月')) readings.push(dayRanges(text), markedDates(text));
  readings.push(signedDates(paragraph));
  if (hasFigures && text.includes('-')) readings.push(impossibleDates(text));
  // A table's column of dates is short on purpose; a sentence in a cell is a sentence.
  if (hasFigures && /[.．/／]/.test(text) && (paragraph.kind !== 'cell' || /\p{Script=Han}/u.test(text)))
    readings.push(partedDates(text));
  const found = readings.flatMap(reading => [...reading]);
  if (found.length < 2) return found;
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return found.filter(({ span }) => span.start >= end && ((end = span.end), true));
}

function judged(date: WrittenDate, text: string): Report {
  const { span, fault, right } = date;
  if (!onCalendar(date)) {
    const written = text.slice(span.start, span.end);
    return {
      span,
      message: {
        zh: `日历上没有“${written}”，请核对。`,
        en: `No calendar has “${written}”. Please check it.`,
      },
    };
  }
  return {
    span,
    message: {
      zh: `日期宜写作“${right}”：${fault?.zh ?? ''}。`,
      en: `Better written “${right}”: ${fault?.en ?? ''}.`,
    },
    fixes: [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ ...span, newText: right }] }],
  };
}
