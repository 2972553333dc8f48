import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { validDate } from '../engine/checks/context';
import type { Message } from '../engine/text/message';
import { tooLarge } from './disk';
import { FileError, messageOf } from './problem';

/** The most that an archive may hold once unpacked. */
export const ARCHIVE_LIMIT = 512 * 1024 * 1024;

/** An item of an archive, or what is wrong with its line. */
export type Item =
  | { readonly line: number; readonly date: string; readonly title: string; readonly text: string }
  | { readonly line: number; readonly problem: Message };

/** True for the names of archives: `.jsonl` and `.jsonl.gz`. */
export function isArchiveName(name: string): boolean {
  return /\.jsonl(?:\.gz)?$/i.test(name);
}

/** The id of an archive: its file's name without what says its form. */
export function archiveId(path: string): string {
  return basename(path).replace(/\.jsonl(?:\.gz)?$/i, '');
}

/**
 * Reads an archive, `{date, title, text}` a line, piece by piece. A bad line is said and left out; the others stand.
 * `read`: is told how much of the file, from 0 to 1, has been read.
 * @throws FileError where the file cannot be read
 */
export async function* readItems(
  path: string,
  read: (fraction: number) => void = () => undefined,
  limit = ARCHIVE_LIMIT,
): AsyncGenerator<Item> {
  let line = 0;
  try {
    for await (const source of linesOf(path, limit, read)) {
      line++;
      if (source.trim() !== '') yield readItem(source, line);
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, reasonOf(error), line + 1);
  }
}

/** The lines of a file, unpacked and decoded piece by piece. Errors are the system's. */
export async function* linesOf(
  path: string,
  limit = ARCHIVE_LIMIT,
  read: (fraction: number) => void = () => undefined,
): AsyncGenerator<string> {
  const info = await stat(path);
  if (info.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  const file = createReadStream(path);
  let stream: Readable = file;
  if (/\.gz$/i.test(path)) {
    const unpacked = (await import('node:zlib')).createGunzip();
    file.on('error', error => unpacked.destroy(error));
    stream = file.pipe(unpacked);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(path, limit);
      rest += decoder.decode(chunk, { stream: true });
      // Only where a line ends: one without end is not looked through again with every piece.
      const lines = chunk.includes(10) ? rest.split('\n') : [rest];
      rest = lines.pop() ?? '';
      read(info.size > 0 ? Math.min(1, file.bytesRead / info.size) : 1);
      yield* lines;
    }
    yield rest + decoder.decode();
  } finally {
    file.destroy();
  }
}

function readItem(source: string, line: number): Item {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { line, problem: { zh: '这一行不是有效的JSON', en: 'this line is not valid JSON' } };
  }
  const { date, title, text } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string') return { line, problem: { zh: '这一行缺少text', en: 'text is missing in this line' } };
  const day = typeof date === 'string' ? validDate(date) : undefined;
  if (day === undefined) {
    return { line, problem: { zh: '这一行的date应为YYYY-MM-DD', en: 'date in this line should be YYYY-MM-DD' } };
  }
  return { line, date: day, title: typeof title === 'string' ? title : '', text };
}

function reasonOf(error: unknown): Message {
  const { code } = error as { code?: string };
  if (code?.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return { zh: '压缩数据已损坏', en: 'the compressed data is damaged' };
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { zh: '不是有效的UTF-8', en: 'not valid UTF-8' };
  return messageOf(error);
}
