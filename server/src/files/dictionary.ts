import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files that nodejieba loads; all of them have to be there. */
export interface DictionaryFiles {
  readonly dict: string;
  readonly hmmDict: string;
  readonly userDict: string;
  readonly idfDict: string;
  readonly stopWordDict: string;
}

/** The dictionary that the build cut to what the field needs, in `folder`. */
export function dictionaryIn(folder: string): DictionaryFiles {
  return {
    dict: join(folder, 'jieba.dict.utf8'),
    hmmDict: join(folder, 'hmm_model.utf8'),
    userDict: join(folder, 'user.dict.utf8'),
    idfDict: join(folder, 'idf.utf8'),
    stopWordDict: join(folder, 'stop_words.utf8'),
  };
}

/**
 * Why a dictionary must not be given to nodejieba; `undefined` where nothing speaks against it. The library does not
 * report what is wrong with its files: a missing one ends the whole process, a byte-order mark or CRLF loses words in
 * silence, and a path that is not ASCII has crashed it on Windows.
 */
export function dictionaryProblem(files: DictionaryFiles, platform: string = process.platform): string | undefined {
  for (const path of Object.values(files) as string[]) {
    if (!existsSync(path) || !statSync(path).isFile()) return `${path} is not there`;
    if (platform === 'win32' && !/^[\x20-\x7e]*$/.test(path)) return `${path} is not an ASCII path`;
    const head = headOf(path);
    if (head[0] === 0xef && head[1] === 0xbb) return `${path} begins with a byte-order mark`;
    if (head.includes('\r\n')) return `${path} has CRLF line ends`;
  }
  // Only the user dictionary may be empty: the library asserts that the others hold something.
  for (const path of [files.dict, files.hmmDict, files.idfDict, files.stopWordDict])
    if (statSync(path).size === 0) return `${path} is empty`;
  return undefined;
}

function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(4096);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}
