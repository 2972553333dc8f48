import type { Edited } from './edited';
import type { Paragraph } from './paragraph';

/** Works out of what is known of a paragraph what holds of the one that an edit made of it; `undefined` where it cannot. */
export type Carry<T> = (old: T, edited: Edited) => T | undefined;

/** An answer that is kept. */
interface Kept<T> {
  readonly value: T;
}

let facts = 0;

/**
 * Makes a function of a paragraph that works out its answer once for each paragraph; where `carry` is given and can tell,
 * from the answer for the paragraph that stood in its place before. The answers lie with the paragraphs, each function's
 * at a place of its own: it is for functions that last as long as the program.
 */
export function perParagraph<T>(read: (paragraph: Paragraph) => T, carry?: Carry<T>): (paragraph: Paragraph) => T {
  const fact = facts++;
  const known = ({ facts }: Paragraph): Kept<T> | undefined => facts[fact] as Kept<T> | undefined;
  return paragraph => ((paragraph.facts[fact] ??= workOut(paragraph, read, known, carry)) as Kept<T>).value;
}

/** The same for a function of something that paragraphs may outlive, as a library: its answers go with it. */
export function perParagraphWhile<T>(read: (paragraph: Paragraph) => T, carry?: Carry<T>): (paragraph: Paragraph) => T {
  const answers = new WeakMap<Paragraph, Kept<T>>();
  const known = (paragraph: Paragraph): Kept<T> | undefined => answers.get(paragraph);
  return paragraph => {
    let kept = answers.get(paragraph);
    if (!kept) answers.set(paragraph, (kept = workOut(paragraph, read, known, carry)));
    return kept.value;
  };
}

function workOut<T>(
  paragraph: Paragraph,
  read: (paragraph: Paragraph) => T,
  known: (paragraph: Paragraph) => Kept<T> | undefined,
  carry: Carry<T> | undefined,
): Kept<T> {
  const { edited } = paragraph;
  const old = carry && edited && known(edited.before);
  const carried = old && edited && carry(old.value, edited);
  if (carried === undefined) return { value: read(paragraph) };
  return carried === old?.value ? old : { value: carried };
}

/** Carries that there is nothing, where around the edit there is nothing either. */
export function carryNothing<T>(isNothing: (edited: Edited) => boolean): Carry<readonly T[]> {
  return (old, edited) => (old.length === 0 && isNothing(edited) ? old : undefined);
}
