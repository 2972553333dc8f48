import type { Span } from '../text/span';
import { Automaton, type AutomatonTables } from './automaton';

/** How a text misses a string by one slip. */
export type Slip = 'substituted' | 'dropped' | 'doubled' | 'swapped';

/** A stretch that is a known string but for one slip. Offsets are UTF-16 units of the text. */
export interface NearMiss extends Span {
  /** The index of the string that was missed. */
  readonly target: number;
  readonly slip: Slip;
  /** Where the slip is in the string: of the unit replaced, dropped or doubled, or of the first of two swapped. */
  readonly at: number;
}

/** Strings shorter than this have too many near neighbours that are words. */
export const SHORTEST_TARGET = 4;

/** What a finder consists of. */
export interface NearMissTables {
  readonly halves: AutomatonTables;
  /** Where the owners of a half begin, one more at the end; an owner is its target × 3 + which half: 0, 1, or 2, a swap. */
  readonly ownerStarts: Int32Array;
  readonly owners: Int32Array;
  /** The targets one after another, where each begins, and one more at the end. */
  readonly pool: string;
  readonly starts: Int32Array;
}

function nearMissTables(targets: readonly string[]): NearMissTables {
  const byText = new Map<string, number[]>();
  const add = (text: string, owner: number): void => {
    const known = byText.get(text);
    if (known) known.push(owner);
    else byText.set(text, [owner]);
  };
  const starts = new Int32Array(targets.length + 1);
  targets.forEach((text, target) => {
    starts[target + 1] = starts[target] + text.length;
    if (text.length < SHORTEST_TARGET) return;
    const cut = text.length >> 1;
    add(text.slice(0, cut), target * 3);
    add(text.slice(cut), target * 3 + 1);
    if (text[cut - 1] !== text[cut]) add(swapAt(text, cut - 1), target * 3 + 2);
  });
  const { tables: halves } = Automaton.of([...byText.keys()]);
  return { halves, ...listsOf([...byText.values()]), pool: targets.join(''), starts };
}

/** Lists one after another, and where each begins. */
function listsOf(lists: readonly (readonly number[])[]): { owners: Int32Array; ownerStarts: Int32Array } {
  const ownerStarts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (ownerStarts[index + 1] = ownerStarts[index] + list.length));
  return { owners: Int32Array.from(lists.flat()), ownerStarts };
}

/**
 * Finds strings that a text misses by one slip. A string is cut in two: one slip leaves one half whole (but for a swap
 * across the cut, which is listed as such), so an exact search for halves finds every place to look at.
 */
export class NearMissFinder {
  private readonly halves: Automaton;
  private readonly known: (string | undefined)[];

  constructor(readonly tables: NearMissTables) {
    this.halves = new Automaton(tables.halves);
    this.known = Array.from({ length: tables.starts.length - 1 });
  }

  static of(targets: readonly string[]): NearMissFinder {
    return new NearMissFinder(nearMissTables(targets));
  }

  /** The string of that index. */
  target(index: number): string {
    const { pool, starts } = this.tables;
    return (this.known[index] ??= pool.slice(starts[index], starts[index + 1]));
  }

  /** The index of a string; `undefined` where it is none of the targets, or too short for a near miss. */
  indexOf(text: string): number | undefined {
    const { owners, ownerStarts } = this.tables;
    const cut = text.length >> 1;
    if (text.length < SHORTEST_TARGET) return undefined;
    const whole = this.halves.scan(text.slice(0, cut)).find(({ start, end }) => start === 0 && end === cut);
    if (!whole) return undefined;
    for (let i = ownerStarts[whole.pattern]; i < ownerStarts[whole.pattern + 1]; i++) {
      const target = Math.floor(owners[i] / 3);
      if (owners[i] % 3 === 0 && this.target(target) === text) return target;
    }
    return undefined;
  }

  /** Every near miss of the text. The same stretch may miss several strings. */
  scan(text: string): NearMiss[] {
    const found: NearMiss[] = [];
    const { owners, ownerStarts, pool, starts } = this.tables;
    for (const { pattern, start, end } of this.halves.scan(text)) {
      for (let i = ownerStarts[pattern]; i < ownerStarts[pattern + 1]; i++) {
        const target = Math.floor(owners[i] / 3);
        const half = owners[i] % 3;
        const from = starts[target];
        const cut = (starts[target + 1] - from) >> 1;
        // Halves are words that stand everywhere: what has nothing of the other half beside it is done with here.
        if (half === 0 && !mayGoOn(text, end, pool, from + cut, 1)) continue;
        if (half === 1 && !mayGoOn(text, start - 1, pool, from + cut - 1, -1)) continue;
        const length = starts[target + 1] - from;
        if (half === 2) found.push({ start, end, target, slip: 'swapped', at: cut - 1 });
        else if (half === 0) {
          const slip = oneSlip(pool, from + cut, length - cut, text, end, 1);
          if (slip) found.push({ start, end: end + slip.length, target, slip: slip.slip, at: cut + slip.at });
        } else {
          const slip = oneSlip(pool, from + cut - 1, cut, text, start - 1, -1);
          if (slip) found.push({ start: start - slip.length, end, target, slip: slip.slip, at: mirrored(slip, cut) });
        }
      }
    }
    return found;
  }
}

/**
 * False where what follows `at` in a text can be no string but for one slip: the string's units from `from` on in `pool`,
 * two at least. `step`: 1 forwards, -1 backwards.
 */
function mayGoOn(text: string, at: number, pool: string, from: number, step: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const first = text.charCodeAt(at);
  const wanted = pool.charCodeAt(from + step);
  // Right there; left out; another in its place.
  if (first === pool.charCodeAt(from) || first === wanted) return true;
  const second = at + step;
  return second >= 0 && second < text.length && text.charCodeAt(second) === wanted;
}

function mirrored({ slip, at }: { slip: Slip; at: number }, length: number): number {
  return length - 1 - at - (slip === 'swapped' ? 1 : 0);
}

/**
 * The one slip by which a text is, from `at` on, another string than the `length` units from `from` on in `pool`, and how
 * many of its units that takes; `undefined` where there is none, or more than one. Both are read by `step`: 1 forwards, -1
 * backwards. A slip at the far end cannot be told from another word, and is none.
 */
function oneSlip(
  pool: string,
  from: number,
  length: number,
  text: string,
  at: number,
  step: 1 | -1,
): { slip: Slip; at: number; length: number } | undefined {
  const left = step > 0 ? text.length - at : at + 1;
  const wanted = (by: number): number => (by < length ? pool.charCodeAt(from + step * by) : NO_UNIT);
  const given = (by: number): number => (by < left ? text.charCodeAt(at + step * by) : NO_UNIT);
  /** True where the string goes on from `by` as the text does from `there`. */
  const goesOn = (by: number, there: number): boolean => {
    while (by < length && wanted(by) === given(there)) [by, there] = [by + 1, there + 1];
    return by >= length;
  };
  let same = 0;
  while (same < length && wanted(same) === given(same)) same++;
  if (same >= length) return undefined;
  const swapped = same + 1 < length && wanted(same) === given(same + 1) && wanted(same + 1) === given(same);
  if (swapped && goesOn(same + 2, same + 2)) return { slip: 'swapped', at: same, length };
  if (same + 1 < length && goesOn(same + 1, same)) return { slip: 'dropped', at: same, length: length - 1 };
  if (same > 0 && given(same) === given(same - 1) && goesOn(same, same + 1))
    return { slip: 'doubled', at: same - 1, length: length + 1 };
  return left > same && goesOn(same + 1, same + 1) ? { slip: 'substituted', at: same, length } : undefined;
}

/** What no unit is equal to, itself apart: beyond the end of a text. */
const NO_UNIT = -1;

function swapAt(text: string, at: number): string {
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
