import type { TextIndex, TextPlace } from '../textIndex';
import { WordKinds } from './kind';

/** A stretch of a text around a place, and where in it the place is. */
export interface Near {
  readonly body: string;
  readonly at: number;
}

/** What was learnt of words holds as long as the texts do. */
const kindsOf = new WeakMap<TextIndex, WordKinds>();

/** The texts in force as lineage reads them: a string that is asked for again costs nothing. */
export class Texts {
  private readonly known = new Map<string, readonly TextPlace[]>();

  /** What kind its words are of. */
  readonly kinds: WordKinds;

  constructor(private readonly index: TextIndex) {
    let kinds = kindsOf.get(index);
    if (!kinds) kindsOf.set(index, (kinds = new WordKinds(index)));
    this.kinds = kinds;
  }

  /** How many texts there are. */
  get size(): number {
    return this.index.texts.length;
  }

  /** Every place of a string, overlapping ones too, by date and then by place. */
  places(wording: string): readonly TextPlace[] {
    let places = this.known.get(wording);
    if (!places) this.known.set(wording, (places = this.index.places(wording)));
    return places;
  }

  count(wording: string): number {
    return this.index.count(wording);
  }

  /** What stands around a place: so many units before it and from it on, as far as the text goes. */
  near({ text, offset }: TextPlace, before: number, after: number): Near {
    const start = Math.max(0, offset - before);
    return { body: this.index.slice(text, start, offset + after), at: offset - start };
  }
}

/** The place so many units further on. */
export function moved({ text, offset }: TextPlace, by: number): TextPlace {
  return { text, offset: offset + by };
}

/** Of the places of a string, those that lie in no place of longer strings. */
export function placesOutside(
  places: readonly TextPlace[],
  text: string,
  longer: readonly { readonly text: string; readonly places: readonly TextPlace[] }[],
): readonly TextPlace[] {
  if (longer.length === 0) return places;
  const inside = new Map<TextPlace['text'], Set<number>>();
  for (const other of longer) {
    for (let at = other.text.indexOf(text); at >= 0; at = other.text.indexOf(text, at + 1)) {
      for (const place of other.places) {
        const known = inside.get(place.text);
        if (known) known.add(place.offset + at);
        else inside.set(place.text, new Set([place.offset + at]));
      }
    }
  }
  return places.filter(place => !inside.get(place.text)?.has(place.offset));
}

/** At most so many places, spread over all of them. */
export function spread(places: readonly TextPlace[], most: number): readonly TextPlace[] {
  if (places.length <= most) return places;
  return Array.from({ length: most }, (_, i) => places[Math.floor((i * places.length) / most)]);
}
