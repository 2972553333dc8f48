import { termAt, type PackSet, type PackTerm, type PackWording, type Variant } from '../reference/pack';
import type { Reference } from '../reference/reference';

/** What a listed string stands for, and the reference whose pack or text says so. */
export type Entry =
  | { readonly kind: 'term'; readonly reference: Reference; readonly term: PackTerm }
  | { readonly kind: 'variant'; readonly reference: Reference; readonly term: PackTerm; readonly variant: Variant }
  | { readonly kind: 'set'; readonly reference: Reference; readonly set: PackSet }
  | { readonly kind: 'member'; readonly reference: Reference; readonly set: PackSet; readonly index: number }
  | { readonly kind: 'wording'; readonly reference: Reference; readonly wording: PackWording };

/** What entries are of, as `ListedTables` count them. */
const KINDS = ['term', 'variant', 'set', 'member', 'wording'] as const;

/** An entry by number: its kind, which term, set or wording it is of, and which variant or member of that. */
export type EntryNumbers = readonly [kind: number, index: number, part: number];

/** Every listed string of a reference's pack, with what it stands for. */
export function listedStrings({ pack }: Reference): [text: string, entry: EntryNumbers][] {
  const listed: [string, EntryNumbers][] = [];
  pack.terms.forEach(({ term, variants }, index) => {
    listed.push([term, [0, index, 0]]);
    variants.forEach(({ text }, part) => listed.push([text, [1, index, part]]));
  });
  pack.sets.forEach((set, index) => {
    listed.push([set.name, [2, index, 0]]);
    // Members of a set that only explains (发展, 安全) are ordinary words wherever else they stand.
    if (!set.listed) return;
    set.members.forEach((member, part) => {
      listed.push([member, [3, index, part]]);
      // A member whose quotation marks were left out is still named.
      const bare = member.replace(/[“”]/g, '');
      if (bare !== member) listed.push([bare, [3, index, part]]);
    });
  });
  pack.wordings.forEach(({ text }, index) => listed.push([text, [4, index, 0]]));
  return listed;
}

/** The entry of those numbers in a reference's pack. */
export function entryOf(reference: Reference, [kind, index, part]: EntryNumbers): Entry {
  const { pack } = reference;
  switch (KINDS[kind]) {
    case 'term':
      return { kind: 'term', reference, term: termAt(pack, index) };
    case 'variant': {
      const term = termAt(pack, index);
      return { kind: 'variant', reference, term, variant: term.variants[part] };
    }
    case 'set':
      return { kind: 'set', reference, set: pack.sets[index] };
    case 'member':
      return { kind: 'member', reference, set: pack.sets[index], index: part };
    case 'wording':
      return { kind: 'wording', reference, wording: pack.wordings[index] };
  }
}

/** The same, with the entries themselves. */
export function entriesOf(reference: Reference): [text: string, entry: Entry][] {
  return listedStrings(reference).map(([text, numbers]) => [text, entryOf(reference, numbers)]);
}
