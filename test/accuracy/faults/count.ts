import { draftOf } from '../drafts';
import { replaced, type Base, type Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { ownList } from '../outline';
import { fromFigures, inHan, seriesOf } from '../series';
import { TRIES } from './word';

const COUNTED = /([一二三四五六七八九十两]|\d{1,2})(?:项|个方面|点|条|件|个|方面)[^，。；：、“”《》\n]{0,10}[：。]\s*$/;

/** The figures in a text that announce a series right behind them, and are right. */
function announced(text: string): { start: number; end: number }[] {
  return seriesOf(text).flatMap(({ ordinals }) => {
    const lead = text.slice(Math.max(0, ordinals[0].from - 40), ordinals[0].from);
    const match = COUNTED.exec(lead);
    const said = match ? (match[1] === '两' ? 2 : fromFigures(match[1])) : 0;
    if (!match || said !== ordinals.length) return [];
    const start = ordinals[0].from - lead.length + match.index;
    return [{ start, end: start + match[1].length }];
  });
}

/** A figure a little too high or too low, in the same kind of figures. */
function miscounted(ground: Ground, base: Base, span: { start: number; end: number }): Fault | undefined {
  const figure = base.text.slice(span.start, span.end);
  const right = figure === '两' ? 2 : fromFigures(figure);
  const wrong = right + ground.random.pick([-1, 1, 1, 2]);
  if (wrong < 2) return undefined;
  const written = /\d/.test(figure) ? String(wrong) : wrong === 2 ? '两' : inHan(wrong);
  return replaced(base, span, written, wrong > right ? '多说' : '少说');
}

const INTROS: readonly string[] = [
  '近期重点做好以下N项工作：',
  '主要有N项任务：',
  '在此提N点要求：',
  '下面讲N点意见。',
  '要把握好以下N个方面：',
  '具体安排N件事：',
  '围绕这个题目，大家谈了N条体会：',
  '下一步要抓好N项重点改革任务。',
  '会议提出了N个方面的具体要求：',
  '办公室列出了N件实事：',
  '讨论中形成了N点共识：',
  '检查中发现N类突出问题：',
  '这项工作分N个阶段：',
  '领导提出N条意见，分别是：',
];

export const COUNT_KIND: FaultKind = {
  kind: 'ordinal.count',
  name: '条数不符',
  mendable: true,
  dropped: 'touch',
  *real(ground) {
    const bases: Base[] = ground.texts.map(({ name, text, format }) => ({ source: name, text, format }));
    const numbered = ground.passages
      .map(sentences => sentences.join(''))
      .filter(text => /^[一二三四五六七八九十]是/.test(text));
    // The reference's structure, announced by its number: drafts say 六项任务.
    if (numbered.length > 2)
      for (let i = 0; i < 40; i++) {
        const said = inHan(numbered.length);
        const intro = ground.random.pick([
          '会议部署了N项任务：',
          '会议提出了N个方面的要求：',
          '重点抓好以下N项工作任务：',
        ]);
        bases.push(draftOf(ground, [[intro.replace('N', said), ...numbered].join('\n\n')], '条目', ['']));
      }
    for (const base of ground.random.shuffled(bases))
      for (const span of announced(base.text)) {
        const fault = miscounted(ground, base, span);
        if (fault) yield fault;
      }
  },
  *constructed(ground) {
    const { random } = ground;
    for (let i = 0; i < TRIES; i++) {
      const count = 2 + random.below(5);
      const figure = random.chance(0.25) ? String(count) : count === 2 ? '两' : inHan(count);
      const base = ownList(random, count, random.pick(INTROS).replace('N', figure));
      for (const span of announced(base.text)) {
        const fault = miscounted(ground, base, span);
        if (fault) yield fault;
      }
    }
  },
};
