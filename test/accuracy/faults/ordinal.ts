import { draftOf } from '../drafts';
import { edited, type Base, type Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { ownList, ownOutline } from '../outline';
import { seriesOf, type Ordinal, type Series } from '../series';
import { TRIES } from './word';

/** A series in a text that it can be spoilt in. */
interface Numbered {
  readonly base: Base;
  readonly series: Series;
}

/** The series of the texts given, of the reference itself, and of drafts made from its numbered paragraphs. */
function realSeries(ground: Ground, shortest: number): Numbered[] {
  const bases: Base[] = ground.texts.map(({ name, text, format }) => ({ source: name, text, format }));
  bases.push({ source: ground.id, text: ground.reference.text, format: 'markdown' });
  const numbered = ground.passages
    .map(sentences => sentences.join(''))
    .filter(text => /^[一二三四五六七八九十]是/.test(text));
  if (numbered.length > 2)
    for (let i = 0; i < 3; i++) bases.push(draftOf(ground, [numbered.join('\n\n')], '条目', ['']));
  return bases.flatMap(base =>
    seriesOf(base.text)
      .filter(series => series.ordinals.length >= shortest)
      .map(series => ({ base, series })),
  );
}

function* ownSeries(ground: Ground, shortest: number): Generator<Numbered> {
  const { random } = ground;
  for (let i = 0; i < TRIES; i++) {
    const base = random.chance(0.5)
      ? ownOutline(random, random.pick([1, 2, 3]), random.pick(['plain', 'headings']))
      : ownList(random, 3 + random.below(4), '近期要做的事情不少，列在下面。');
    const many = seriesOf(base.text).filter(series => series.ordinals.length >= shortest);
    if (many.length > 0) yield { base, series: random.pick(many) };
  }
}

type Spoil = (ground: Ground, numbered: Numbered) => Fault | undefined;

function kind(kind: string, name: string, shortest: number, spoil: Spoil): FaultKind {
  return {
    kind,
    name,
    mendable: true,
    dropped: 'touch',
    *real(ground) {
      const all = realSeries(ground, shortest);
      // Each series several times over, so that a text with many does not stand for all.
      for (let round = 0; round < 6; round++)
        for (const numbered of ground.random.shuffled(all)) {
          const fault = spoil(ground, numbered);
          if (fault) yield fault;
        }
    },
    *constructed(ground) {
      for (const numbered of ownSeries(ground, shortest)) {
        const fault = spoil(ground, numbered);
        if (fault) yield fault;
      }
    },
  };
}

/** Numbers from one item on, all moved by `by`. The finding is at the first of them. */
function renumbered({ base, series }: Numbered, ordinals: readonly Ordinal[], by: number, form: string): Fault {
  const edits = ordinals.map(({ start, end, number }) => ({
    start,
    end,
    newText: series.family.write(number + by, base.text.slice(start, end)),
  }));
  const fault = edited(base, edits, 0, `${series.family.name} ${form}`);
  const first = ordinals[0];
  const at = { start: first.from, end: fault.at[0].end + (first.to - first.end) };
  return { ...fault, at: [at], was: { start: first.from, end: first.to } };
}

const skipped: Spoil = (ground, numbered) => {
  const { ordinals } = numbered.series;
  const from = 1 + ground.random.below(ordinals.length - 1);
  return renumbered(numbered, ordinals.slice(from), 1 + (ground.random.chance(0.15) ? 1 : 0), '跳号');
};

const repeated: Spoil = (ground, numbered) => {
  const { ordinals } = numbered.series;
  const from = 1 + ground.random.below(ordinals.length - 1);
  // A second 一是 with 二是 behind it may as well open a list of its own.
  const opens = from === 1 && ['一是', '第一，'].includes(numbered.series.family.name);
  return ground.random.chance(0.5) && !opens
    ? renumbered(numbered, ordinals.slice(from), -1, '重号，后面顺延')
    : renumbered(numbered, [ordinals[from]], -1, '重号，后面不动');
};

/** What stands wrongly behind an ordinal of each family (GB/T 15834 appendix B, and common practice). */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  '一、': ['一.', '一．', '一，'],
  '（一）': ['（一）、', '（一）．', '（一），'],
  '1.': ['1、', '1，'],
  '（1）': ['（1）、', '（1）.'],
  一是: ['一是，', '一是、'],
  '第一，': ['第一、'],
};

const wrongMark: Spoil = (ground, { base, series }) => {
  const { from, to, start, end } = ground.random.pick(series.ordinals);
  const number = base.text.slice(start, end);
  const newText = ground.random.pick(WRONG[series.family.name]).replace(/[一1]/, number);
  const form = `${series.family.name} 作 ${newText.replace(number, /\d/.test(number) ? '1' : '一')}`;
  return edited(base, [{ start: from, end: to, newText }], 0, form);
};

export const ORDINAL_KINDS: readonly FaultKind[] = [
  kind('ordinal.skipped', '跳号', 3, skipped),
  kind('ordinal.repeated', '重号', 3, repeated),
  kind('ordinal.mark', '序号标点', 2, wrongMark),
];
