import { readdir, stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { FileError, messageOf } from './problem';
import { REFERENCE_FILE } from './reference';
import { REFERENCES_NAME } from './surroundings';

/** What a search for drafts leaves out, and whom it tells of a folder that cannot be read. */
export interface SearchOptions {
  readonly leaveOut: (path: string) => Promise<boolean>;
  readonly onError: (error: FileError) => void;
}

/**
 * The drafts below a folder: `.md` and `.txt`, without dot folders, `node_modules` and references. Paths are the
 * folder's as given and the rest, with slashes.
 */
export async function* findDrafts(folder: string, options: SearchOptions): AsyncGenerator<string> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    options.onError(new FileError(folder, messageOf(error)));
    return;
  }
  for (const entry of entries) {
    const path = `${withSlashes(folder).replace(/(?<=.)\/+$/, '')}/${entry.name}`.replace(/^\/\//, '/');
    if (entry.isDirectory()) {
      const left = entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === REFERENCES_NAME;
      if (!left && !(await options.leaveOut(path))) yield* findDrafts(path, options);
    } else if (isDraftName(entry.name) && (entry.isFile() || (await isLinkToFile(path)))) {
      if (!(await options.leaveOut(path))) yield path;
    }
  }
}

/** True where a path is one of `others`, or lies below one. */
export function isWithin(path: string, others: readonly string[]): boolean {
  const full = resolve(path);
  return others.some(other => full === other || full.startsWith(other.endsWith(sep) ? other : other + sep));
}

/** A path as it is shown everywhere. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

function isDraftName(name: string): boolean {
  return /\.(?:md|txt)$/i.test(name) && basename(name) !== REFERENCE_FILE;
}

/** A linked folder is not entered: it may hold itself. */
async function isLinkToFile(path: string): Promise<boolean> {
  return stat(path).then(
    info => info.isFile(),
    () => false,
  );
}
