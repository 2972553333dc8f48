import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainTextOf } from '../../engine/library/normTexts';
import type { PlainText } from '../../engine/library/plainChunk';
import { archiveId, readItems } from '../archive';
import { readBytes } from '../disk';
import { problemOf, type Problem } from '../problem';
import { IMAGE_FORMAT } from './chunkImage';
import { compileReference, isTextName, nameOf, REFERENCE_FILE, TEXT_LIMIT } from '../reference';

/** An archive as it lies on the disk: a file of items, or a folder of texts that only attest. */
export interface ArchiveSource {
  readonly kind: 'items' | 'folder';
  readonly path: string;
}

/** How many bad lines of an archive are told one by one. */
const TOLD = 10;
/** How deep a folder of texts is searched. */
const DEPTH = 4;

/** A file's content, as one key; its name decides how its texts are called. Another form of index has other keys. @throws the system's errors */
export async function contentKey(path: string): Promise<string> {
  const hash = createHash('sha256').update(`${IMAGE_FORMAT}\n${archiveId(path)}\n`);
  // Large pieces: each is a turn of the loop, and on the way to the findings that use the archive.
  const pieces = createReadStream(path, { highWaterMark: 1024 * 1024 });
  for await (const piece of pieces as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}

/** Says whether a source may have changed: the same stamp, the same content. */
export async function stampOf(source: ArchiveSource): Promise<string> {
  const stamps: string[] = [];
  const stampFile = async (path: string): Promise<void> => {
    const { mtimeMs, ctimeMs, size, ino } = await stat(path);
    stamps.push(`${path} ${mtimeMs} ${ctimeMs} ${size} ${ino}`);
  };
  if (source.kind === 'items') await stampFile(source.path);
  else for (const path of await textsBelow(source.path)) await stampFile(path);
  return stamps.join('\n');
}

/**
 * The texts of an archive, in the order of its file, or of its folder's names. What is wrong with one of them goes to
 * `problems` and stops none of the others.
 * @throws FileError where the archive itself cannot be read
 */
export async function* readTexts(
  { kind, path }: ArchiveSource,
  problems: Problem[],
  read: (fraction: number) => void,
): AsyncGenerator<PlainText> {
  if (kind === 'items') yield* itemTexts(path, problems, read);
  else yield* folderTexts(path, problems, read);
}

async function* itemTexts(
  path: string,
  problems: Problem[],
  read: (fraction: number) => void,
): AsyncGenerator<PlainText> {
  const about = { reference: archiveId(path), role: 'archive', uri: pathToFileURL(path).href, base: -1 } as const;
  const say = (line: number, message: Problem['message']): void =>
    void problems.push({
      file: path,
      line,
      column: 1,
      severity: 'error',
      scope: 'entry',
      code: 'reference.invalid',
      message,
    });
  let bad = 0;
  for await (const item of readItems(path, read)) {
    if ('problem' in item) {
      if (++bad <= TOLD) say(item.line, item.problem);
      continue;
    }
    const { text: body, title, date, line } = item;
    yield { text: { ...about, title, date, line, length: body.length }, body };
  }
  if (bad > TOLD) {
    say(1, { zh: `另有${bad - TOLD}行不合格式`, en: `${bad - TOLD} more lines are not of the form` });
  }
}

async function* folderTexts(
  folder: string,
  problems: Problem[],
  read: (fraction: number) => void,
): AsyncGenerator<PlainText> {
  const paths = await textsBelow(folder);
  for (const [index, path] of paths.entries()) {
    read(index / paths.length);
    try {
      const compiled = await compileReference({ path, bytes: await readBytes(path, TEXT_LIMIT) }, idOf(path));
      // What is wrong with the folder's own reference.md has been said by whoever found out that it is an archive.
      if (path !== join(folder, REFERENCE_FILE)) for (const problem of compiled.problems) problems.push(problem);
      const text = plainTextOf({ ...compiled.meta, uri: pathToFileURL(path).href }, compiled.text, 'archive');
      if (text.body.trim() !== '') yield text;
    } catch (error) {
      problems.push(problemOf(path, error, 'reference.invalid'));
    }
  }
}

/** The id of a text whose front matter gives none. */
function idOf(path: string): string {
  return basename(path) === REFERENCE_FILE ? basename(dirname(path)) : nameOf(path);
}

/** The texts of a folder and those below it, by name. @throws the system's errors, where the folder itself is not there */
async function textsBelow(folder: string, depth = DEPTH): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory() && depth > 0)
      for (const below of await textsBelow(path, depth - 1).catch((): string[] => [])) paths.push(below);
    else if (!entry.isDirectory() && (entry.name === REFERENCE_FILE || isTextName(entry.name))) paths.push(path);
  }
  return paths;
}
