import type { Span } from '../text/span';

/** What may be counted, what may stand before it, and the measure words: only these make a figure the number of a list. */
const NOUNS = words(
  '工作 任务 要求 措施 举措 方面 意见 建议 希望 原则 问题 内容 部分 重点 环节 关系 目标 事项 条件 情形 特点 特征 经验 体会 启示 原因 步骤 办法 方法 ' +
    '方式 途径 层面 维度 规定 制度 机制 行动 工程 事情 阶段 对策 要点 思路 抓手 关键 变化 转变 说明 看法 考虑 打算 想法 感受 收获 共识 成果 成效 进展 亮点 ' +
    '优势 短板 不足 困难 挑战 风险 难点 堵点 机遇 倡议 主张 承诺 纪律 底线 红线 前提 标准 指标 程序 流程 领域 方向 路径 渠道 板块 支撑 支柱 计划 项目 议题 ' +
    '课题 安排 部署 政策 工具 职责 责任 义务 权利 准备 保障 突破 提升 结合 坚持',
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
const LONGEST_MODIFIER = Math.max(...[...MODIFIERS].map(({ length }) => length));
/** Measure words that a noun follows, with what may qualify it; and those that may end the clause by themselves. */
const MEASURES = ['个方面', '大方面', '方面', '个', '项', '条', '点', '大', '类', '种', '步'];
const BARE = new Set(['个方面', '大方面', '大类', '点', '条', '项', '方面', '步', '步走']);
const MOST_MODIFIERS = 3;
/** What a figure may not follow: it would be the end of a larger one, of an ordinal, or a year's. */
const BEFORE = '第十百千万亿零〇两几数多.．0123456789一二三四五六七八九年';
const HAN_FIGURE = '二两三四五六七八九十';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * The figure with which a text says at its very end how many things of a kind there are: 五 of 重点抓好以下五项工作. Read
 * step by step: as one pattern, compiling it would take as long as checking a page.
 */
export function countedAtEnd(text: string): Span | undefined {
  const ends = endsOf(text);
  for (let start = 0; start < text.length; start++) {
    const digits = isFigureDigit(text[start]);
    if ((!digits && !HAN_FIGURE.includes(text[start])) || (start > 0 && BEFORE.includes(text[start - 1]))) continue;
    const most = digits ? 2 : 3;
    let end = start + 1;
    while (
      end < start + most &&
      end < text.length &&
      (digits ? isFigureDigit(text[end]) : HAN_FIGURE.includes(text[end]))
    )
      end++;
    for (; end > start; end--) if (ends.some(to => to > end && isCounted(text, end, to))) return { start, end };
  }
  return undefined;
}

function isFigureDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** Where what is counted may end: the text's end, or before what may stand there. */
function endsOf(text: string): number[] {
  return [text.length, ...[...ENDS].filter(end => text.endsWith(end)).map(end => text.length - end.length)];
}

/** True for what stands behind a figure, from its measure word to the end of what is counted. */
function isCounted(text: string, from: number, to: number): boolean {
  const rest = text.slice(from, to);
  if (BARE.has(rest) || (rest === '个' && isSummed(text, from))) return true;
  if (rest[0] === '件' && THINGS.has(rest.slice(1))) return true;
  if (rest[0] === '场' && BATTLES.has(rest.slice(1))) return true;
  if (/^个“[^“”]{1,8}”$/.test(rest)) return true;
  return MEASURES.some(measure => {
    if (!rest.startsWith(measure)) return false;
    const at = measure.length;
    return isQualified(rest, at, MOST_MODIFIERS) || (rest[at] === '的' && isQualified(rest, at + 1, MOST_MODIFIERS));
  });
}

/** True for a noun that may be counted, at most so many modifiers before it. */
function isQualified(rest: string, at: number, modifiers: number): boolean {
  if (NOUNS.has(rest.slice(at))) return true;
  if (modifiers === 0) return false;
  for (let length = 1; length <= LONGEST_MODIFIER && at + length < rest.length; length++)
    if (MODIFIERS.has(rest.slice(at, at + length)) && isQualified(rest, at + length, modifiers - 1)) return true;
  return false;
}

/** 共10个: a sum, said of what went before. */
function isSummed(text: string, at: number): boolean {
  for (let back = 1; back <= 3 && at - back > 0; back++) {
    if ('，。：'.includes(text[at - back])) return false;
    if ('有共计为分'.includes(text[at - back - 1])) return true;
  }
  return false;
}
