import type { Span } from '../text/span';
import { inText, type Draft, type Placed } from './draft';
import type { Ordinal, OrdinalPlace, OrdinalStyle } from './ordinal';

/** An ordinal in its place in a draft. Its spans are of the whole text, worked out when asked for. */
export class ListItem implements Span {
  constructor(
    readonly placed: Placed,
    /** The index of its paragraph in the draft. */
    readonly index: number,
    /** Its position among the draft's ordinals. */
    readonly order: number,
    readonly ordinal: Ordinal,
    /** Its number: as written, but for the items of a list that Markdown numbers itself. */
    readonly value = ordinal.value,
  ) {}

  get style(): OrdinalStyle {
    return this.ordinal.style;
  }

  get place(): OrdinalPlace {
    return this.ordinal.place;
  }

  /** The level of its Markdown heading, from 1; 0 where it stands in none. */
  get headingLevel(): number {
    const { kind, level } = this.placed.paragraph;
    return kind === 'heading' ? level : 0;
  }

  get start(): number {
    return inText(this.placed, this.ordinal).start;
  }

  get end(): number {
    return inText(this.placed, this.ordinal).end;
  }

  /** The numeral alone. */
  get number(): Span {
    return inText(this.placed, this.ordinal.number);
  }

  /** The same ordinal with another value. */
  withValue(value: number): ListItem {
    return value === this.value ? this : new ListItem(this.placed, this.index, this.order, this.ordinal, value);
  }
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
    const found: ListItem[] = [];
    draft.paragraphs.forEach((placed, index) => {
      if (placed.paragraph.kind === 'cell') return;
      for (const ordinal of placed.paragraph.ordinals) found.push(new ListItem(placed, index, found.length, ordinal));
    });
    itemsOfDraft.set(draft, (items = found));
  }
  return items;
}
