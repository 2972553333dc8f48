import { draftOf, keepsMargin, ownDraft } from '../drafts';
import { replaced, type Base, type Fault } from '../fault';
import { isAttested, type FaultKind, type Ground } from '../ground';
import type { Coordination } from '../passages';
import { isHan } from '../texts';
import { TRIES } from './word';

/** Which members may be dropped or moved: of a coordination that no pack lists, not one whose outer bound is unsure. */
function sureMembers({ sentence, start, end, members, listed }: Coordination): number[] {
  return members
    .map((_, index) => index)
    .filter(index => listed || index > 0 || !isHan(sentence[start - 1]))
    .filter(index => listed || index < members.length - 1 || !isHan(sentence[end]));
}

/** The coordination without a member. Where the last goes, the one before it is joined as it was. */
function without({ members, marks }: Coordination, index: number): string {
  const gone = index === members.length - 1 ? Math.max(0, index - 2) : Math.max(0, index - 1);
  return join(
    members.filter((_, i) => i !== index),
    marks.filter((_, i) => i !== gone),
  );
}

function join(members: readonly string[], marks: readonly string[]): string {
  return members.map((member, i) => (i === 0 ? member : marks[i - 1] + member)).join('');
}

function exchanged({ members, marks }: Coordination, i: number, j: number): string {
  const order = [...members];
  [order[i], order[j]] = [order[j], order[i]];
  return join(order, marks);
}

/** A way to spoil a coordination; the new coordination, or nothing where this one does not lend itself to it. */
type Spoil = (ground: Ground, coordination: Coordination) => string | undefined;

const drop: Spoil = (ground, coordination) => {
  const sure = sureMembers(coordination);
  return sure.length === 0 ? undefined : without(coordination, ground.random.pick(sure));
};

const reorder: Spoil = (ground, coordination) => {
  const sure = ground.random.shuffled(sureMembers(coordination));
  return sure.length < 2 ? undefined : exchanged(coordination, sure[0], sure[1]);
};

function kind(kind: string, name: string, spoil: Spoil, apart: boolean): FaultKind {
  return {
    kind,
    name,
    mendable: true,
    dropped: 'touch',
    *real(ground) {
      if (ground.coordinations.length === 0) return;
      for (let i = 0; i < TRIES; i++) {
        const chosen = ground.random.pick(ground.coordinations);
        const passage = ground.passages.find(sentences => sentences.includes(chosen.sentence)) ?? [];
        const at = passage.indexOf(chosen.sentence);
        const sentences = ground.random.chance(0.5)
          ? [chosen.sentence]
          : passage.slice(Math.max(0, at - ground.random.below(2)), at + 1 + ground.random.below(3));
        const draft = draftOf(ground, [sentences.join('')], chosen.listed ? '成组（表列）' : '成组（并列）');
        const from = draft.text.indexOf(chosen.sentence);
        const sentence = draft.sentences.find(({ start, end }) => start <= from && from < end);
        const span = { start: from + chosen.start, end: from + chosen.end };
        const text = spoil(ground, chosen);
        if (from < 0 || !sentence || text === undefined || !keepsMargin(draft.text, sentence, span)) continue;
        const fault = spoiled(draft, span, text, chosen.listed ? '表列' : '并列');
        if (!isAttested(ground, fault)) yield fault;
      }
    },
    *constructed(ground) {
      const sets = ground.reference.pack.sets.filter(set => set.listed && set.members.length > 2);
      if (sets.length === 0) return;
      for (let i = 0; i < TRIES; i++) {
        const set = ground.random.pick(sets);
        if (apart && set.order === 'free') continue;
        // Of three members only beside its own name (CONTRACT, set.missing).
        const named = set.members.length === 3 && !apart;
        if (named && !/^[一二三四五六七八九十两]/.test(set.name)) continue;
        const [before, after] = named ? ground.random.pick(BESIDE_NAME)(set.name) : ground.random.pick(AROUND_SETS);
        const marks = set.members.slice(1).map(() => '、');
        if (!named && ground.random.chance(0.4)) marks[marks.length - 1] = ground.random.pick(['和', '以及']);
        const own = join(set.members, marks);
        const sentence = before + own + after;
        const draft = ownDraft(ground, sentence);
        const span = { start: draft.at + before.length, end: draft.at + before.length + own.length };
        const coordination = { ...span, sentence, members: set.members, marks, listed: true };
        const text = spoil(ground, coordination);
        if (text === undefined) continue;
        const fault = spoiled(draft, span, text, set.name);
        if (!isAttested(ground, fault)) yield fault;
      }
    },
  };
}

const AROUND_SETS: readonly (readonly [string, string])[] = [
  ['讲课时，老师把', '逐一作了讲解，听得很明白。'],
  ['同志们把', '抄在了笔记本的第一页上。'],
  ['黑板上写着：', '。大家都记了下来。'],
  ['下午讨论的题目是', '，每人谈十分钟。'],
];

const BESIDE_NAME: readonly ((name: string) => [string, string])[] = [
  name => [`“${name}”是指`, '，材料里都有说明。'],
  name => ['会上专门介绍了', `“${name}”，大家听得很认真。`],
  name => [`${name}（`, '）的进展，每月报一次。'],
];

/** The fault stands where the coordination does: its finding is on the coordination. */
function spoiled(base: Base, span: { start: number; end: number }, text: string, form: string): Fault {
  const fault = replaced(base, span, text, form);
  return { ...fault, at: [{ start: span.start, end: span.start + text.length }] };
}

export const SET_KINDS: readonly FaultKind[] = [
  kind('set.dropped', '成组缺项', drop, false),
  kind('set.reordered', '成组次序', reorder, true),
];
