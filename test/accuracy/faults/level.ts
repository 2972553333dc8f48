import { edited, replaced, type Base, type Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { ownOutline } from '../outline';
import { fromFigures, inHan, seriesOf, type Series } from '../series';
import { TRIES } from './word';

/** Groups of （一） under 一、, or of 1. under （一）, that are to be written a level too deep. */
function groupsOf(text: string): { series: Series; form: string }[] {
  const all = seriesOf(text);
  const under = (child: string, parent: string): { series: Series; form: string }[] =>
    all
      .filter(({ family }) => family.name === child)
      .filter(({ ordinals }) => {
        const before = all
          .flatMap(({ family, ordinals }) => ordinals.map(ordinal => ({ name: family.name, at: ordinal.from })))
          .filter(({ at, name }) => at < ordinals[0].from && !name.endsWith('是') && name !== '第一，')
          .sort((a, b) => b.at - a.at)[0];
        return before?.name === parent;
      })
      .map(series => ({ series, form: `${parent} 下 ${child} 作（1）` }));
  return [...under('（一）', '一、'), ...under('1.', '（一）')];
}

/** A whole group a level too deep: all its ordinals become （1）（2）…; no （1） may stand below it. */
function deepened(base: Base, { series, form }: { series: Series; form: string }): Fault | undefined {
  const { ordinals } = series;
  if (/（\d{1,2}）/.test(base.text.slice(ordinals[0].from))) return undefined;
  const last = ordinals[ordinals.length - 1];
  if (
    series.family.name === '（一）' &&
    /^[ 　]*(?:#+ )?\d{1,2}[.．]/m.test(base.text.slice(ordinals[0].from, last.to))
  )
    return undefined;
  const edits = ordinals.map(({ from, to, start, end }) => ({
    start: from,
    end: to,
    newText: `（${fromFigures(base.text.slice(start, end))}）`,
  }));
  return edited(base, edits, 0, form);
}

/** How an ordinal of each level is written. */
const WRITTEN: Readonly<Record<string, (number: number) => string>> = {
  '一、': number => `${inHan(number)}、`,
  '（一）': number => `（${inHan(number)}）`,
  '1.': number => `${number}.`,
  '（1）': number => `（${number}）`,
};
const LEVELS = Object.keys(WRITTEN);

/** One of a group written as a level below: （一） 2. （三）. */
function strayed(ground: Ground, base: Base, { series }: { series: Series }): Fault | undefined {
  const below = LEVELS[LEVELS.indexOf(series.family.name) + 1];
  if (!below || series.ordinals.length < 3) return undefined;
  const at = ground.random.below(series.ordinals.length);
  const { from, to, number } = series.ordinals[at];
  const fault = edited(base, [{ start: from, end: to, newText: WRITTEN[below](number) }], 0, '');
  return { ...fault, form: `一项 ${series.family.name} 作 ${below}` };
}

/** A whole group written as the level above the one that it stands under: （一） 一、 二、 （二）. */
function reversed(base: Base, { series }: { series: Series }): Fault | undefined {
  const above = LEVELS[LEVELS.indexOf(series.family.name) - 2];
  const end = series.ordinals[series.ordinals.length - 1].to;
  const parent = LEVELS[LEVELS.indexOf(series.family.name) - 1];
  // Plain only where the level that it stands under goes on behind it.
  const goesOn = seriesOf(base.text).some(
    other =>
      other.family.name === parent &&
      other.ordinals.some(({ from }) => from < series.ordinals[0].from) &&
      other.ordinals.some(({ from }) => from > end),
  );
  if (!above || !goesOn || seriesOf(base.text).some(({ family }) => family.name === above)) return undefined;
  const edits = series.ordinals.map(({ from, to, number }) => ({
    start: from,
    end: to,
    newText: WRITTEN[above](number),
  }));
  return { ...edited(base, edits, 0, ''), form: `${parent} 下 ${series.family.name} 作 ${above}` };
}

/** The first Markdown heading below another, one level too deep. */
function headingDeepened(ground: Ground, base: Base): Fault | undefined {
  const headings = [...base.text.matchAll(/^(#{1,5}) (?=\S)/gm)];
  const firsts = headings.filter((heading, i) => i > 0 && heading[1].length === headings[i - 1][1].length + 1);
  const fit = firsts.filter(heading => {
    const next = headings[headings.indexOf(heading) + 1];
    return heading[1].length > 1 && (!next || next[1].length <= heading[1].length);
  });
  if (fit.length === 0) return undefined;
  const heading = ground.random.pick(fit);
  const span = { start: heading.index, end: heading.index + heading[1].length };
  const fault = replaced(base, span, heading[1] + '#', 'Markdown 标题跳级');
  const line = { start: span.start, end: fault.faulty.indexOf('\n', span.start) };
  return { ...fault, at: [line] };
}

export const LEVEL_KIND: FaultKind = {
  kind: 'ordinal.level',
  name: '层次跳级',
  mendable: true,
  dropped: 'touch',
  *real(ground) {
    const bases: Base[] = ground.texts.map(({ name, text, format }) => ({ source: name, text, format }));
    for (const base of ground.random.shuffled(bases))
      for (const group of groupsOf(base.text)) {
        for (const fault of [deepened(base, group), strayed(ground, base, group), reversed(base, group)])
          if (fault) yield fault;
      }
  },
  *constructed(ground) {
    const { random } = ground;
    for (let i = 0; i < TRIES; i++) {
      if (random.chance(0.35)) {
        const fault = headingDeepened(
          ground,
          ownOutline(random, random.pick([2, 3]), random.pick(['headings', 'bare'])),
        );
        if (fault) yield fault;
        continue;
      }
      const base = ownOutline(random, random.pick([2, 3, 4]), random.pick(['plain', 'plain', 'headings']));
      const groups = groupsOf(base.text);
      if (groups.length === 0) continue;
      const group = random.pick(groups);
      const fault = random.pick([
        () => deepened(base, group),
        () => strayed(ground, base, group),
        () => reversed(base, group),
      ])();
      if (fault) yield fault;
    }
  },
};
