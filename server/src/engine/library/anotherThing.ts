import type { Gap } from '../match/align';
import { looksLikeName } from '../text/personalNames';
import { contains, type Span } from '../text/span';

/** Dates, sessions and plenums: another one of them is another occasion. */
const OCCASION =
  /(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}(?:日|时))?(?:至|—|－|-)?(?:\d{1,4}[年月日])|(?:[一二三四五六七八九十]+届)?(?:[一二三四五六七八九十]+中[、和]?)+全会|[一二三四五六七八九十]+[届大]|[“‘]?十[一二三四五六七八九][五]?[”’]?时期/g;
/** The yearly and standing conferences and campaigns that are named by their subject. */
const NAMED =
  /(?:中央|全国)?(?:经济|农村|金融|城市|城镇化|外事|人才|民族|宗教|政协|人大|统战|政法|组织|宣传|宣传思想文化|审计|科技|巡视|安全生产|教育|扶贫|生态环境保护|周边|新型工业化|对口支援|党的建设|党史|党纪|主题)(?:工作会议|工作座谈会|工作|学习教育|教育)/g;
/** Addresses, file names, codes of products. */
const CODE = /[!-~]*[A-Za-z/][!-~]*/g;
/** How far such a name is looked for on either side of an edit. */
const NEAR = 24;

/**
 * True where an edit names another thing rather than saying the same in other words: another date or plenum, another
 * address, another conference of that kind, other people in a list of people.
 */
export function namesAnother({ draft, source }: Gap, ours: string, theirs: string): boolean {
  const [mine, norms] = [ours.slice(draft.start, draft.end), theirs.slice(source.start, source.end)];
  // The same units in another order, or a 月 or 至 too few, are no other thing.
  const isSlip = sorted(mine) === sorted(norms) || !/[\d一二三四五六七八九十]/.test(mine + norms);
  if (!isSlip && within(OCCASION, draft, ours) && within(OCCASION, source, theirs)) return true;
  if (within(CODE, draft, ours) && within(CODE, source, theirs)) return true;
  const changed = draft.end > draft.start && source.end > source.start;
  if (changed && within(NAMED, draft, ours) && within(NAMED, source, theirs)) return true;
  const [held, due] = [amongPeople(draft, ours), amongPeople(source, theirs)];
  return (
    held !== undefined && due !== undefined && !isMisspelt(held, due) && !isSameButOne(draft, source, ours, theirs)
  );
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** One unit of a name of three and more is another one, too much or too little, or they are swapped: misspelt. */
function isMisspelt(ours: readonly string[], theirs: readonly string[]): boolean {
  if (ours.length !== 1 || theirs.length !== 1) return false;
  if (sorted(ours[0]) === sorted(theirs[0])) return true;
  const [shorter, longer] = [ours[0], theirs[0]].sort((a, b) => a.length - b.length);
  if (longer.length < 3 || longer.length - shorter.length > 1) return false;
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start++;
  const rest = longer.slice(start + 1);
  return shorter.slice(longer.length === shorter.length ? start + 1 : start) === rest;
}

/** A list of people that is the norm's, name for name, but for one of the same surname: 李强 is misspelt. */
function isSameButOne(draft: Span, source: Span, ours: string, theirs: string): boolean {
  const [mine, norms] = [listAround(draft, ours), listAround(source, theirs)];
  if (mine.length !== norms.length || mine.length < LONG_LIST) return false;
  const differing = mine.flatMap((name, at) => (name === norms[at] ? [] : [[name, norms[at]]]));
  return differing.length === 1 && differing[0][0].length === 2 && differing[0][0][0] === differing[0][1][0];
}

/** So many people that are the same in both, and one. */
const LONG_LIST = 4;

/** The members that 顿号 join around a stretch; what stands before the first one's name is left out. */
function listAround({ start, end }: Span, text: string): string[] {
  let from = start;
  while (from > 0 && !STOPS.includes(text[from - 1])) from--;
  let to = end;
  while (to < text.length && !STOPS.includes(text[to])) to++;
  const members = text.slice(from, to).split('、');
  const first = OFFICE.exec(members[0])?.[0].length ?? 0;
  const last = members.length - 1;
  return members.map((member, at) => (at === 0 ? member.slice(first) : at === last ? member.slice(0, 2) : member));
}

function within(pattern: RegExp, span: Span, text: string): boolean {
  const from = Math.max(0, span.start - NEAR);
  for (const match of text.slice(from, span.end + NEAR).matchAll(pattern)) {
    const start = from + match.index;
    if (match[0] !== '' && contains({ start, end: start + match[0].length }, span)) return true;
  }
  return false;
}

/** The names that an edit touches, where they and what is listed on either side are names of people. */
function amongPeople(span: Span, text: string): readonly string[] | undefined {
  let end = span.end;
  while (end < text.length && !PARTS.includes(text[end])) if (++end - span.end > LONGEST_NAME) return undefined;
  let start = span.start;
  while (start > 0 && !PARTS.includes(text[start - 1])) if (span.start - --start > LONGEST_TITLE) return undefined;
  const before =
    text
      .slice(Math.max(0, start - 5), Math.max(0, start - 1))
      .split(/[、，。]/)
      .at(-1) ?? '';
  const behind = text.slice(end + 1, end + 6).split(/[、，。]/)[0];
  // The first of a list may have his office before his name: an edit in the office is none of the list.
  start += OFFICE.exec(text.slice(start, end))?.[0].length ?? 0;
  if (span.start < start) return undefined;
  const held = text
    .slice(start, end)
    .split('、')
    .filter(part => part !== '');
  const near = [before, behind].filter(part => part.length <= 4);
  const areNames =
    near.some(looksLikeName) && held.every(looksLikeName) && (held.length > 0 || near.every(looksLikeName));
  return areNames ? held : undefined;
}

/** Units of a name, and of what a person is before it; longer parts of a text are no people. */
const LONGEST_NAME = 4;
const LONGEST_TITLE = 200;
/** What a person is, before the name. */
const OFFICE = /^.*(?:常委|委员|书记|总理|主席|主任|部长|行长|局长|同志)/;
const PARTS = '、，。；：！？\n';
const STOPS = '，。；：！？\n';
