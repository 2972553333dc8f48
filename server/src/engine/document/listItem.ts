import type { Span } from '../text/span';
import { inText, type Draft, type Placed } from './draft';
import type { Ordinal, OrdinalPlace, OrdinalStyle } from './ordinal';

/** An ordinal in its place in a draft. Spans are of the whole text. */
export interface ListItem extends Span {
  /** The index of its paragraph in the draft. */
  readonly index: number;
  readonly placed: Placed;
  readonly style: OrdinalStyle;
  readonly place: OrdinalPlace;
  readonly value: number;
  /** The numeral alone. */
  readonly number: Span;
  /** The same in its paragraph's prose. */
  readonly ordinal: Ordinal;
}

/** True where one of the marks stands right before the item, white space left out. */
export function isIntroduced({ ordinal, placed }: ListItem, marks: string): boolean {
  const before = placed.paragraph.text.slice(0, ordinal.start).trimEnd();
  return before !== '' && marks.includes(before[before.length - 1]);
}

const itemsOfDraft = new WeakMap<Draft, readonly ListItem[]>();

/** The ordinals of a draft in their places, in order. Table cells number nothing. Worked out once for each draft. */
export function readItems(draft: Draft): readonly ListItem[] {
  let items = itemsOfDraft.get(draft);
  if (!items) {
    items = draft.paragraphs.flatMap((placed, index) =>
      placed.paragraph.kind === 'cell' ? [] : placed.paragraph.ordinals.map(ordinal => itemOf(index, placed, ordinal)),
    );
    itemsOfDraft.set(draft, items);
  }
  return items;
}

function itemOf(index: number, placed: Placed, ordinal: Ordinal): ListItem {
  return {
    ...inText(placed, ordinal),
    index,
    placed,
    style: ordinal.style,
    place: ordinal.place,
    value: ordinal.value,
    number: inText(placed, ordinal.number),
    ordinal,
  };
}
