import { draftOf } from '../drafts';
import type { Base, Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { TRIES } from './word';

/** A wording, and a day on either side of its bounds of use. */
interface Dated {
  readonly text: string;
  readonly good: string;
  readonly bad: string;
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Wordings of the pack with a day from or until when they are used, and its outdated variants. */
function datedOf({ reference, random }: Ground): Dated[] {
  const bounds = [
    ...reference.pack.wordings,
    ...reference.pack.terms.flatMap(({ variants }) => variants.filter(({ kind }) => kind === 'outdated')),
  ];
  return bounds.flatMap(({ text, from, until }) => {
    const days = 20 + random.below(500);
    if (from) return [{ text, good: shifted(from, days), bad: shifted(from, -days) }];
    if (until) return [{ text, good: shifted(until, -days), bad: shifted(until, days) }];
    return [];
  });
}

const AROUND: readonly (readonly [string, string])[] = [
  ['这次学习的内容包括', '，材料已经发给大家。'],
  ['同志们围绕', '谈了各自的体会。'],
  ['发言中几次提到', '，请记录的同志注意。'],
];

/** The draft's date, where the writer gave it: in front matter, in a signing line, or beside the text. */
function datedDraft(
  ground: Ground,
  { text, good, bad }: Dated,
  carried: readonly string[],
  at: string,
): Fault | undefined {
  const draft = draftOf(ground, carried, '时点');
  const place = draft.text.indexOf(at) + at.indexOf(text);
  if (!draft.text.includes(at)) return undefined;
  const way = ground.random.below(3);
  const write = (date: string): Base & { at: number } => {
    if (way === 0 && draft.format === 'markdown') {
      const had = draft.text.startsWith('---\n');
      const head = had ? `---\ndate: ${date}\n` : `---\ndate: ${date}\n---\n`;
      return {
        ...draft,
        text: head + (had ? draft.text.slice(4) : draft.text),
        at: place + head.length - (had ? 4 : 0),
      };
    }
    if (way === 1) {
      const [year, month, day] = date.split('-').map(Number);
      const gap = draft.format === 'markdown' ? '\n' : '';
      return { ...draft, text: `${draft.text}${gap}${year}年${month}月${day}日\n`, at: place };
    }
    return { ...draft, date, at: place };
  };
  const [base, faulty] = [write(good), write(bad)];
  const span = { start: faulty.at, end: faulty.at + text.length };
  return {
    form: ['题首信息', '落款', '另给日期'][way === 0 && draft.format === 'plain' ? 2 : way],
    base,
    faulty: faulty.text,
    faultyDate: faulty.date,
    at: [span],
    was: { start: base.at, end: base.at + text.length },
  };
}

export const DATED_KIND: FaultKind = {
  kind: 'wording.dated',
  name: '提法时点',
  mendable: false,
  dropped: 'touch',
  *real(ground) {
    const dated = datedOf(ground);
    const carrying = dated.flatMap(one =>
      ground.passages.flat().flatMap(sentence => (sentence.includes(one.text) ? [{ one, sentence }] : [])),
    );
    if (carrying.length === 0) return;
    for (let i = 0; i < TRIES; i++) {
      const { one, sentence } = ground.random.pick(carrying);
      const fault = datedDraft(ground, one, [sentence], sentence);
      if (fault) yield fault;
    }
  },
  *constructed(ground) {
    const dated = datedOf(ground);
    if (dated.length === 0) return;
    for (let i = 0; i < TRIES; i++) {
      const one = ground.random.pick(dated);
      const [before, after] = ground.random.pick(AROUND);
      const own = before + one.text + after;
      // Among the reference's own sentences, as a draft would have it.
      const passage = ground.random.chance(0.5) ? ground.random.pick(ground.random.pick(ground.passages)) : '';
      const fault = datedDraft(ground, one, [passage + own], own);
      if (fault) yield fault;
    }
  },
};
