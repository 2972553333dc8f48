import { setImmediate as nextTurn } from 'node:timers/promises';
import { ChunkCutter } from '../../engine/library/cutChunks';
import type { PlainText } from '../../engine/library/plainChunk';
import { buildArrays } from '../../engine/library/sortedChunk';
import { archiveId } from '../archive';
import type { Problem } from '../problem';
import { encodeChunk, keptOf } from './chunkImage';
import { digest, type IndexStore } from './indexStore';
import { contentKey, readTexts, stampOf, type ArchiveSource } from './source';

/** A chunk's image and the line of its file on which its first text stands. */
export interface ChunkOfSource {
  readonly image: ArrayBuffer;
  readonly line: number;
}

/** What an archive came to. */
export interface IndexedSource {
  readonly chunks: readonly ChunkOfSource[];
  readonly problems: readonly Problem[];
}

/** An archive as it was indexed before; `undefined` where any part of that is not there or not whole. */
export async function loadSource(source: ArchiveSource, store: IndexStore): Promise<IndexedSource | undefined> {
  if (source.kind === 'folder') return undefined;
  const contents = await store.contents(await contentKey(source.path));
  if (!contents) return undefined;
  const images = await Promise.all(contents.chunks.map(({ key }) => store.chunk(key)));
  const chunks = images.flatMap((image, index) => (image ? [{ image, line: contents.chunks[index].line }] : []));
  if (chunks.length < images.length) return undefined;
  const problems = contents.problems.map(({ line, message }): Problem => {
    const { path } = source;
    return { file: path, line, column: 1, severity: 'error', scope: 'entry', code: 'reference.invalid', message };
  });
  return { chunks, problems };
}

/**
 * Reads an archive and indexes it, chunk by chunk; a chunk that was indexed before is taken as it is. Lets others have
 * their turn in between. `progress`: is told how far it is, from 0 to 1.
 * @throws FileError where the archive cannot be read
 */
export async function indexSource(
  source: ArchiveSource,
  store: IndexStore,
  progress: (fraction: number) => void = () => undefined,
): Promise<IndexedSource> {
  const before = await stampOf(source).catch(() => undefined);
  const key = source.kind === 'items' ? await contentKey(source.path).catch(() => undefined) : undefined;
  const chunks: (ChunkOfSource & { key: string })[] = [];
  const problems: Problem[] = [];
  const cutter = new ChunkCutter();
  const take = async (texts: readonly PlainText[] | undefined): Promise<void> => {
    if (texts) chunks.push(await indexTexts(texts, source, store));
  };
  const end = await store.begin(key ?? digest([source.path]), source.path);
  try {
    for await (const text of readTexts(source, problems, progress)) await take(cutter.add(text));
    await take(cutter.rest());
    // Only where all was read of one and the same file.
    if (key !== undefined && before === (await stampOf(source).catch(() => ''))) {
      await store.keepContents(key, {
        chunks: chunks.map(chunk => ({ key: chunk.key, line: chunk.line })),
        problems: problems.map(({ line, message }) => ({ line, message })),
      });
    }
  } finally {
    await end();
  }
  await store.tidy(Date.now());
  return { chunks: chunks.map(({ image, line }) => ({ image, line })), problems };
}

async function indexTexts(
  texts: readonly PlainText[],
  { kind, path }: ArchiveSource,
  store: IndexStore,
): Promise<ChunkOfSource & { key: string }> {
  const line = kind === 'items' ? texts[0].text.line : 1;
  const kept = keptOf(texts, { id: archiveId(path), path, line });
  const key = digest([kept, ...texts.map(({ body }) => body)]);
  const known = await store.chunk(key);
  if (known) return { key, line, image: known };
  const building = buildArrays(texts);
  let step = building.next();
  while (!step.done) {
    await nextTurn();
    step = building.next();
  }
  const image = encodeChunk(step.value, kept);
  await store.keepChunk(key, image);
  return { key, line, image };
}
