import type { Edited } from './edited';
import type { Paragraph } from './paragraph';

/** Works out of what is known of a paragraph what holds of the one that an edit made of it; `undefined` where it cannot. */
export type Carry<T> = (old: T, edited: Edited) => T | undefined;

let facts = 0;

/**
 * Makes a function of a paragraph that works out its answer once for each paragraph; where `carry` is given and can tell,
 * from the answer for the paragraph that stood in its place before.
 */
export function perParagraph<T>(read: (paragraph: Paragraph) => T, carry?: Carry<T>): (paragraph: Paragraph) => T {
  const fact = facts++;
  const workOut = (paragraph: Paragraph): { value: T } => {
    const { edited } = paragraph;
    const old = carry && (edited?.before.facts[fact] as { value: T } | undefined);
    const carried = old && edited && carry(old.value, edited);
    if (carried === undefined) return { value: read(paragraph) };
    return carried === old?.value ? old : { value: carried };
  };
  return paragraph => ((paragraph.facts[fact] ??= workOut(paragraph)) as { value: T }).value;
}

/** Carries that there is nothing, where around the edit there is nothing either. */
export function carryNothing<T>(isNothing: (edited: Edited) => boolean): Carry<readonly T[]> {
  return (old, edited) => (old.length === 0 && isNothing(edited) ? old : undefined);
}
