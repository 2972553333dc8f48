import type { Base } from './fault';
import { LEADS, NEUTRAL, TITLES } from './neutral';
import type { Passage } from './passages';
import type { Random } from './random';
import { sentencesOf, type Sentence } from './texts';

/** A draft with passages of a reference in it. */
export interface PassageDraft extends Base {
  /** The sentences that come from the reference, as they stand in the draft; a lead before the first is not counted in. */
  readonly sentences: readonly Sentence[];
}

/** What a draft is made from. */
export interface DraftGround {
  readonly random: Random;
  readonly passages: readonly Passage[];
  /** The reference's id, for front matter. */
  readonly id: string;
}

/** Makes a draft that carries one to four sentences, or one or two paragraphs, of the reference. */
export function passageDraft(ground: DraftGround): PassageDraft {
  const { random, passages } = ground;
  const way = random.below(4);
  const chosen = random.shuffled(passages);
  if (way === 0) return draftOf(ground, [chosen[0].join('')], '整段');
  if (way === 1) return draftOf(ground, [chosen[0].join(''), (chosen[1] ?? chosen[0]).join('')], '两段');
  const passage = chosen[0];
  const from = random.below(passage.length);
  const count = way === 2 ? 1 : 1 + random.below(4);
  return draftOf(ground, [passage.slice(from, from + count).join('')], '摘句');
}

/** Makes a draft around what stands: neutral sentences, a title, at times front matter; Markdown or plain text. */
export function draftOf(
  ground: Omit<DraftGround, 'passages'>,
  carried: readonly string[],
  name: string,
  leads: readonly string[] = LEADS,
): PassageDraft {
  const { random, id } = ground;
  const markdown = random.chance(0.5);
  const gap = markdown ? '\n\n' : '\n';
  const title = random.pick(TITLES);
  // Each neutral sentence once: told twice, it would be a fault of its own.
  const neutral = random.shuffled(NEUTRAL);
  const next = (): string => neutral.pop() ?? '';
  let text = markdown && random.chance(0.4) ? `---\nreference: ${id}\n---\n` : '';
  text += (markdown ? `# ${title}` : title) + gap + next() + gap;
  const stretches: Sentence[] = [];
  for (const passage of carried) {
    const inside = random.chance(0.5);
    const lead = random.pick(leads);
    if (inside) text += next();
    text += lead;
    const start = text.length;
    text += passage;
    stretches.push({ start, end: text.length });
    if (inside && random.chance(0.5)) text += next();
    text += gap;
  }
  text += next() + '\n';
  return {
    source: `${id}：${name}${markdown ? '（Markdown）' : ''}`,
    text,
    format: markdown ? 'markdown' : 'plain',
    sentences: stretches.flatMap(({ start, end }) => sentencesOf(text, start, end)),
  };
}

/** A draft of one of our own sentences among neutral ones, and where the sentence starts. */
export function ownDraft(ground: Omit<DraftGround, 'passages'>, sentence: string): PassageDraft & { at: number } {
  const { random } = ground;
  const [opening, closing] = random.shuffled(NEUTRAL);
  const markdown = random.chance(0.5);
  const gap = markdown ? '\n\n' : '\n';
  const title = random.pick(TITLES);
  const before = `${markdown ? '# ' : ''}${title}${gap}${opening}${gap}`;
  const text = `${before}${sentence}${gap}${closing}\n`;
  const at = before.length;
  return {
    source: '自拟',
    text,
    format: markdown ? 'markdown' : 'plain',
    at,
    sentences: sentencesOf(text, at, at + sentence.length),
  };
}

/** How far a fault of wording keeps from the ends of its sentence, in units (CONTRACT, Accuracy). */
export const MARGIN = 6;

/** True where a stretch keeps far enough from the ends of its sentence; the stop at the end is not counted. */
export function keepsMargin(text: string, sentence: Sentence, span: Sentence): boolean {
  let end = sentence.end;
  while (end > sentence.start && /[。！？”’）]/.test(text[end - 1])) end--;
  return span.start - sentence.start >= MARGIN && end - span.end >= MARGIN;
}
