/**
 * Tells how texts are read: of each, a syllable without tone for each UTF-16 unit, empty where it has none. `of` names what
 * they come from: what is read for it later is mostly the same.
 */
export type Romanizer = (texts: readonly string[], of: string) => Promise<readonly (readonly string[])[]>;

/** How a query written in Latin letters fits a phrase. */
export type LatinFit = 'initials' | 'full' | 'mixed';

const DOUBLE_INITIAL = /^[zcs]h/;

/**
 * How `query` (lower-case letters) spells the beginning of a phrase by its syllables: each by its first letter
 * (`ycsc`), in full (`yinchengshice`), or now this, now that (`yincsc`, `yinchshc`); `undefined` where it does not.
 * A syllable may break off where the query ends.
 */
export function latinFit(query: string, syllables: readonly string[], from = 0): LatinFit | undefined {
  if (query === '') return undefined;
  let initials = '';
  for (let i = from; i < syllables.length && initials.length < query.length; i++) initials += syllables[i][0] ?? '';
  if (initials.startsWith(query)) return 'initials';
  if (syllables.slice(from).join('').startsWith(query)) return 'full';
  return spells(query, 0, syllables, from) ? 'mixed' : undefined;
}

function spells(query: string, at: number, syllables: readonly string[], index: number): boolean {
  if (at >= query.length) return true;
  if (index >= syllables.length) return false;
  const syllable = syllables[index];
  // A mark or a figure is not spelled.
  if (syllable === '') return spells(query, at, syllables, index + 1);
  const rest = query.slice(at);
  if (syllable.startsWith(rest)) return true;
  if (rest.startsWith(syllable) && spells(query, at + syllable.length, syllables, index + 1)) return true;
  if (DOUBLE_INITIAL.test(syllable) && rest.startsWith(syllable.slice(0, 2)))
    if (spells(query, at + 2, syllables, index + 1)) return true;
  return rest.startsWith(syllable[0]) && spells(query, at + 1, syllables, index + 1);
}
