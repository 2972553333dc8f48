import type { Span } from '../text/span';
import { Automaton } from './automaton';

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

/**
 * Finds strings that a text misses by one slip. A string is cut in two: one slip leaves one half whole (but for a swap
 * across the cut, which is listed as such), so an exact search for halves finds every place to look at.
 */
export class NearMissFinder {
  private readonly halves: Automaton;
  private readonly owners: readonly (readonly { target: number; half: 0 | 1 | 2 }[])[];

  constructor(private readonly targets: readonly string[]) {
    const byText = new Map<string, { target: number; half: 0 | 1 | 2 }[]>();
    const add = (text: string, target: number, half: 0 | 1 | 2): void => {
      const known = byText.get(text);
      if (known) known.push({ target, half });
      else byText.set(text, [{ target, half }]);
    };
    targets.forEach((text, target) => {
      if (text.length < SHORTEST_TARGET) return;
      const cut = text.length >> 1;
      add(text.slice(0, cut), target, 0);
      add(text.slice(cut), target, 1);
      if (text[cut - 1] !== text[cut]) add(swapAt(text, cut - 1), target, 2);
    });
    this.halves = new Automaton([...byText.keys()]);
    this.owners = [...byText.values()];
  }

  /** Every near miss of the text. The same stretch may miss several strings. */
  scan(text: string): NearMiss[] {
    const found: NearMiss[] = [];
    for (const { pattern, start, end } of this.halves.scan(text)) {
      for (const { target, half } of this.owners[pattern]) {
        const whole = this.targets[target];
        const cut = whole.length >> 1;
        if (half === 2) found.push({ start, end, target, slip: 'swapped', at: cut - 1 });
        else if (half === 0) {
          const slip = oneSlip(whole.slice(cut), text.slice(end, end + whole.length - cut + 1));
          if (slip) found.push({ start, end: end + slip.length, target, slip: slip.slip, at: cut + slip.at });
        } else {
          const head = text.slice(Math.max(0, start - cut - 1), start);
          const slip = oneSlip(reverse(whole.slice(0, cut)), reverse(head));
          if (slip) found.push({ start: start - slip.length, end, target, slip: slip.slip, at: mirrored(slip, cut) });
        }
      }
    }
    return found;
  }
}

function mirrored({ slip, at }: { slip: Slip; at: number }, length: number): number {
  return length - 1 - at - (slip === 'swapped' ? 1 : 0);
}

/**
 * The one slip by which `given` begins with a faulty `wanted`, and how many units of `given` it takes; `undefined` where
 * there is none, or more than one. A slip at the far end cannot be told from another word, and is none.
 */
function oneSlip(wanted: string, given: string): { slip: Slip; at: number; length: number } | undefined {
  let at = 0;
  while (at < wanted.length && wanted[at] === given[at]) at++;
  if (at === wanted.length) return undefined;
  const rest = (from: number, to: number): boolean => given.startsWith(wanted.slice(from), to);
  if (wanted[at] === given[at + 1] && wanted[at + 1] === given[at] && rest(at + 2, at + 2))
    return { slip: 'swapped', at, length: wanted.length };
  if (at + 1 < wanted.length && rest(at + 1, at)) return { slip: 'dropped', at, length: wanted.length - 1 };
  if (at > 0 && given[at] === given[at - 1] && rest(at, at + 1))
    return { slip: 'doubled', at: at - 1, length: wanted.length + 1 };
  return given.length > at && rest(at + 1, at + 1) ? { slip: 'substituted', at, length: wanted.length } : undefined;
}

function swapAt(text: string, at: number): string {
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

function reverse(text: string): string {
  let out = '';
  for (let i = text.length - 1; i >= 0; i--) out += text[i];
  return out;
}
