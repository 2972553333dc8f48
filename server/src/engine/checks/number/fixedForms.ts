import { formatHanNumeral, parseHanNumeral } from '../../text/numerals';

/**
 * Expressions whose figures are fixed as Chinese ones (GB/T 15835—2011, 4.2: 定型的词语). Those of the second list are
 * ordinary words too when their figure is Arabic (新建2个维护站), and count only in quotation marks or as said there.
 */
const FIXED = [
  '四个全面',
  '五位一体',
  '四个意识',
  '四个自信',
  '三严三实',
  '两学一做',
  '一国两制',
  '一带一路',
  '三重一大',
  '三会一课',
  '一岗双责',
  '三个代表重要思想',
  '中央八项规定',
  '三大攻坚战',
  '两个一百年',
  '第一个百年奋斗目标',
  '第二个百年奋斗目标',
  '第一产业',
  '第二产业',
  '第三产业',
  '九二共识',
  '两不愁三保障',
  '八一建军节',
  '五一劳动节',
  '五一国际劳动节',
  '五四青年节',
  '六一儿童节',
  '三八妇女节',
  '三八国际妇女节',
  '七一勋章',
  '三农问题',
  '三农工作',
] as const;

const FIXED_QUOTED = [
  '三个代表',
  '两个维护',
  '两个确立',
  '三农',
  '四风',
  '六稳',
  '六保',
  '两山',
  '三大工程',
  '三会',
  '四化',
  '双一流',
  '一把手',
  '两个毫不动摇',
  '两个结合',
  '三个务必',
  '三新一高',
  '七个着力',
  '九个坚持',
] as const;

/** What the figures of the fixed expressions are. */
const FIGURES = /一百(?=年)|[一二两三四五六七八九]/g;

/** A fixed expression: how it may be written, and its right writing. The whole match is the expression. */
export interface FixedForm {
  readonly written: RegExp;
  readonly right: string;
}

/**
 * Every fixed expression with its figures of either kind: where the match is not the right writing, it is at fault. Made
 * when a text first may hold one.
 */
export function fixedForms(): readonly FixedForm[] {
  return (made ??= [
    ...FIXED.map(right => fixedForm(right, '(?<![\\d.])', '')),
    ...FIXED_QUOTED.map(right => fixedForm(right, '(?<=“)', '(?=”)')),
  ]);
}

let made: readonly FixedForm[] | undefined;

/**
 * One look that tells most texts from those that may hold a fixed expression with an Arabic figure: such a figure and what
 * stands beside it in one of them.
 */
export const MAY_BE_FIXED: RegExp = besideFigures([...FIXED, ...FIXED_QUOTED]);

function besideFigures(forms: readonly string[]): RegExp {
  const behind = new Set<string>();
  const before = new Set<string>();
  for (const form of forms) {
    for (const { 0: figure, index } of form.matchAll(FIGURES)) {
      const next = form[index + figure.length];
      // 100年 is a common figure: that one is known by what stands before it.
      if (next !== undefined && next !== '年') behind.add(next);
      else before.add(form[index - 1]);
    }
  }
  const units = (set: ReadonlySet<string>): string => [...set].join('');
  return new RegExp(`[1-9][${units(behind)}]|[${units(before)}][1-9]`);
}

function fixedForm(right: string, before: string, after: string): FixedForm {
  const digits = right.replace(FIGURES, figure => `(?:${figure}|${arabicOf(figure)})`);
  return { written: new RegExp(`${before}${digits}${after}`, 'g'), right };
}

function arabicOf(figure: string): string {
  return figure === '一百' ? '100' : String(parseHanNumeral(figure) ?? figure);
}

/** One look that tells most texts from those that one of the following may fit. */
export const MAY_BE_COUNTED = /党的\d|\d届|[届第]\d|(?:人大|政协)\d|1\d五|几1/;

/** Patterns with one Arabic number (their first group) that stands for a Chinese one. */
export const COUNTED_FORMS: readonly RegExp[] = [
  // Congresses, plenary sessions, plans.
  /(?<=党的)(1[2-9]|2[01])(?=大(?![成任事举措亮项件]))/g,
  /(?<![\d.])(1\d|20)(?=届(?:[一二三四五六七八九1-9]中[、和])*[一二三四五六七八九1-9]中全会)/g,
  /(?<=[一二三四五六七八九十\d]届)([1-9])(?=中全会)/g,
  /(?<=全国代表大会第|共产党第)(\d{1,2})(?=次全国代表大会)/g,
  /(?<![\d.])(1\d)(?=届全国(?:人大|政协|人民代表大会)|届中央(?:委员会|政治局|纪委))/g,
  /(?<=届全国(?:人大|政协))(\d{1,2})(?=次会议)/g,
  /(?<=第)(\d{1,2})(?=个五年规划)/g,
  /(?<=“)(1\d)(?=五”)/g,
  /(?<![\d.])(1\d)(?=五”?(?:规划|时期|期间|以来|末))/g,
  // Round numbers that are only about so large.
  /(?<=几)(10{1,3})(?=[个多年名人万亿余家项件次元种位条天])/g,
];

/** The Chinese numeral that stands for Arabic digits in a fixed expression: 10 after 几 is 十, 100 is 百. */
export function fixedNumeral(digits: string, before: string): string {
  const value = Number(digits);
  if (before.endsWith('几')) return { 10: '十', 100: '百', 1000: '千' }[value] ?? formatHanNumeral(value);
  return formatHanNumeral(value);
}
