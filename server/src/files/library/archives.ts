import { pathToFileURL } from 'node:url';
import type { Archive } from '../../engine/library/archive';
import type { Message } from '../../engine/text/message';
import { archiveId } from '../archive';
import { FileError, problemOf, type Problem } from '../problem';
import { decodeChunk } from './chunkImage';
import type { Indexer, IndexListener } from './indexBeside';
import { indexSource, loadSource, type IndexedSource } from './indexSource';
import { IndexStore } from './indexStore';
import { stampOf, type ArchiveSource } from './source';

/** What reading an archive came to; without the archive where it cannot be read. */
export interface ArchiveRead {
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
}

/** An archive that is being read, or looked at again. */
export interface ArchiveReading {
  /** What it has come to by now: when it was last read, until it has been read again. */
  readonly known: ArchiveRead | undefined;
  /** What it comes to now: the same object where nothing changed on the disk. Never rejects. */
  readonly reading: Promise<ArchiveRead>;
}

/** How archives are read, and who hears of it. */
export interface ArchiveOptions {
  /** Where the index is kept; without it, it is built each time. */
  readonly storage?: string;
  /** Indexes what was not indexed before; without it, that is done here, in turns. */
  readonly indexer?: Indexer;
  /** How far the indexing of a path is, from 0 to 1; 1 when it has ended. */
  readonly progress?: (path: string, fraction: number) => void;
  /** What a person should know: the index was damaged, or could not be kept. */
  readonly note?: (message: Message) => void;
}

/** Reads archives, from their index where there is one. What has not changed on the disk is not read again. */
export class Archives {
  private readonly known = new Map<string, KnownArchive>();
  private readonly told = new Set<string>();

  constructor(private readonly options: ArchiveOptions = {}) {}

  /** Looks at an archive. */
  open(source: ArchiveSource): ArchiveReading {
    const key = `${source.kind} ${source.path}`;
    let known = this.known.get(key);
    if (!known) this.known.set(key, (known = new KnownArchive(source, this.options, message => this.note(message))));
    return known.open();
  }

  /** Each thing is told once. */
  private note(message: Message): void {
    if (this.told.has(message.en)) return;
    this.told.add(message.en);
    this.options.note?.(message);
  }
}

/** What reading came to, and the stamp of what was read; without it where that changed meanwhile. */
interface StampedRead {
  readonly read: ArchiveRead;
  readonly stamp: string | undefined;
}

class KnownArchive {
  private read: ArchiveRead | undefined;
  private stamp: string | undefined;
  private running: { stamp: string; end: AbortController; result: Promise<StampedRead> } | undefined;

  constructor(
    private readonly source: ArchiveSource,
    private readonly options: ArchiveOptions,
    private readonly note: (message: Message) => void,
  ) {}

  open(): ArchiveReading {
    const read = (): ArchiveRead | undefined => this.read;
    return {
      get known() {
        return read();
      },
      reading: this.look(),
    };
  }

  private async look(): Promise<ArchiveRead> {
    let stamp: string;
    try {
      stamp = await stampOf(this.source);
    } catch (error) {
      const problem = this.problem(error);
      this.callOff();
      if (this.read && this.stamp === problem.message.en) return this.read;
      this.stamp = problem.message.en;
      return (this.read = { archive: undefined, problems: [problem] });
    }
    if (this.read && this.stamp === stamp) {
      this.callOff();
      return this.read;
    }
    if (this.running?.stamp !== stamp) {
      this.callOff();
      const end = new AbortController();
      this.running = { stamp, end, result: this.indexAs(stamp, end.signal) };
    }
    const { running } = this;
    const result = await running.result;
    // Called off, because the file changed once more: the newer reading is meant, be it over or not.
    if (this.running !== running) return this.running ? (await this.running.result).read : (this.read ?? result.read);
    this.running = undefined;
    this.stamp = result.stamp;
    return (this.read = result.read);
  }

  /** What is being read is not what is there any more. */
  private callOff(): void {
    this.running?.end.abort();
    this.running = undefined;
  }

  private async indexAs(stamp: string, signal: AbortSignal): Promise<StampedRead> {
    const read = await this.index(signal);
    const now = await stampOf(this.source).catch(() => undefined);
    return { read, stamp: now === stamp ? stamp : undefined };
  }

  private async index(signal: AbortSignal): Promise<ArchiveRead> {
    const { source, options } = this;
    const store = new IndexStore(options.storage, this.note);
    try {
      const indexed = (await loadSource(source, store)) ?? (await this.build(store, signal));
      const id = archiveId(source.path);
      const chunks = indexed.chunks.map(({ image, line }) => decodeChunk(image, { id, path: source.path, line }));
      return { archive: { id, uri: pathToFileURL(source.path).href, chunks }, problems: indexed.problems };
    } catch (error) {
      return { archive: undefined, problems: [this.problem(error)] };
    }
  }

  private async build(store: IndexStore, signal: AbortSignal): Promise<IndexedSource> {
    const { source, options, note } = this;
    const progress = (fraction: number): void => options.progress?.(source.path, Math.min(fraction, 0.99));
    const listener: IndexListener = { progress, note };
    progress(0);
    try {
      if (!options.indexer) return await indexSource(source, store, progress);
      return await options.indexer({ source, storage: options.storage }, listener, signal).catch((error: unknown) => {
        if (error instanceof FileError || signal.aborted) throw error;
        // Without a thread it is done here, in turns.
        return indexSource(source, store, progress);
      });
    } finally {
      options.progress?.(source.path, 1);
    }
  }

  private problem(error: unknown): Problem {
    return problemOf(this.source.path, error, 'reference.invalid');
  }
}
