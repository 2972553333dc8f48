import { draftOf, keepsMargin } from '../drafts';
import type { Fault } from '../fault';
import { isAttested, type FaultKind, type Ground } from '../ground';
import { sentencesOf, shielded, within } from '../texts';
import { dropped, inserted, substituted, swapped, TRIES, type WordPlace } from './word';

/** How a quotation is brought in and closed; `false` where it stands without marks, after a colon. */
const WAYS: readonly (readonly [form: string, before: (title: string) => string, after: string])[] = [
  ['会议指出，“…。”', () => '会议指出，“', '”'],
  ['会议强调：“…。”', () => '会议强调：“', '”'],
  ['《…》要求：“…。”', title => `《${title}》要求：“`, '”'],
  ['文中写道：“…。”', () => '文中写道：“', '”这段话要反复学、反复悟。'],
  ['强调：…。', () => '会议强调：', ''],
];

/** A quotation of a clause in a sentence of one's own. */
const CLAUSE_WAYS: readonly (readonly [form: string, before: string, after: string])[] = [
  ['提出的“…”', '要把会议提出的“', '”这一要求记在心里。'],
  ['按照“…”的要求', '各处室按照“', '”的要求排出了时间表。'],
];

const INJECT = [substituted, dropped, inserted, swapped, substituted];

/** A quotation has this many units at least (CONTRACT, quote.changed). */
const SHORTEST = 12;

export const QUOTE_KIND: FaultKind = {
  kind: 'quote.changed',
  name: '引文改动',
  mendable: true,
  dropped: 'inside',
  *real(ground) {
    for (let i = 0; i < TRIES; i++) {
      const place = quotation(ground);
      const fault = place && ground.random.pick(INJECT)(ground, place.place);
      if (!fault || isAttested(ground, fault)) continue;
      yield { ...fault, form: place.form } satisfies Fault;
    }
  },
};

function quotation(ground: Ground): { place: WordPlace; form: string } | undefined {
  const { random, reference } = ground;
  const passage = random.pick(ground.passages);
  const from = random.below(passage.length);
  const sentences = passage.slice(from, from + 1 + random.below(2)).join('');
  // Quotations within quotations take other marks than the reference has.
  if (/[“”‘’]/.test(sentences)) return undefined;
  let quoted = sentences;
  let form: string, before: string, after: string;
  if (random.chance(0.7)) {
    const way = random.pick(WAYS);
    [form, before, after] = [way[0], way[1](reference.meta.title), way[2]];
  } else {
    [form, before, after] = random.pick(CLAUSE_WAYS);
    quoted = random.pick(sentences.split(/[，；。]/));
  }
  if (quoted.length < SHORTEST + 8) return undefined;
  const draft = draftOf(ground, [before + quoted + after], '引文', ['']);
  const start = draft.text.indexOf(before + quoted) + before.length;
  const inside = random.pick(sentencesOf(draft.text, start, start + quoted.length));
  const titles = shielded(draft.text);
  const words = ground
    .cut(draft.text.slice(inside.start, inside.end), inside.start)
    .filter(word => keepsMargin(draft.text, inside, word) && !within(titles, word.start));
  return words.length < 2 ? undefined : { place: { draft, sentence: inside, words }, form };
}
