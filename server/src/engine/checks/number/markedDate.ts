import { fullYear } from '../../text/digits';
import type { Message } from '../../text/message';
import { DATE_FAULTS, HAN_FIGURES, isArabic, onCalendar, partValue, type WrittenDate } from './writtenDate';
import { matchesOf } from '../../text/matches';

const GAP = '[ \\u00a0]?';
const SMALL = `[\\d０-９]{1,2}|[${HAN_FIGURES}]{1,3}`;
/** 2023年11月02日, 11月2号, 2023年01月: a year and a month, or a month and a day, whatever the figures. */
const MARKED = new RegExp(
  `(?:(['’‘]?)([\\d０-９]{2,4}|[${HAN_FIGURES}]{4})(${GAP})年(${GAP}))?(${SMALL})(${GAP})月` +
    `(?:(${GAP})(${SMALL})(${GAP})(日|号|(?=[，。；：）)\\n]|$)))?`,
  'g',
);
/** Right as it is, whatever stands around it, and in every calendar: 2023年11月2日, 11月2日, 11月. */
const PLAIN =
  /^(?:[12]\d{3}[ \u00a0]?年[ \u00a0]?)?(?:[1-9]|1[0-2])[ \u00a0]?月(?:[ \u00a0]?(?:[1-9]|1\d|2[0-8])[ \u00a0]?日)?$/;
/** What stands before figures that are only the end of a longer expression. */
const JOINED = /(?:[\d０-９.．数几〇零○一二三四五六七八九十百]|[\d０-９][-/])$/;
/** What 号 counts where it does not count days: 11月2号线, 2号楼. */
const NUMBERED =
  /^ ?(?:线|楼|院|令|文|公告|公报|通告|机|船|厂|井|馆|门|台|站|航站|闸|炉|高炉|舱|卫星|星|火箭|泊位|码头|店|桌|房|车|地块|病|选手|种|染色|元素|信|公路|隧道|桥|桩|墩|煤|矿|坑|墓|遗址|汽油|柴油|库|仓|棚|塔|区|园|基地|平台|项目|工程|展|议案|提案|决议|单元|段|标)/;
/** A year of two digits behind the name of an era is no year cut short. */
const ERA = /(?:民国|[一-龥][治绪统丰隆熙正宗和成])$/;
const LUNAR = /(?:农历|阴历|旧历|夏历|藏历|伊历|回历|傣历|彝历)[^。；，]{0,8}$/;

/** Dates marked with 年, 月, 日 that are faulty in form or that no calendar has. */
export function* markedDates(text: string): Generator<WrittenDate> {
  if (!text.includes('月')) return;
  for (const match of matchesOf(text, MARKED)) {
    if (PLAIN.test(match[0])) continue;
    const date = readMarked(match, text);
    if (date) yield date;
  }
}

function readMarked(match: RegExpMatchArray, text: string): WrittenDate | undefined {
  const [whole, mark = '', y, g1 = '', g2 = '', m, g3 = '', g4 = '', d, g5 = '', unit] = match;
  const short = y !== undefined && isArabic(y) && y.length === 2;
  const start = (match.index ?? 0) + (short ? 0 : mark.length);
  const before = text.slice(Math.max(0, start - 14), start);
  // Without its unit a day is one only where nothing else can be meant: 于2023年11月2，
  const day = unit === undefined || (unit === '' && (y === undefined || short)) ? undefined : d;
  if (JOINED.test(before) || (y === undefined && day === undefined)) return undefined;
  if (y !== undefined && isArabic(y) && y.length === 3) return undefined;
  if (short && mark === '' && (day === undefined || ERA.test(before))) return undefined;
  const end = (match.index ?? 0) + (day === undefined ? whole.indexOf('月') + 1 : whole.length);
  if (unit === '号' && NUMBERED.test(text.slice(end))) return undefined;
  const parts = [y, m, day].filter(part => part !== undefined);
  const mixed = isMixed(y, m, day);
  // Chinese figures throughout are right in the body, and a month in Chinese figures may be one of the lunar year.
  if (!mixed && !parts.every(isArabic)) return undefined;
  if (mixed && LUNAR.test(before)) return undefined;
  const year = y === undefined ? undefined : isArabic(y) ? Number(fullYear(y)) : partValue(y);
  const month = partValue(m);
  const dayOf = day === undefined ? undefined : partValue(day);
  if (month === undefined || (day !== undefined && dayOf === undefined)) return undefined;
  const fault = faultOf(parts, mixed, short, unit);
  const date = { year, month, day: dayOf };
  if (!fault && onCalendar(date)) return undefined;
  const right =
    (year === undefined ? '' : `${year}${g1}年${g2}`) +
    `${month}${g3}月` +
    (dayOf === undefined ? '' : `${g4}${dayOf}${g5}日`);
  return { span: { start, end }, fault, right, ...date };
}

/** 二〇二三年11月2日, 11月二日, 2023年十一月二日; but 2023年十一月 may be lunar. */
function isMixed(y: string | undefined, m: string, day: string | undefined): boolean {
  const arabicMonth = isArabic(m);
  if (day !== undefined && arabicMonth !== isArabic(day)) return true;
  if (y === undefined || isArabic(y) === arabicMonth) return false;
  return arabicMonth || day !== undefined;
}

function faultOf(
  parts: readonly string[],
  mixed: boolean,
  short: boolean,
  unit: string | undefined,
): Message | undefined {
  if (mixed) return DATE_FAULTS.mixed;
  if (short) return DATE_FAULTS.short;
  if (unit === '号') return DATE_FAULTS.number;
  if (parts.some(part => /^[0０]./.test(part))) return DATE_FAULTS.padded;
  if (parts.some(part => /[０-９]/.test(part))) return DATE_FAULTS.wide;
  return unit === '' ? DATE_FAULTS.open : undefined;
}
