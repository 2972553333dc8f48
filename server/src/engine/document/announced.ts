import { inText, type Draft, type Placed } from './draft';
import type { ListItem } from './listItem';
import type { OrdinalList } from './lists';
import type { Paragraph } from './paragraph';
import { perParagraph } from './perParagraph';
import { formatHanNumeral, parseHanNumeral } from '../text/numerals';
import { isSpace } from '../text/characters';
import type { Span } from '../text/span';

/** A number of things that a text announces right before it lists them: 重点抓好以下五项工作：. */
export interface Announced {
  readonly value: number;
  /** The figure, in the whole text. */
  readonly figure: Span;
  /** Writes another number as this one is written: 六 for 五, 6 for 5, 两 for 二. */
  format(value: number): string;
}

/** What may be counted, what may stand before it, and the measure words: only these make a figure the number of a list. */
const NOUNS = words(
  '工作 任务 要求 措施 举措 方面 意见 建议 希望 原则 问题 内容 部分 重点 环节 关系 目标 事项 条件 情形 特点 特征 经验 体会 启示 原因 步骤 办法 方法 ' +
    '方式 途径 层面 维度 规定 制度 机制 行动 工程 事情 阶段 对策 要点 思路 抓手 关键 变化 转变 说明 看法 考虑 打算 想法 感受 收获 共识 成果 成效 进展 亮点 ' +
    '优势 短板 不足 困难 挑战 风险 难点 堵点 机遇 倡议 主张 承诺 纪律 底线 红线 前提 标准 指标 程序 流程 领域 方向 路径 渠道 板块 支撑 支柱 计划 项目 议题 ' +
    '课题 安排 部署 政策 职责 责任 义务 权利 准备 保障 突破 提升 结合 坚持',
);
const MODIFIERS = words(
  '重点 主要 具体 突出 重大 基本 关键 核心 重要 工作 改革 政策 支持 保障 创新 落实 明确 务实 新 大 硬 实 阶段性 年度 近期 当前 首要 基础性 惠民 便民 惠企 民生 ' +
    '监管 整改 防控 治理 建设 发展 安全 专项 配套 刚性 总体 战略 政治 组织 法律 财政 金融 经济 社会 环境 技术 标志性 合作 实际 实质性 针对性 原则性 指导',
);
const THINGS = words('大事 实事 要事 好事 小事 事情 事 工作');
const BATTLES = words('硬仗 战役 攻坚战 大仗');
/** What may stand behind it at the clause's end. */
const ENDS = words(
  '如下 分别是 分别为 即 是 为 主要是 包括 上下功夫 上发力 发力 用力 着手 入手 抓起 做起 推进 落实 努力 展开 突破 下功夫 加以推进',
);
const ANNOUNCED = new RegExp(
  `(?<![第十百千万亿零〇两几数多.．\\d一二三四五六七八九]|五年|年)([二两三四五六七八九十]{1,3}|\\d{1,2})` +
    `(?:(?:个方面|大方面|方面|个|项|条|点|大|类|种|步)(?:的)?(?:${MODIFIERS}){0,3}(?:${NOUNS})|件(?:${THINGS})|` +
    `场(?:${BATTLES})|个“[^“”]{1,8}”|步走?|个方面|大方面|大类|点|条|项|方面|(?<=[有共计为分][^，。：]{1,3})个)` +
    `(?:${ENDS})?$`,
);
/** 6方面24条 and 5章33条 count parts and what is in them: which of the two is listed nobody can say. */
const TWO_TIERS = /[\d一二三四五六七八九十两](?:个|大)?(?:方面|章|部分|类|大类|环节|领域|板块)(?:共|共计|、|和|及)?$/;
/** More than this is the number of a document's provisions, not of what a paragraph lists. */
const MOST = 20;
/** No announcement is longer, what stands between it and the list included. */
const LONGEST = 60;
const TAIL = /[：:。\s　]+$/;

/** An alternation, the longest first. */
function words(list: string): string {
  return list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');
}

interface Tail {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly numeral: string;
}

/** What the end of a text announces; `undefined` where it announces nothing. Offsets are the text's. */
function announcedAtEnd(text: string): Tail | undefined {
  const from = Math.max(0, text.length - LONGEST);
  const body = text.slice(from).replace(TAIL, '');
  const match = ANNOUNCED.exec(body);
  if (!match) return undefined;
  const start = from + match.index;
  const value = parseHanNumeral(match[1]) ?? Number(match[1]);
  // 实施四大行动。一是…: a programme is named there, and what the next sentence counts may be something else.
  if (match[0].startsWith(match[1] + '大') && /。\s*$/.test(text)) return undefined;
  if (value > MOST || TWO_TIERS.test(body.slice(0, match.index))) return undefined;
  return { value, start, end: start + match[1].length, numeral: match[1] };
}

const atParagraphEnd = perParagraph(({ text }: Paragraph) => announcedAtEnd(text));

/**
 * What is announced right before a list's first item: by the words in front of it in its paragraph, up to a colon or a
 * full stop, or by the end of the paragraph before.
 */
export function announcedBefore(list: OrdinalList, draft: Draft): Announced | undefined {
  const [first] = list.items;
  const { text } = first.placed.paragraph;
  const before = trimmedLength(text, first.ordinal.start);
  if (before > 0) {
    if (!'：:。'.includes(text[before - 1])) return undefined;
    return announced(first.placed, announcedAtEnd(text.slice(0, before)));
  }
  return announcedAbove(first.index, draft);
}

/** What the paragraph before this one announces at its end. */
export function announcedAbove(index: number, draft: Draft): Announced | undefined {
  const previous = index > 0 ? draft.paragraphs[index - 1] : undefined;
  if (!previous || previous.paragraph.kind === 'cell') return undefined;
  const { paragraph } = previous;
  const isHead = paragraph.kind === 'heading' || paragraph.ordinals[0]?.start === 0;
  if (!/[：:。]$/.test(paragraph.text) && !isHead) return undefined;
  return announced(previous, atParagraphEnd(paragraph));
}

function announced(placed: Placed, tail: Tail | undefined): Announced | undefined {
  if (!tail || tail.value < 2) return undefined;
  return {
    value: tail.value,
    figure: inText(placed, tail),
    format: value => {
      if (/\d/.test(tail.numeral)) return String(value);
      return value === 2 ? '两' : formatHanNumeral(value);
    },
  };
}

function trimmedLength(text: string, end: number): number {
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

const LAST = /(?:^|[。；，\n])(?:最后|此外|另外|另一方面|同时要)/;

/**
 * How many items a list has, where that is certain: they count on from one, and nothing behind the last one may be
 * another item in other words.
 */
export function certainLength({ items }: OrdinalList, draft: Draft): number | undefined {
  if (!items.every((item, at) => item.value === at + 1) || items.length < 2) return undefined;
  const last = items[items.length - 1];
  return LAST.test(rest(last)) || wasCutOff(last, draft) ? undefined : items.length;
}

/** Behind the last item no other is looked for further away than this. */
const LONGEST_ITEM = 600;

/** What follows an item's ordinal in its paragraph. */
function rest({ ordinal, placed }: ListItem): string {
  return placed.paragraph.text.slice(ordinal.end, ordinal.end + LONGEST_ITEM);
}

/** The text ends within the last item: what is still to be written cannot be counted. */
function wasCutOff(last: ListItem, draft: Draft): boolean {
  return last.index === draft.paragraphs.length - 1 && !endsAs(last.index, last.index - 1, draft);
}

/** A paragraph ends in a stop, or has none where the one before it has none either. */
export function endsAs(index: number, before: number, draft: Draft): boolean {
  const hasStop = (at: number): boolean => /[。！？；”）]$/.test(draft.paragraphs[at].paragraph.text);
  return hasStop(index) || (before >= 0 && !hasStop(before));
}
