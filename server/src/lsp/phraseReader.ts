import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver';
import { phrasesOf } from '../engine/features/phrase';
import { PhraseIndex } from '../engine/features/phraseIndex';
import type { Romanizer } from '../engine/features/syllables';
import type { Library } from '../engine/library/library';

/** How long a slice of reading may keep a keystroke waiting, ms. */
const SLICE = 8;

/** Makes the indexes that completion reads: readings are worked out a slice at a time, between what people ask for. */
export class PhraseReader {
  private readonly indexes = new WeakMap<Library, { index: PhraseIndex; read: Promise<void> | undefined }>();
  private romanizer: Promise<Romanizer> | undefined;

  /** `load` brings the library that knows how characters are read. */
  constructor(private readonly load: () => Promise<Romanizer>) {}

  /** Begins to read a library's phrases, if nobody has. Never rejects. */
  prepare(library: Library): Promise<void> {
    const entry = this.entry(library);
    return (entry.read ??= this.read(entry.index));
  }

  /** The index of a library, read to its end unless the wait is called off. */
  async get(library: Library, token?: CancellationToken): Promise<PhraseIndex> {
    const { index } = this.entry(library);
    const called = new Promise<void>(resolve => token?.onCancellationRequested(() => resolve()));
    if (!index.complete) await Promise.race([this.prepare(library), called]);
    return index;
  }

  private entry(library: Library): { index: PhraseIndex; read: Promise<void> | undefined } {
    let entry = this.indexes.get(library);
    if (!entry) this.indexes.set(library, (entry = { index: new PhraseIndex(phrasesOf(library)), read: undefined }));
    return entry;
  }

  private async read(index: PhraseIndex): Promise<void> {
    let romanize: Romanizer;
    try {
      romanize = await (this.romanizer ??= this.load());
    } catch {
      // Without readings, characters still complete.
      return;
    }
    for (;;) {
      const start = performance.now();
      while (performance.now() - start < SLICE) if (!index.readSome(romanize, 4)) return;
      await nextTurn();
    }
  }
}
