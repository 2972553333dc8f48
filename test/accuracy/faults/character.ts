import { keepsMargin, ownDraft, passageDraft, type PassageDraft } from '../drafts';
import { replaced, type Fault } from '../fault';
import { isAttested, type FaultKind, type Ground } from '../ground';
import { isHan } from '../texts';
import { TRIES } from './word';

type Alike = (ground: Ground, character: string) => string[];

function kind(kind: string, name: string, alike: Alike): FaultKind {
  return {
    kind,
    name,
    mendable: true,
    dropped: 'inside',
    *real(ground) {
      for (let i = 0; i < TRIES; i++) {
        const draft = passageDraft(ground);
        const fault = ground.random.chance(0.5) ? inTerm(ground, draft, alike) : inWord(ground, draft, alike);
        if (fault && !isAttested(ground, fault)) yield fault;
      }
    },
    *constructed(ground) {
      const terms = ground.reference.pack.terms
        .map(({ term }) => term)
        .filter(term => /^\p{Script=Han}{4,12}$/u.test(term));
      if (terms.length === 0) return;
      for (let i = 0; i < TRIES; i++) {
        const term = ground.random.pick(terms);
        const [before, after] = ground.random.pick(AROUND_TERMS);
        const draft = ownDraft(ground, before + term + after);
        const at = draft.at + before.length + ground.random.below(term.length);
        const fault = mistyped(ground, draft, at, alike, '术语单用');
        if (fault && !isAttested(ground, fault) && !isWord(ground, fault)) yield fault;
      }
    },
  };
}

const AROUND_TERMS: readonly (readonly [string, string])[] = [
  ['这次学习的重点之一是', '，请各处室结合实际谈体会。'],
  ['有的同志问，什么叫', '，材料里有说明。'],
  ['讨论中，大家多次提到', '这个说法。'],
  ['笔记里专门记下了', '，并注明了出处。'],
];

/** A character of a term of the pack, where the term stands in a passage. */
function inTerm(ground: Ground, draft: PassageDraft, alike: Alike): Fault | undefined {
  const sentence = ground.random.pick(draft.sentences);
  const prose = draft.text.slice(sentence.start, sentence.end);
  const present = ground.reference.pack.terms
    .map(({ term }) => ({ term, start: sentence.start + prose.indexOf(term) }))
    .filter(({ term, start }) => start >= sentence.start && term.length > 1)
    .filter(({ term, start }) => keepsMargin(draft.text, sentence, { start, end: start + term.length }));
  if (present.length === 0) return undefined;
  const { term, start } = ground.random.pick(present);
  return mistyped(ground, draft, start + ground.random.below(term.length), alike, '术语');
}

/** A character of a word of two or more, anywhere in a passage. */
function inWord(ground: Ground, draft: PassageDraft, alike: Alike): Fault | undefined {
  const sentence = ground.random.pick(draft.sentences);
  const words = ground
    .cut(draft.text.slice(sentence.start, sentence.end), sentence.start)
    .filter(word => word.text.length > 1 && keepsMargin(draft.text, sentence, word));
  if (words.length === 0) return undefined;
  const word = ground.random.pick(words);
  return mistyped(ground, draft, word.start + ground.random.below(word.text.length), alike, '词');
}

function mistyped(ground: Ground, draft: PassageDraft, at: number, alike: Alike, form: string): Fault | undefined {
  const character = draft.text[at];
  if (!isHan(character)) return undefined;
  const others = alike(ground, character);
  return others.length === 0
    ? undefined
    : replaced(draft, { start: at, end: at + 1 }, ground.random.pick(others), form);
}

/** True where the changed character makes a word of two or more with its neighbours: by itself nobody can call it wrong. */
function isWord(ground: Ground, fault: Fault): boolean {
  const { start } = fault.at[0];
  const from = Math.max(fault.faulty.lastIndexOf('\n', start), fault.faulty.lastIndexOf('，', start)) + 1;
  return ground
    .cut(fault.faulty.slice(from, start + 12), from)
    .some(word => word.start <= start && start < word.end && word.text.length > 1);
}

export const CHARACTER_KINDS: readonly FaultKind[] = [
  kind('character.homophone', '同音字', ({ characters }, character) => characters.homophones(character)),
  kind('character.lookalike', '形近字', ({ characters }, character) => characters.lookAlikes(character)),
];
