import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Library } from '../engine/library/library';
import { diagnosticsOf, type Telling } from './diagnostics';
import { Snapshot } from './openDrafts';

/** How much of a draft is rehearsed on, in UTF-16 units: some pages, so that what goes over all paragraphs is rehearsed too. */
const LENGTH = 8000;
/** How many keys: most of what a keystroke runs through is then optimized. Twice as many would take 25 MiB more until the next rest. */
const KEYS = 200;
/** Marks and figures: of all kinds, so that each check has something to read. */
const SIGNS = '的一、，。年2“”（';
/** How many keys are typed one behind the other: enough of a norm to be taken for it, with a unit left out. */
const STRETCH = 13;
const SLIP = 5;
/** How long after the draft's own findings it begins, ms. */
const PAUSE = 5;

/**
 * Types into a copy of a draft's first paragraphs, a key a turn of the event loop, so that the engine's code is optimized
 * by the time a writer types: the first keys would else take two or three times as long as later ones, and of the first
 * hundreds one in twenty ten times as long, while V8 puts in what it has optimized. What is found there goes nowhere, and
 * requests pass in between.
 */
export class Rehearsal {
  private state: 'due' | 'begun' | 'over' = 'due';

  constructor(private readonly telling: Telling) {}

  /** Rehearses on the first draft that is given, and only on that. Resolves when it is over; to true where it was all done. */
  async begin({ uri, languageId, ground, draft }: Snapshot): Promise<boolean> {
    if (this.state !== 'due') return false;
    this.state = 'begun';
    let text = draft.text.slice(0, LENGTH);
    let copy: Snapshot | undefined;
    const keys = keysOf(ground.engine.context(draft).library);
    let at = 0;
    await setTimeout(PAUSE, undefined, { ref: false });
    for (let key = 0; key < KEYS && this.state === 'begun'; key++) {
      // A stretch is typed in one place, as a writer would.
      at = key % STRETCH === 0 ? Math.floor((text.length * ((key * 7) % 10)) / 10) : at + 1;
      text = text.slice(0, at) + keys[key] + text.slice(at);
      copy = new Snapshot(uri, languageId, key, text, ground, copy?.draft);
      diagnosticsOf(copy, this.telling);
      await setImmediate();
    }
    return this.state === 'begun';
  }

  /** Begins no more, and stops before the next key. */
  end(): void {
    this.state = 'over';
  }
}

/** What is typed: what the norms say, a slip in each stretch, and signs. */
function keysOf({ passages }: Library): string {
  let keys = '';
  for (let i = 0; keys.length < KEYS; i++) {
    const text = passages.length > 0 ? passages[i % passages.length].text : '';
    const from = (i * 97) % Math.max(1, text.length - STRETCH + 1);
    const stretch = text.slice(from, from + STRETCH);
    keys += stretch.slice(0, SLIP) + stretch.slice(SLIP + 1) + SIGNS[i % SIGNS.length];
  }
  return keys;
}
