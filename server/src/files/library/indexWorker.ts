/** The thread that reads and indexes an archive, so that no keystroke waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Message } from '../../engine/text/message';
import { FileError, messageOf } from '../problem';
import { indexSource, type IndexedSource } from './indexSource';
import { IndexStore } from './indexStore';
import type { ArchiveSource } from './source';

/** What the thread is started with. */
export interface IndexTask {
  readonly source: ArchiveSource;
  readonly storage: string | undefined;
}

/** What it says: how far it is, what a person should know, and at last what came of it. */
export type IndexNews =
  | { readonly fraction: number }
  | { readonly note: Message }
  | { readonly indexed: IndexedSource }
  | { readonly failed: { readonly file: string; readonly said: Message; readonly line: number } };

async function main({ source, storage }: IndexTask): Promise<void> {
  const tell = (news: IndexNews, give: ArrayBuffer[] = []): void => parentPort?.postMessage(news, give);
  const store = new IndexStore(storage, note => tell({ note }));
  try {
    const indexed = await indexSource(source, store, fraction => tell({ fraction }));
    tell(
      { indexed },
      indexed.chunks.map(({ image }) => image),
    );
  } catch (error) {
    const own = error instanceof FileError ? error : new FileError(source.path, messageOf(error));
    tell({ failed: { file: own.file, said: own.said, line: own.line } });
  }
}

if (parentPort) void main(workerData as IndexTask);
