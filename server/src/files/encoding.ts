import { isUtf8 } from 'node:buffer';
import { FileError } from './problem';

/** The encodings that are read. UTF-16 only with its mark. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text file as it was read. */
export interface TextFile {
  readonly path: string;
  /** The text without its byte-order mark; line ends as they stand. */
  readonly text: string;
  readonly encoding: Encoding;
  /** How many bytes the mark takes; 0 where there is none. */
  readonly mark: number;
  readonly bytes: Buffer;
}

/**
 * Decodes a file: UTF-8, UTF-16 with a mark, else GB18030. NUL and lone surrogates of UTF-16 are kept.
 * @throws FileError where the bytes are none of these, naming the line at which they cease to be
 */
export function decode(path: string, bytes: Buffer): TextFile {
  const marked = byteOrderMark(bytes);
  if (marked && marked.encoding !== 'utf-8') {
    if ((bytes.length - marked.mark) % 2 !== 0) throw truncated(path, bytes);
    return { path, bytes, ...marked, text: decodeUtf16(bytes.subarray(marked.mark), marked.encoding) };
  }
  if (isUtf8(bytes)) {
    const mark = marked?.mark ?? 0;
    return { path, bytes, encoding: 'utf-8', mark, text: bytes.toString('utf8', mark) };
  }
  const utf8 = validUntil(bytes, 'utf-8');
  // Most UTF-8 is also GB18030, of other characters: what reads as UTF-8 for a while is UTF-8 that was damaged.
  if (marked || utf8 === bytes.length || multibyte(bytes, utf8) >= DAMAGED_UTF8)
    throw damaged(path, bytes, utf8, 'UTF-8');
  if (bytes.includes(0)) {
    throw new FileError(path, { zh: '不是文本文件（含有空字节）', en: 'not a text file (it holds NUL bytes)' });
  }
  const text = strictly(bytes, 'gb18030');
  if (text === undefined) throw damaged(path, bytes, validUntil(bytes, 'gb18030'), 'GB18030');
  return { path, bytes, encoding: 'gb18030', mark: 0, text };
}

/** How many characters beyond ASCII must read as UTF-8 before the first that does not: chance does not reach it. */
const DAMAGED_UTF8 = 8;

function byteOrderMark(bytes: Buffer): { encoding: Encoding; mark: number } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  return undefined;
}

/** `Buffer` keeps lone surrogates, which `TextDecoder` refuses. */
function decodeUtf16(bytes: Buffer, encoding: Encoding): string {
  return (encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
}

function strictly(bytes: Uint8Array, encoding: string, more = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: more });
  } catch {
    return undefined;
  }
}

/** Where the bytes cease to be of an encoding; their length where they only end within a character. */
function validUntil(bytes: Buffer, encoding: string): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (strictly(bytes.subarray(0, middle), encoding, true) !== undefined) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many characters beyond ASCII begin before `end`. */
function multibyte(bytes: Buffer, end: number): number {
  let count = 0;
  for (let i = 0; i < end && count < DAMAGED_UTF8; i++) if (bytes[i] >= 0xc2 && bytes[i] <= 0xf4) count++;
  return count;
}

function damaged(path: string, bytes: Buffer, at: number, encoding: string): FileError {
  if (at >= bytes.length) return truncated(path, bytes);
  return new FileError(
    path,
    {
      zh: `第${at + 1}个字节不合${encoding}编码；能读的有UTF-8、带标记的UTF-16和GB18030`,
      en: `byte ${at + 1} is not valid ${encoding}; UTF-8, UTF-16 with a mark and GB18030 are read`,
    },
    lineAt(bytes, at),
  );
}

function truncated(path: string, bytes: Buffer): FileError {
  return new FileError(
    path,
    { zh: '文件末尾的字符不完整', en: 'the file ends within a character' },
    lineAt(bytes, bytes.length),
  );
}

function lineAt(bytes: Buffer, end: number): number {
  let line = 1;
  for (let i = 0; i < end; i++) if (bytes[i] === 10) line++;
  return line;
}
