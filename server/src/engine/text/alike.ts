import { characterData } from './characterData';

interface Character {
  readonly readings: readonly string[];
  readonly strokes: string;
}

const known = new Map<string, Character | undefined>();

/** Looked up when first asked for: only a near miss of a term ever asks, and of few characters. */
function character(char: string): Character | undefined {
  if (!known.has(char)) known.set(char, read(char));
  return known.get(char);
}

/** Each entry stands behind a space, but for the first; what follows its character is ASCII. */
function read(char: string): Character | undefined {
  const data = characterData();
  let at = char === '' ? -1 : data.indexOf(char);
  while (at > 0 && data[at - 1] !== ' ') at = data.indexOf(char, at + 1);
  if (at < 0) return undefined;
  const end = data.indexOf(' ', at);
  const entry = data.slice(at + char.length, end < 0 ? undefined : end);
  const colon = entry.indexOf(':');
  return { readings: entry.slice(0, colon).split('/'), strokes: entry.slice(colon + 1) };
}

/** True where two characters share a reading, tone ignored (readings: pinyin-pro). */
export function soundsAlike(a: string, b: string): boolean {
  const other = character(b)?.readings;
  return other !== undefined && (character(a)?.readings.some(reading => other.includes(reading)) ?? false);
}

/** Of the strokes of the longer character, how many may differ for two to look alike. */
const STROKES_APART = 0.4;
/** Strokes that make a component, rather than a stroke or two that chance to agree. */
const COMPONENT = 4;
/** The simplest components have fewer: 宀 of 字 and 宇. */
const SMALL_COMPONENT = 3;

/**
 * The five kinds of strokes (横竖撇点折) of the kinds that the stroke orders tell apart: how a stroke is turned or hooked is
 * not what an eye goes by.
 */
const KINDS: Readonly<Record<string, string>> = {
  j: '一',
  i: '一',
  f: '丨',
  g: '丨',
  s: '丿',
  k: '丶',
  d: '丶',
  l: '丶',
};
const TURNED = '折';

/**
 * True where two characters are written nearly alike: the edit distance of their stroke orders, five kinds of strokes
 * told apart, is at most two fifths of the longer one; or what they begin and end with alike makes half of the longer
 * one (因 and 固, 城 and 域), or of the shorter one where it is a component of either (政 and 改); or one holds the
 * other, or most of it (发 and 泼, 隔 and 融). Stroke orders: cnchar-order; the measures are those of stroke-based
 * confusion sets.
 */
export function looksAlike(a: string, b: string): boolean {
  const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
  let alike = knownPairs.get(pair);
  if (alike === undefined) {
    if (knownPairs.size >= KEPT_PAIRS) knownPairs.clear();
    knownPairs.set(pair, (alike = areWrittenAlike(a, b)));
  }
  return alike;
}

/** Texts ask for the same pairs again and again: words that differ from a term by one character. */
const knownPairs = new Map<string, boolean>();
const KEPT_PAIRS = 4096;

function areWrittenAlike(a: string, b: string): boolean {
  const one = strokesOf(a);
  const other = strokesOf(b);
  if (one === '' || other === '') return false;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (editDistance(one, other) <= Math.max(1, longer.length * STROKES_APART)) return true;
  if (shorter.length >= COMPONENT && longer.includes(shorter)) return true;
  const start = sharedStart(one, other);
  const end = sharedStart(reversed(one.slice(start)), reversed(other.slice(start)));
  if (start + end >= SMALL_COMPONENT && (start + end) * 2 >= longer.length) return true;
  const component = Math.max(start, end);
  if (component >= COMPONENT && component * 2 >= shorter.length) return true;
  return longestShared(one, other) * 2 > longer.length;
}

function strokesOf(char: string): string {
  return [...(character(char)?.strokes ?? '')].map(stroke => KINDS[stroke] ?? TURNED).join('');
}

/** The length of the longest run of strokes that both have. */
function longestShared(a: string, b: string): number {
  let best = 0;
  for (let from = 0; from + best < a.length; from++)
    while (b.includes(a.slice(from, from + best + 1)) && from + best < a.length) best++;
  return best;
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
