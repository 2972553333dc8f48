import type { Paragraph } from './paragraph';

/** Makes a function of a paragraph that works out its answer once for each paragraph. */
export function perParagraph<T>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const known = new WeakMap<Paragraph, { value: T }>();
  return paragraph => {
    let entry = known.get(paragraph);
    if (!entry) known.set(paragraph, (entry = { value: read(paragraph) }));
    return entry.value;
  };
}
