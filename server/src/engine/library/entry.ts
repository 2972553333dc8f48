import type { PackSet, PackTerm, PackWording, Variant } from '../reference/pack';
import type { Reference } from '../reference/reference';

/** What a listed string stands for, and the reference whose pack or text says so. */
export type Entry =
  | { readonly kind: 'term'; readonly reference: Reference; readonly term: PackTerm }
  | { readonly kind: 'variant'; readonly reference: Reference; readonly term: PackTerm; readonly variant: Variant }
  | { readonly kind: 'set'; readonly reference: Reference; readonly set: PackSet }
  | { readonly kind: 'member'; readonly reference: Reference; readonly set: PackSet; readonly index: number }
  | { readonly kind: 'wording'; readonly reference: Reference; readonly wording: PackWording };

/** Every listed string of a reference's pack, with what it stands for. */
export function entriesOf(reference: Reference): [text: string, entry: Entry][] {
  const entries: [string, Entry][] = [];
  for (const term of reference.pack.terms) {
    entries.push([term.term, { kind: 'term', reference, term }]);
    for (const variant of term.variants) entries.push([variant.text, { kind: 'variant', reference, term, variant }]);
  }
  for (const set of reference.pack.sets) {
    entries.push([set.name, { kind: 'set', reference, set }]);
    // Members of a set that only explains (发展, 安全) are ordinary words wherever else they stand.
    if (set.listed) {
      set.members.forEach((member, index) => {
        const entry: Entry = { kind: 'member', reference, set, index };
        entries.push([member, entry]);
        // A member whose quotation marks were left out is still named.
        const bare = member.replace(/[“”]/g, '');
        if (bare !== member) entries.push([bare, entry]);
      });
    }
  }
  for (const wording of reference.pack.wordings) entries.push([wording.text, { kind: 'wording', reference, wording }]);
  return entries;
}
