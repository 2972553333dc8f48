import type { CancellationToken } from 'vscode-languageserver';
import { phrasesOf, readPartsOf } from '../engine/features/phrase';
import { PhraseIndex } from '../engine/features/phraseIndex';
import type { Romanizer } from '../engine/features/syllables';
import type { Library } from '../engine/library/library';

interface Entry {
  readonly index: PhraseIndex;
  reading: Promise<void> | undefined;
}

/** Makes the indexes that completion reads, one a library; how its phrases are read is worked out beside. */
export class PhraseReader {
  private readonly entries = new WeakMap<Library, Entry>();

  /** `log` is told why readings cannot be had. */
  constructor(
    private readonly romanize: Romanizer,
    private readonly log: (reason: string) => void,
  ) {}

  /** Begins to read a library's phrases, if nobody has. Never rejects: without readings, characters still complete. */
  prepare(library: Library): Promise<void> {
    const entry = this.entry(library);
    const of = library.norms.map(({ meta }) => meta.uri).join('\n');
    return (entry.reading ??= this.romanize(readPartsOf(entry.index.phrases), of).then(
      readings => entry.index.take(readings),
      (error: unknown) => this.log(error instanceof Error ? error.message : String(error)),
    ));
  }

  /** The index of a library, with its readings unless the wait for them is called off. */
  async get(library: Library, token?: CancellationToken): Promise<PhraseIndex> {
    const { index } = this.entry(library);
    if (index.complete) return index;
    const called = new Promise<void>(resolve => token?.onCancellationRequested(() => resolve()));
    await Promise.race([this.prepare(library), called]);
    return index;
  }

  private entry(library: Library): Entry {
    let entry = this.entries.get(library);
    if (!entry) this.entries.set(library, (entry = { index: new PhraseIndex(phrasesOf(library)), reading: undefined }));
    return entry;
  }
}
