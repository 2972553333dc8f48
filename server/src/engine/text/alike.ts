import { CHARACTER_DATA } from './characterData';

interface Character {
  readonly readings: readonly string[];
  readonly strokes: string;
}

let characters: ReadonlyMap<string, Character> | undefined;

/** Parsed when first asked for: only a near miss of a term ever asks. */
function character(char: string): Character | undefined {
  characters ??= new Map(
    CHARACTER_DATA.split(' ').map(entry => {
      const colon = entry.indexOf(':');
      return [entry[0], { readings: entry.slice(1, colon).split('/'), strokes: entry.slice(colon + 1) }];
    }),
  );
  return characters.get(char);
}

/** True where two characters share a reading, tone ignored (readings: pinyin-pro). */
export function soundsAlike(a: string, b: string): boolean {
  const other = character(b)?.readings;
  return other !== undefined && (character(a)?.readings.some(reading => other.includes(reading)) ?? false);
}

/** Of the strokes of the longer character, how many may differ for two to look alike. */
const STROKES_APART = 0.36;
/** Strokes that make a component, rather than a stroke or two that chance to agree. */
const COMPONENT = 4;

/**
 * True where two characters are written nearly alike: the edit distance of their stroke orders is at most about a third
 * of the longer one, or they share a component that is written first or last and makes at least half of either (清 and
 * 情, 攻 and 改), or one is a component of the other (发 and 泼). Stroke orders: cnchar-order; the measures are those of
 * stroke-based confusion sets.
 */
export function looksAlike(a: string, b: string): boolean {
  const one = character(a)?.strokes ?? '';
  const other = character(b)?.strokes ?? '';
  if (one === '' || other === '') return false;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (editDistance(one, other) <= Math.max(1, longer.length * STROKES_APART)) return true;
  if (shorter.length >= COMPONENT && (longer.startsWith(shorter) || longer.endsWith(shorter))) return true;
  const shared = Math.max(sharedStart(one, other), sharedStart(reversed(one), reversed(other)));
  return shared >= COMPONENT && shared * 2 >= longer.length;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

function reversed(strokes: string): string {
  return [...strokes].reverse().join('');
}

/** The number of insertions, deletions and replacements that turn one string into another (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
