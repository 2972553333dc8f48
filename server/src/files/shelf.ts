import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../engine/library/archive';
import { plainTextOf } from '../engine/library/normTexts';
import { PlainChunk, type PlainText } from '../engine/library/plainChunk';
import type { Reference } from '../engine/reference/reference';
import { isArchiveName, readArchive } from './archive';
import { keyOf, ReferenceCache } from './cache';
import { toReference, type CompiledReference } from './compiled';
import { readText } from './disk';
import { FileError, messageOf, problemOf, type Problem } from './problem';
import { nameOf, PACK_FILE, readReferenceFolder, REFERENCE_FILE, TEXT_LIMIT, type ReferenceFiles } from './reference';

/** What a path that names references holds. */
export interface Holding {
  readonly references: Reference[];
  readonly archives: Archive[];
  readonly problems: Problem[];
}

/** How deep a folder of references is searched. */
const DEPTH = 4;

/** Reads references and archives; what has not changed on the disk is the same object as before. */
export class ReferenceShelf {
  /** By path; `key` changes with what the files hold. */
  private readonly known = new Map<string, { key: string; compiled: CompiledReference; reference: Reference }>();
  private readonly archives = new Map<string, { key: string; reading: ReturnType<typeof readArchive> }>();
  private readonly cache: ReferenceCache;

  /** `storage`: a folder to keep compiled references in; without it they are compiled each time. */
  constructor(storage?: string) {
    this.cache = new ReferenceCache(storage);
  }

  /**
   * Reads what a path names: a reference folder, a single text, an archive, or a folder of these. One that cannot be
   * read is a problem and stops none of the others.
   * @throws FileError where the path itself is not there
   */
  async read(path: string): Promise<Holding> {
    const holding: Holding = { references: [], archives: [], problems: [] };
    let folder: boolean;
    try {
      folder = (await stat(path)).isDirectory();
    } catch (error) {
      throw new FileError(path, messageOf(error));
    }
    if (folder) await this.readFolder(path, holding, DEPTH);
    else if (basename(path) === REFERENCE_FILE || basename(path) === PACK_FILE) {
      await this.readFolder(dirname(resolve(path)), holding, DEPTH);
    } else {
      const archived: PlainText[] = [];
      await this.readFile(path, holding, archived);
      holdArchived(path, archived, holding);
    }
    return holding;
  }

  private async readFolder(folder: string, holding: Holding, depth: number): Promise<void> {
    try {
      const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
      const archived: PlainText[] = [];
      let role: string | undefined;
      if (entries.some(entry => entry.name === REFERENCE_FILE)) {
        const files = await readReferenceFolder(folder, readText);
        role = await this.place(files, basename(resolve(folder)), holding, archived);
        if (role === 'norm') return;
      }
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === REFERENCE_FILE) continue;
        const isFolder = entry.isSymbolicLink() ? (await stat(path)).isDirectory() : entry.isDirectory();
        if (isFolder && depth > 0) await this.readFolder(path, holding, depth - 1);
        else if (!isFolder && isReferenceName(entry.name)) await this.readFile(path, holding, archived, role);
      }
      holdArchived(folder, archived, holding);
    } catch (error) {
      holding.problems.push(problemOf(folder, error, 'reference.invalid'));
    }
  }

  /** A single text or archive. A text that only attests goes to `archived`. */
  private async readFile(path: string, holding: Holding, archived: PlainText[], role?: string): Promise<void> {
    try {
      if (isArchiveName(path)) {
        const { archive, problems } = await this.archive(path);
        holding.archives.push(archive);
        holding.problems.push(...problems);
        return;
      }
      await this.place({ text: await readText(path, TEXT_LIMIT) }, nameOf(path), holding, archived, role);
    } catch (error) {
      holding.problems.push(problemOf(path, error, 'reference.invalid'));
    }
  }

  /** Puts a text where its role says; gives the role. */
  private async place(
    files: ReferenceFiles,
    id: string,
    holding: Holding,
    archived: PlainText[],
    role?: string,
  ): Promise<string> {
    const key = await keyOf(files, id);
    let known = this.known.get(files.text.path);
    if (known?.key !== key) {
      const compiled = await this.cache.compile(files, id, key);
      known = { key, compiled, reference: toReference(compiled, resolve(files.text.path)) };
      this.known.set(files.text.path, known);
    }
    const { compiled, reference } = known;
    holding.problems.push(...compiled.problems);
    if ((role ?? compiled.meta.role) !== 'archive') {
      holding.references.push(reference);
      return 'norm';
    }
    const text = plainTextOf(reference, 'archive');
    if (text.body.trim() !== '') archived.push(text);
    return 'archive';
  }

  private async archive(path: string): Promise<{ archive: Archive; problems: Problem[] }> {
    const { mtimeMs, size } = await stat(path);
    const key = `${mtimeMs} ${size}`;
    let known = this.archives.get(path);
    if (known?.key !== key) this.archives.set(path, (known = { key, reading: readArchive(path) }));
    return known.reading;
  }
}

function holdArchived(path: string, texts: readonly PlainText[], holding: Holding): void {
  if (texts.length === 0) return;
  const uri = pathToFileURL(path).href;
  holding.archives.push({ id: nameOf(resolve(path)), uri, chunks: [new PlainChunk(texts)] });
}

/** Texts and archives; a README explains a folder and is no reference. */
function isReferenceName(name: string): boolean {
  return isArchiveName(name) || (/\.(?:md|txt)$/i.test(name) && !/^readme\b/i.test(name));
}
