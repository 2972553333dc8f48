import type { Base } from './fault';
import type { Random } from './random';

/** Leads and bodies of outlines of our own: about everyday office matters, none of them any reference's. */
const LEADS: readonly string[] = [
  '整理档案资料',
  '清点办公用品',
  '修订值班表',
  '更新通讯录',
  '检修空调设备',
  '安排体检时间',
  '布置会场桌椅',
  '收集读书心得',
  '登记来访人员',
  '核对考勤记录',
  '张贴用电提示',
  '清洗饮水设备',
];
const BODIES: readonly string[] = [
  '由办公室牵头，月底以前做完。',
  '各处室指定一名联系人，有事及时沟通。',
  '完成后填写登记表，交行政科存档。',
  '先易后难，分批推进，不影响日常办公。',
  '遇到拿不准的地方，先问清楚再动手。',
];

/** How an outline is written: plain lines, numbered Markdown headings, or headings without numbers. */
export type Style = 'plain' | 'headings' | 'bare';

/** An outline of our own: sections 一、, parts （一）, items 1. and points （1） where `depth` asks for them. */
export function ownOutline(random: Random, depth: 1 | 2 | 3 | 4, style: Style): Base {
  const lines: string[] = [
    style !== 'plain' ? '# 办公室近期工作安排' : '办公室近期工作安排',
    '近期要做的事情不少，列在下面。',
  ];
  const leads = random.shuffled(LEADS);
  let used = 0;
  const lead = (): string => leads[used++ % leads.length];
  const write = (level: number, number: string): void => {
    const mark = style !== 'plain' ? `${'#'.repeat(level + 1)} ` : '';
    const alone = style !== 'plain' || level < 3;
    lines.push(`${mark}${style === 'bare' ? '' : number}${lead()}${alone ? '' : `。${random.pick(BODIES)}`}`);
    if (alone && level >= depth - 1) lines.push(random.pick(BODIES));
  };
  const sections = 2 + random.below(3);
  for (let i = 1; i <= sections; i++) {
    write(1, `${HAN[i]}、`);
    if (depth > 1) for (let j = 1; j <= 2 + random.below(3); j++) part(j);
  }
  function part(j: number): void {
    write(2, `（${HAN[j]}）`);
    if (depth > 2) for (let k = 1; k <= 2 + random.below(2); k++) item(k);
  }
  function item(k: number): void {
    write(3, `${k}.`);
    if (depth > 3) for (let l = 1; l <= 2; l++) write(4, `（${l}）`);
  }
  const gap = style !== 'plain' ? '\n\n' : '\n';
  return { source: '自拟提纲', text: lines.join(gap) + '\n', format: style !== 'plain' ? 'markdown' : 'plain' };
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A list of our own of that many items, each led by its ordinal; what stands in front, and how items are set. */
export function ownList(random: Random, count: number, intro: string): Base {
  const leads = random.shuffled(LEADS).slice(0, count);
  const way = random.below(5);
  const items = leads.map((lead, i) => {
    const n = i + 1;
    if (way === 0) return `${HAN[n]}是${lead}。${random.pick(BODIES)}`;
    if (way === 1) return `${HAN[n]}、${lead}。${random.pick(BODIES)}`;
    if (way === 2) return `（${HAN[n]}）${lead}。${random.pick(BODIES)}`;
    if (way === 3) return `${n}.${lead}。${random.pick(BODIES)}`;
    return `${HAN[n]}是${lead}${n === count ? '。' : '；'}`;
  });
  const together = way === 4 ? intro + items.join('') : [intro, ...items].join('\n');
  const text = `办公室近期工作安排\n${together}\n以上安排，请各处室互相配合。\n`;
  if (random.chance(0.5)) return { source: '自拟条目', text, format: 'plain' };
  return { source: '自拟条目', text: '# ' + text.replace(/\n(?=.)/g, '\n\n'), format: 'markdown' };
}
