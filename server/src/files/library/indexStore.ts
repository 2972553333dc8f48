import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Message } from '../../engine/text/message';
import { writeBeside } from '../disk';
import { messageOf } from '../problem';
import { IMAGE_FORMAT, isWhole } from './chunkImage';

/** What nobody has asked for so long goes when something is written, and what a killed process left, ms. */
const KEPT_FOR = 30 * 24 * 3600 * 1000;
const LEFT_FOR = 3600 * 1000;
/** What was asked for is marked as used at most once in this time, ms. */
const MARKED_EVERY = 24 * 3600 * 1000;

/** What an archive file came to, so that it need not be read again: its chunks, and what is wrong with it. */
export interface Contents {
  readonly chunks: readonly { readonly key: string; readonly line: number }[];
  readonly problems: readonly { readonly line: number; readonly message: Message }[];
}

/**
 * The index as it is kept on the disk: chunks by what they hold, archive files by what they hold. Each file is written
 * beside its place and renamed, and looked through when it is read. What is damaged or cannot be written costs
 * time and is told; nothing else.
 */
export class IndexStore {
  private readonly folder: string | undefined;
  private failed = false;
  private written = false;

  /** `storage`: the folder for caches; without it nothing is kept. `note`: is told what a person should know. */
  constructor(
    storage: string | undefined,
    private readonly note: (message: Message) => void,
  ) {
    this.folder = storage === undefined ? undefined : join(storage, 'index');
  }

  /** A chunk's image; `undefined` where there is none, or a damaged one. */
  async chunk(key: string): Promise<ArrayBuffer | undefined> {
    if (this.folder === undefined) return undefined;
    const path = join(this.folder, `${key}.chunk`);
    const image = await readWhole(path).catch(ignoreMissing);
    if (image && !isWhole(image)) return await this.damaged(path);
    if (image) await markUsed(path);
    return image;
  }

  /** What an archive file came to; `undefined` where that is not known. */
  async contents(key: string): Promise<Contents | undefined> {
    if (this.folder === undefined) return undefined;
    const path = join(this.folder, `${key}.json`);
    const source = await readFile(path, 'utf8').catch(ignoreMissing);
    if (source === undefined) return undefined;
    const end = source.indexOf('\n');
    const payload = source.slice(end + 1);
    if (source.slice(0, end) !== digest([payload])) return await this.damaged(path);
    await markUsed(path);
    return JSON.parse(payload) as Contents;
  }

  keepChunk(key: string, image: ArrayBuffer): Promise<void> {
    return this.keep(`${key}.chunk`, new Uint8Array(image));
  }

  keepContents(key: string, contents: Contents): Promise<void> {
    const payload = JSON.stringify(contents);
    return this.keep(`${key}.json`, `${digest([payload])}\n${payload}`);
  }

  /**
   * Marks what is about to be indexed as unfinished. Where a process did so before and was ended in between, that is
   * told, by the name of what it indexed. @returns what takes the mark away
   */
  async begin(key: string, path: string): Promise<() => Promise<void>> {
    if (this.folder === undefined) return () => Promise.resolve();
    const mark = join(this.folder, `${key}.unfinished`);
    const before = await readFile(mark, 'utf8').catch(ignoreMissing);
    if (before !== undefined && !isAlive(Number(before)))
      this.note({
        zh: `上次建立参照库索引时程序被中断，现接着建立；检查结果不受影响：${path}`,
        en: `indexing was cut short the last time and is taken up again; findings are not affected: ${path}`,
      });
    await this.keep(`${key}.unfinished`, String(process.pid));
    return () => rm(mark, { force: true }).catch(() => undefined);
  }

  /** Throws away what has not been used for long; only where something was written, so that reading stays quick. */
  async tidy(now: number): Promise<void> {
    if (this.folder === undefined || !this.written) return;
    this.written = false;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const info = await stat(path).catch(ignoreMissing);
      if (info && now - info.mtimeMs > (name.endsWith('.tmp') ? LEFT_FOR : KEPT_FOR))
        await rm(path, { force: true }).catch(() => undefined);
    }
  }

  private async keep(name: string, bytes: Uint8Array | string): Promise<void> {
    // Where one could not be written, neither can the others; said once.
    if (this.folder === undefined || this.failed) return;
    try {
      await mkdir(this.folder, { recursive: true });
      await writeBeside(join(this.folder, name), bytes, 0o600, { flush: false });
      this.written = true;
    } catch (error) {
      this.failed = true;
      const { zh, en } = messageOf(error);
      this.note({
        zh: `参照库索引未能保存，下次须重建；检查结果不受影响：${this.folder}：${zh}`,
        en: `the library index could not be kept and will be built again next time; findings are not affected: ${this.folder}: ${en}`,
      });
    }
  }

  private async damaged(path: string): Promise<undefined> {
    // Gone, it is told once; where it cannot go, it is told each time.
    await rm(path, { force: true }).catch(() => undefined);
    this.note({
      zh: `参照库索引已损坏，现重建：${path}`,
      en: `the library index is damaged and is built again: ${path}`,
    });
    return undefined;
  }
}

/** A key for content: a digest of the form and of all parts. */
export function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(IMAGE_FORMAT);
  // Strings by their units: halves of surrogate pairs are told apart.
  for (const part of parts) {
    hash.update(`${part.length}:`);
    if (typeof part === 'string') hash.update(part, 'utf16le');
    else hash.update(part);
  }
  return hash.digest('hex');
}

async function readWhole(path: string): Promise<ArrayBuffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const image = new ArrayBuffer(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await handle.read(new Uint8Array(image), at, size - at, at);
      if (bytesRead === 0) return image.slice(0, at);
      at += bytesRead;
    }
    return image;
  } finally {
    await handle.close();
  }
}

/** A file that is not there, or that this user may not read, is as if it had never been written. */
function ignoreMissing(): undefined {
  return undefined;
}

/** True for a process that runs, be it another user's. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function markUsed(path: string): Promise<void> {
  try {
    const now = Date.now();
    if (now - (await stat(path)).mtimeMs < MARKED_EVERY) return;
    await access(path, constants.W_OK);
    await utimes(path, now / 1000, now / 1000);
  } catch {
    // A read-only folder: nobody tidies it up either.
  }
}
