import { setImmediate, setTimeout } from 'node:timers/promises';
import { diagnosticsOf, type Telling } from './diagnostics';
import { Snapshot } from './openDrafts';

/** How much of a draft is rehearsed on, in UTF-16 units: some pages, so that what goes over all paragraphs is rehearsed too. */
const LENGTH = 8000;
/** How many keys: most of what a keystroke runs through is then optimized. Twice as many would take 25 MiB more until the next rest. */
const KEYS = 200;
/** What is typed: of all kinds, so that each check has something to read. */
const TYPED = '的一、，。年2“”（';
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

  /** Rehearses on the first draft that is given, and only on that. Resolves when it is over. */
  async begin({ uri, languageId, ground, draft }: Snapshot): Promise<void> {
    if (this.state !== 'due') return;
    this.state = 'begun';
    let text = draft.text.slice(0, LENGTH);
    let copy: Snapshot | undefined;
    await setTimeout(PAUSE, undefined, { ref: false });
    for (let key = 0; key < KEYS && this.state === 'begun'; key++) {
      const at = Math.floor((text.length * ((key * 7) % 10)) / 10);
      text = text.slice(0, at) + TYPED[key % TYPED.length] + text.slice(at);
      copy = new Snapshot(uri, languageId, key, text, ground, copy?.draft);
      diagnosticsOf(copy, this.telling);
      await setImmediate();
    }
  }

  /** Begins no more, and stops before the next key. */
  end(): void {
    this.state = 'over';
  }
}
