import type { Material } from './material';

/** Where in a text is typed. */
export const PLACES = ['start', 'middle', 'end'] as const;
export type Place = (typeof PLACES)[number];

/** One key: what is replaced at an offset (UTF-16 units) and by what. */
export interface Key {
  readonly place: Place;
  readonly at: number;
  readonly removed: number;
  readonly typed: string;
}

/** Keys a burst: so many characters are typed, and then as many erased. */
const BURST = 9;

/** At least `count` keys a place, in bursts of typing and erasing, each burst in another paragraph. */
export function keysFor(text: string, material: Material, count: number): Key[] {
  const paragraphs = [...text.matchAll(/^[^#\n-].{60,}$/gm)].map(({ index, 0: line }) => ({ index, line }));
  const bursts = Math.ceil(count / (2 * BURST));
  const phrases = material.clauses.filter(clause => /^\p{Script=Han}+$/u.test(clause) && clause.length >= BURST);
  return PLACES.flatMap(place => {
    const first = { start: 0, middle: (paragraphs.length - bursts) >> 1, end: paragraphs.length - bursts }[place];
    return Array.from({ length: bursts }, (_, burst) => {
      const { index, line } = paragraphs[Math.min(Math.max(0, first + burst), paragraphs.length - 1)];
      const after = line.indexOf('，', line.length >> 1);
      const at = index + (after < 0 ? line.length >> 1 : after + 1);
      const typed = phrases[(burst * 7 + place.length) % phrases.length].slice(0, BURST);
      const typing = [...typed].map((one, i) => ({ place, at: at + i, removed: 0, typed: one }));
      const erasing = [...typed].map((_one, i) => ({ place, at: at + BURST - 1 - i, removed: 1, typed: '' }));
      return [...typing, ...erasing];
    }).flat();
  });
}

/** The position of an offset, as a client knows it. */
export function positionIn(text: string, offset: number): { line: number; character: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line++;
  return { line, character: offset - start };
}
