import { constants, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode, type TextFile } from './encoding';
import { FileError, messageOf } from './problem';

/** Reads a text file. @throws FileError */
export async function readText(path: string, limit = Infinity): Promise<TextFile> {
  return decode(path, await readBytes(path, limit));
}

/** Reads a file of at most `limit` bytes. @throws FileError */
export async function readBytes(path: string, limit = Infinity): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const info = await handle.stat();
    if (info.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (info.size > limit) throw tooLarge(path, limit);
    return await handle.readFile();
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, messageOf(error));
  } finally {
    await handle?.close();
  }
}

/** Says that a file is larger than what is read. */
export function tooLarge(path: string, limit: number): FileError {
  const size = `${Math.round(limit / 1024 / 1024)} MB`;
  return new FileError(path, { zh: `文件超过${size}，没有读取`, en: `larger than ${size}; it was not read` });
}

/**
 * The same at once: for the few files that everything else waits for, of which a wait for an answer from elsewhere costs
 * more than the answer. @throws FileError
 */
export function readBytesNow(path: string, limit = Infinity): Buffer {
  try {
    const info = statSync(path);
    if (info.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (info.size > limit) throw tooLarge(path, limit);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, messageOf(error));
  }
}

/**
 * Puts `after` in the place of `before`: written beside it, flushed, given its mode, and renamed over it, so that at any
 * time one of the two stands there whole. A symbolic link stays, and what it names is replaced.
 * @throws FileError, the file unchanged: also where it no longer holds what was read
 */
export async function replaceFile(before: TextFile, after: Uint8Array): Promise<void> {
  const { path } = before;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    if (!(await readFile(target)).equals(before.bytes)) {
      throw new FileError(path, {
        zh: '文件在检查时有了改动，没有写入',
        en: 'the file changed while it was checked; nothing was written',
      });
    }
    await writeBeside(target, after, mode);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, messageOf(error));
  }
}

/**
 * Writes a file atomically, with the mode given. `flush: false` for what is looked through when it is read: after a loss
 * of power it may then stand there damaged. Errors are the system's.
 */
export async function writeBeside(
  target: string,
  bytes: Uint8Array | string,
  mode: number,
  { flush } = { flush: true },
): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.${(serial += 1)}.tmp`);
  const handle = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode & 0o777);
  try {
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode & 0o7777);
      if (flush) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The same at once, for what is looked through when it is read. */
export function writeBesideNow(target: string, bytes: Uint8Array, mode: number): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.${(serial += 1)}.tmp`);
  try {
    writeFileSync(temporary, bytes, { mode, flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file of our own making, whole or not at all; one that is there is replaced. @throws FileError */
export async function writeWhole(path: string, text: string): Promise<void> {
  try {
    await writeBeside(path, text, 0o644);
  } catch (error) {
    throw new FileError(path, messageOf(error));
  }
}

/** Writes a file that is not there yet, never over another. @throws FileError, also where one is there */
export async function createFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw (error as { code?: string }).code === 'EEXIST'
      ? new FileError(path, { zh: '已有这个文件，没有写入', en: 'the file is there already; nothing was written' })
      : new FileError(path, messageOf(error));
  }
}

let serial = 0;

/** True for a folder, false for anything else that is there. @throws FileError where nothing is */
export function isFolder(path: string): boolean {
  try {
    // At once: the other way wants modules of Node's that nothing else on the way to the first findings does.
    return statSync(path).isDirectory();
  } catch (error) {
    throw new FileError(path, messageOf(error));
  }
}
