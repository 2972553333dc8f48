import { keepsMargin, passageDraft, type PassageDraft } from '../drafts';
import { replaced, type Fault } from '../fault';
import { isAttested, type FaultKind, type Ground } from '../ground';
import { shielded, within, type Sentence } from '../texts';
import type { Word } from '../words';

/** How many drafts are tried before a kind is given up. */
export const TRIES = 4000;

/** A place for a fault of wording: a draft, one of its sentences and that sentence's words far enough from its ends. */
export interface WordPlace {
  readonly draft: PassageDraft;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

/** Places in drafts made from the reference's passages, one a draft. */
export function* wordPlaces(ground: Ground): Generator<WordPlace> {
  for (let i = 0; i < TRIES; i++) {
    const draft = passageDraft(ground);
    const sentence = ground.random.pick(draft.sentences);
    const titles = shielded(draft.text);
    const words = ground
      .cut(draft.text.slice(sentence.start, sentence.end), sentence.start)
      // Nothing within 《》 is judged (CONTRACT, Findings).
      .filter(word => keepsMargin(draft.text, sentence, word) && !within(titles, word.start));
    if (words.length > 1) yield { draft, sentence, words };
  }
}

function kind(kind: string, name: string, inject: (ground: Ground, place: WordPlace) => Fault | undefined): FaultKind {
  return {
    kind,
    name,
    mendable: true,
    dropped: 'inside',
    *real(ground) {
      for (const place of wordPlaces(ground)) {
        const fault = inject(ground, place);
        if (fault && !isAttested(ground, fault)) yield fault;
      }
    },
  };
}

/** Another word of the same length. */
export function substituted(ground: Ground, { draft, words }: WordPlace): Fault | undefined {
  const word = ground.random.pick(words);
  const other = ground.random.pick(ground.wordsByLength.get(word.text.length) ?? [word.text]);
  return other === word.text ? undefined : replaced(draft, word, other, `${word.text.length}字词`);
}

/** A word left out. */
export function dropped(ground: Ground, { draft, words }: WordPlace): Fault | undefined {
  const word = ground.random.pick(words);
  return replaced(draft, word, '', `${word.text.length}字词`);
}

/** A word too many, between two others; not the same as either (that is a doubled word). */
export function inserted(ground: Ground, { draft, words }: WordPlace): Fault | undefined {
  const at = ground.random.below(words.length - 1);
  const [left, right] = [words[at], words[at + 1]];
  if (left.end !== right.start) return undefined;
  const length = ground.random.pick([1, 2, 2, 2, 3]);
  const word = ground.random.pick(ground.wordsByLength.get(length) ?? ['']);
  if (word === '' || word === left.text || word === right.text) return undefined;
  return replaced(draft, { start: left.end, end: left.end }, word, `${length}字词`);
}

/** Two neighbours in each other's place. */
export function swapped(ground: Ground, { draft, words }: WordPlace): Fault | undefined {
  const at = ground.random.below(words.length - 1);
  const [left, right] = [words[at], words[at + 1]];
  if (left.end !== right.start || left.text + right.text === right.text + left.text) return undefined;
  return replaced(draft, { start: left.start, end: right.end }, right.text + left.text, '相邻两词');
}

export const WORD_KINDS: readonly FaultKind[] = [
  kind('word.substituted', '换词', substituted),
  kind('word.dropped', '漏词', dropped),
  kind('word.inserted', '多词', inserted),
  kind('word.swapped', '颠倒', swapped),
];
