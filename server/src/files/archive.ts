import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../engine/library/archive';
import { PlainChunk, type PlainText } from '../engine/library/plainChunk';
import { validDate } from '../engine/checks/context';
import type { Message } from '../engine/text/message';
import { tooLarge } from './disk';
import { FileError, messageOf, type Problem } from './problem';

/** The most that an archive may hold once unpacked, and how many bad lines of it are told one by one. */
const ARCHIVE_LIMIT = 512 * 1024 * 1024;
const TOLD = 10;

/** True for the names of archives: `.jsonl` and `.jsonl.gz`. */
export function isArchiveName(name: string): boolean {
  return /\.jsonl(?:\.gz)?$/i.test(name);
}

/**
 * Reads an archive, `{date, title, text}` a line. A bad line is said and left out; the others stand.
 * @throws FileError where the file cannot be read
 */
export async function readArchive(
  path: string,
  limit = ARCHIVE_LIMIT,
): Promise<{ archive: Archive; problems: Problem[] }> {
  const id = basename(path).replace(/\.jsonl(?:\.gz)?$/i, '');
  const uri = pathToFileURL(path).href;
  const texts: PlainText[] = [];
  const problems: Problem[] = [];
  let number = 0;
  let bad = 0;
  const say = (line: number, message: Message): void => {
    problems.push({
      file: path,
      line,
      column: 1,
      severity: 'error',
      scope: 'entry',
      code: 'reference.invalid',
      message,
    });
  };
  try {
    for await (const line of linesOf(path, limit)) {
      number++;
      if (line.trim() === '') continue;
      const item = readLine(line);
      if ('zh' in item) {
        if (++bad <= TOLD) say(number, item);
      } else {
        const { date, title, text } = item;
        const { length } = text;
        texts.push({
          text: { reference: id, title, date, role: 'archive', uri, line: number, base: -1, length },
          body: text,
        });
      }
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, reasonOf(error), number + 1);
  }
  if (bad > TOLD) {
    say(1, { zh: `另有${bad - TOLD}行不合格式`, en: `${bad - TOLD} more lines are not of the form` });
  }
  return { archive: { id, uri, chunks: [new PlainChunk(texts)] }, problems };
}

/** The lines of a file, unpacked and decoded piece by piece. */
async function* linesOf(path: string, limit: number): AsyncGenerator<string> {
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
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
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.decode();
  } finally {
    file.destroy();
  }
}

function readLine(line: string): { date: string; title: string; text: string } | Message {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { zh: '这一行不是有效的JSON', en: 'this line is not valid JSON' };
  }
  const { date, title, text } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string') return { zh: '这一行缺少text', en: 'text is missing in this line' };
  if (typeof date !== 'string' || validDate(date) === undefined) {
    return { zh: '这一行的date应为YYYY-MM-DD', en: 'date in this line should be YYYY-MM-DD' };
  }
  return { date: validDate(date) ?? '', title: typeof title === 'string' ? title : '', text };
}

function reasonOf(error: unknown): Message {
  const { code } = error as { code?: string };
  if (code?.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return { zh: '压缩数据已损坏', en: 'the compressed data is damaged' };
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { zh: '不是有效的UTF-8', en: 'not valid UTF-8' };
  return messageOf(error);
}
