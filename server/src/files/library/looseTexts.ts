import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ChunkCutter } from '../../engine/library/cutChunks';
import { PlainChunk, type PlainText } from '../../engine/library/plainChunk';
import { buildArrays, SortedChunk } from '../../engine/library/sortedChunk';
import type { TextChunk } from '../../engine/library/textIndex';
import { nameOf } from '../reference';
import type { ArchiveRead, ArchiveReading } from './archives';

/** With fewer units than this, reading texts through is as quick as an index. */
const SHORT = 100_000;

/** Texts that attest one by one, among norms: held in memory, and sorted where there is much of them. */
export class LooseTexts {
  private readonly held = new Map<string, { texts: readonly PlainText[]; reading: ArchiveReading }>();

  /** The texts at a path; the same texts give the same archive. */
  hold(path: string, texts: readonly PlainText[]): ArchiveReading {
    const before = this.held.get(path);
    if (before?.texts.length === texts.length && texts.every((text, index) => text === before.texts[index])) {
      return before.reading;
    }
    const reading = this.begin(path, texts);
    this.held.set(path, { texts, reading });
    return reading;
  }

  private begin(path: string, texts: readonly PlainText[]): ArchiveReading {
    const readOf = (chunks: readonly TextChunk[]): ArchiveRead => ({
      archive: { id: nameOf(path), uri: pathToFileURL(path).href, chunks },
      problems: [],
    });
    if (texts.reduce((units, { body }) => units + body.length, 0) < SHORT) {
      const known = readOf([new PlainChunk(texts)]);
      return { known, reading: Promise.resolve(known) };
    }
    const begun: { known: ArchiveRead | undefined; reading: Promise<ArchiveRead> } = {
      known: undefined,
      reading: sortedChunks(texts).then(chunks => (begun.known = readOf(chunks))),
    };
    return begun;
  }
}

async function sortedChunks(texts: readonly PlainText[]): Promise<TextChunk[]> {
  const cutter = new ChunkCutter();
  const cut = [...texts.flatMap(text => [cutter.add(text)]), cutter.rest()];
  const chunks: TextChunk[] = [];
  for (const part of cut) {
    if (!part) continue;
    const building = buildArrays(part);
    let step = building.next();
    while (!step.done) {
      await nextTurn();
      step = building.next();
    }
    chunks.push(
      new SortedChunk(
        part.map(({ text }) => text),
        step.value,
      ),
    );
  }
  return chunks;
}
