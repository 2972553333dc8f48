import type { Message } from '../../engine/text/message';
import { FileError } from '../problem';
import type { IndexedSource } from './indexSource';
import type { IndexNews, IndexTask } from './indexWorker';

/** Whom the indexing of an archive tells what. */
export interface IndexListener {
  /** From 0 to 1. */
  progress(fraction: number): void;
  note(message: Message): void;
}

/** Indexes an archive somewhere; `signal` calls it off. Rejects with a `FileError` where the archive cannot be read. */
export type Indexer = (task: IndexTask, listener: IndexListener, signal: AbortSignal) => Promise<IndexedSource>;

/** Indexes in a thread of its own, which ends when it has: `script` is its bundle. */
export function indexBeside(script: string): Indexer {
  return async (task, listener, signal) => {
    // A start does without the modules that threads want.
    const { Worker } = await import('node:worker_threads');
    return new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
      const end = (): void => void worker.terminate();
      if (signal.aborted) end();
      signal.addEventListener('abort', end);
      worker.on('message', (news: IndexNews) => {
        if ('fraction' in news) listener.progress(news.fraction);
        else if ('note' in news) listener.note(news.note);
        else if ('indexed' in news) resolve(news.indexed);
        else reject(new FileError(news.failed.file, news.failed.said, news.failed.line));
      });
      worker.on('error', reject);
      worker.on('exit', code => reject(new Error(`the thread that indexes ended (${code})`)));
      worker.unref();
    });
  };
}
