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

/**
 * Facts about paragraphs that are worked out of something which paragraphs may outlive, as a library: they go with it. A key
 * asks for many facts of two paragraphs, the one before it and the one after; where it found those it knows by itself, since
 * every weak map costs as much as a check does.
 */
export class ParagraphFacts {
  private readonly records = new WeakMap<Paragraph, unknown[]>();
  private last: Recorded | undefined;
  private lastButOne: Recorded | undefined;
  private count = 0;

  /** Makes a function as `perParagraph` does, its answers kept here. */
  fact<T>(read: (paragraph: Paragraph) => T, carry?: Carry<T>): (paragraph: Paragraph) => T {
    const fact = this.count++;
    const known = (paragraph: Paragraph): Kept<T> | undefined => this.recordOf(paragraph)[fact] as Kept<T> | undefined;
    return paragraph => {
      const record = this.recordOf(paragraph);
      return ((record[fact] ??= workOut(paragraph, read, known, carry)) as Kept<T>).value;
    };
  }

  private recordOf(paragraph: Paragraph): unknown[] {
    if (this.last?.paragraph === paragraph) return this.last.record;
    if (this.lastButOne?.paragraph === paragraph) return this.lastButOne.record;
    let record = this.records.get(paragraph);
    if (!record) this.records.set(paragraph, (record = []));
    this.lastButOne = this.last;
    this.last = { paragraph, record };
    return record;
  }
}

interface Recorded {
  readonly paragraph: Paragraph;
  readonly record: unknown[];
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
