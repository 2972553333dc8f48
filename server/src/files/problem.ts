import type { Message } from '../engine/text/message';

/** The code under which a problem is shown. Problems of `.tifa.yaml` and of drafts themselves have codes of their own. */
export type ProblemCode = 'reference.invalid' | 'pack.invalid' | 'config.invalid' | 'file.unreadable';

/** What is wrong with a file that Tifa reads. */
export interface Problem {
  /** The file's path. */
  readonly file: string;
  /** From 1; 1 where the whole file is meant. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** `entry`: one entry of a pack, and all else holds. `file`: the file, or more than one entry of it. */
  readonly scope: 'file' | 'entry';
  readonly code: ProblemCode;
  readonly message: Message;
}

/** Thrown where a file cannot be read or written as asked: says what and, where it can, on which line. */
export class FileError extends Error {
  constructor(
    readonly file: string,
    readonly said: Message,
    /** From 1; 0 where no line is meant. */
    readonly line = 0,
  ) {
    super(`${file}: ${said.en}`);
    this.name = 'FileError';
  }
}

/** The message of whatever was thrown, the system's own errors said in our words. */
export function messageOf(error: unknown): Message {
  if (error instanceof FileError) return error.said;
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case 'ENOENT':
      return { zh: '没有这个文件或文件夹', en: 'no such file or folder' };
    case 'EACCES':
    case 'EPERM':
      return { zh: '没有读写权限', en: 'permission denied' };
    case 'EISDIR':
      return { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' };
    case 'ENOSPC':
      return { zh: '磁盘空间不足', en: 'no space left on the disk' };
    case 'EROFS':
      return { zh: '文件系统只读', en: 'the file system is read-only' };
    case 'ENOTDIR':
      return { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' };
    default:
      return {
        zh: `无法读写：${message ?? String(error)}`,
        en: `cannot be read or written: ${message ?? String(error)}`,
      };
  }
}

/** An error as a problem of the whole file. */
export function problemOf(file: string, error: unknown, code: ProblemCode): Problem {
  const own = error instanceof FileError ? error : undefined;
  return {
    file: own?.file ?? file,
    line: own?.line || 1,
    column: 1,
    severity: 'error',
    scope: 'file',
    code,
    message: messageOf(error),
  };
}
