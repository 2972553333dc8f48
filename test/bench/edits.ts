import type { Material } from './material';

/** Where in a text is typed. */
export const PLACES = ['start', 'middle', 'end'] as const;
export type Place = (typeof PLACES)[number];

/** One key: what is replaced at an offset (UTF-16 units) and by what. */
export interface Key {
  readonly place: Place;
  readonly at: number;
  /** The same place in the text before all keys. */
  readonly origin: number;
  readonly removed: number;
  readonly typed: string;
}

/** Keys a burst. Nothing is erased: what stood there before might be remembered. */
const BURST = 9;

/** At least `count` keys a place, in bursts, each burst in another paragraph. Offsets are those at the time of the key. */
export function keysFor(text: string, material: Material, count: number): Key[] {
  const paragraphs = [...text.matchAll(/^[^#\n-].{60,}$/gm)].map(({ index, 0: line }) => ({ index, line }));
  const bursts = Math.ceil(count / BURST);
  const phrases = material.clauses.filter(clause => /^\p{Script=Han}+$/u.test(clause) && clause.length >= BURST);
  const keys: Key[] = [];
  PLACES.forEach((place, which) => {
    const first = [0, (paragraphs.length - bursts) >> 1, paragraphs.length - bursts][which];
    for (let burst = 0; burst < bursts; burst++) {
      const { index, line } = paragraphs[Math.min(Math.max(0, first + burst), paragraphs.length - 1)];
      const after = line.indexOf('，', line.length >> 1);
      const at = index + (after < 0 ? line.length >> 1 : after + 1);
      const typed = phrases[(burst * 7 + which * 3) % phrases.length].slice(0, BURST);
      // What was typed before this paragraph has moved it.
      const moved = keys.filter(key => key.origin < at).length;
      for (let i = 0; i < BURST; i++) keys.push({ place, origin: at, at: at + moved + i, removed: 0, typed: typed[i] });
    }
  });
  return keys;
}

/** The position of an offset, as a client knows it. */
export function positionIn(text: string, offset: number): { line: number; character: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line++;
  return { line, character: offset - start };
}
