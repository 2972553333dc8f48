/** What is wrong with a text in numbering, punctuation, dates and numbers, by rules of this file's own. */
const digits = '一二三四五六七八九十';

/** Each style of ordinal at a line's start, the highest level first; the group is its number. */
const levels: readonly RegExp[] = [
  /^(?:## )?([一二三四五六七八九十])、/,
  /^（([一二三四五六七八九十])）/,
  /^(?:附件：|　　　)?(\d+)\./,
  /^\*\*([一二三四五六七八九十])是/,
];

/** Ordinals that do not follow on: each level starts at one again below a higher one, or where another text starts. */
function sequenceFaults(text: string): string[] {
  const faults: string[] = [];
  const last = levels.map(() => 0);
  for (const line of text.split('\n')) {
    const level = levels.findIndex(pattern => pattern.test(line));
    if (level < 0) continue;
    const mark = levels[level].exec(line)?.[1] ?? '';
    const value = /\d/.test(mark) ? Number(mark) : digits.indexOf(mark) + 1;
    if (value !== last[level] + 1) faults.push(`out of order: ${line}`);
    last[level] = value;
    last.fill(0, level + 1);
  }
  return faults;
}

/** Patterns that never stand in a right text. */
const wrong: readonly (readonly [string, RegExp])[] = [
  ['a mark after a bracketed ordinal', /[（(][一二三四五六七八九十\d]{1,3}[）)][、，.．]/],
  ['the wrong mark after 一', /^(?:## )?[一二三四五六七八九十][.．，]/m],
  ['the wrong mark after 1', /^\d+[、，．]/m],
  ['a mark after 一是', /[一二三四五六七八九十]是[，、]/],
  ['the wrong mark after 首先 or 第一', /(?:首先|其次|最后|第[一二三四五六七八九十])、/],
  ['a half-width mark', /\p{Script=Han}[,;:!?()"]|[,;:!?()"]\p{Script=Han}/u],
  ['a half-width stop', /\p{Script=Han}\./u],
  ['two marks in a row', /[，。；：、][，。；：、]/],
  ['a document number in wrong brackets', /[[【（(]\d{4}[\]】）)]\d+号/],
  ['a zero before a month or a day', /(?<!\d)0\d[月日]|年0|月0/],
  ['a placeholder', /\$|[×]|XX|【】|（）|《》|“”/],
  ['a space beside Chinese', /\p{Script=Han} +\p{Script=Han}/u],
];

const pairs = ['《》', '“”', '（）', '〔〕', '【】'];

/** The faults of a text without its front matter; empty where there are none. */
export function faults(text: string): string[] {
  const found = wrong.flatMap(([name, pattern]) => {
    const match = pattern.exec(text);
    return match ? [`${name}: ${match[0]}`] : [];
  });
  for (const [open, close] of pairs)
    if (text.split(open).length !== text.split(close).length) found.push(`unpaired: ${open}${close}`);
  return [...found, ...sequenceFaults(text)];
}
