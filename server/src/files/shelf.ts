import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../engine/library/archive';
import { plainTextOf } from '../engine/library/normTexts';
import type { PlainText } from '../engine/library/plainChunk';
import type { Reference } from '../engine/reference/reference';
import { isArchiveName } from './archive';
import { keyOf, ReferenceCache } from './cache';
import { toReference, type CompiledReference } from './compiled';
import { readText } from './disk';
import { Archives, type ArchiveOptions, type ArchiveReading } from './library/archives';
import { LooseTexts } from './library/looseTexts';
import { FileError, messageOf, problemOf, type Problem } from './problem';
import {
  isTextName,
  nameOf,
  PACK_FILE,
  readReferenceFolder,
  REFERENCE_FILE,
  TEXT_LIMIT,
  type ReferenceFiles,
} from './reference';

/** What a path that names references holds; its archives may still be being read. */
export interface Holding {
  readonly references: Reference[];
  readonly archives: ArchiveReading[];
  readonly problems: Problem[];
}

/** The same, all of it read. */
export interface WholeHolding {
  readonly references: readonly Reference[];
  readonly archives: readonly Archive[];
  readonly problems: readonly Problem[];
}

/** How deep a folder of references is searched. */
const DEPTH = 4;

/** Reads references and archives; what has not changed on the disk is the same object as before. */
export class ReferenceShelf {
  /** By path; `key` changes with what the files hold. */
  private readonly known = new Map<string, Known>();
  private readonly archives: Archives;
  private readonly loose = new LooseTexts();
  private readonly cache: ReferenceCache;

  /** `storage`: a folder to keep compiled references and the index in; without it they are made each time. */
  constructor(options: ArchiveOptions = {}) {
    this.cache = new ReferenceCache(options.storage);
    this.archives = new Archives(options);
  }

  /** What a path names, its archives read too. @throws FileError where the path itself is not there */
  async read(path: string): Promise<WholeHolding> {
    const { references, archives, problems } = await this.begin(path);
    const reads = await Promise.all(archives.map(({ reading }) => reading));
    return {
      references,
      archives: reads.flatMap(({ archive }) => archive ?? []),
      problems: [...problems, ...reads.flatMap(read => read.problems)],
    };
  }

  /**
   * Reads what a path names: a reference folder, a single text, an archive, or a folder of these; archives are only
   * begun. One that cannot be read is a problem and stops none of the others.
   * @throws FileError where the path itself is not there
   */
  async begin(path: string): Promise<Holding> {
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
      this.holdLoose(path, archived, holding);
    }
    return holding;
  }

  private async readFolder(folder: string, holding: Holding, depth: number, inArchive = false): Promise<void> {
    try {
      const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
      const archived: PlainText[] = [];
      let attests = inArchive;
      if (!attests && entries.some(entry => entry.name === REFERENCE_FILE)) {
        const files = await readReferenceFolder(folder, readText);
        if ((await this.place(files, basename(resolve(folder)), holding, [])) === 'norm') return;
        // Its texts are read with the archive; those of folders below it attest too.
        holding.archives.push(this.archives.open({ kind: 'folder', path: resolve(folder) }));
        attests = true;
      }
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === REFERENCE_FILE) continue;
        const isFolder = entry.isSymbolicLink() ? (await stat(path)).isDirectory() : entry.isDirectory();
        if (isFolder && depth > 0) await this.readFolder(path, holding, depth - 1, attests);
        else if (!isFolder && (isArchiveName(entry.name) || (!attests && isTextName(entry.name))))
          await this.readFile(path, holding, archived);
      }
      this.holdLoose(folder, archived, holding);
    } catch (error) {
      holding.problems.push(problemOf(folder, error, 'reference.invalid'));
    }
  }

  /** A single text or archive. A text that only attests goes to `archived`. */
  private async readFile(path: string, holding: Holding, archived: PlainText[]): Promise<void> {
    try {
      if (isArchiveName(path)) {
        holding.archives.push(this.archives.open({ kind: 'items', path: resolve(path) }));
        return;
      }
      await this.place({ text: await readText(path, TEXT_LIMIT) }, nameOf(path), holding, archived);
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
  ): Promise<'norm' | 'archive'> {
    const key = await keyOf(files, id);
    let known = this.known.get(files.text.path);
    if (known?.key !== key) {
      const compiled = await this.cache.compile(files, id, key);
      known = { key, compiled, ...held(compiled, resolve(files.text.path)) };
      this.known.set(files.text.path, known);
    }
    holding.problems.push(...known.compiled.problems);
    if (known.reference) {
      holding.references.push(known.reference);
      return 'norm';
    }
    if (known.text && known.text.body.trim() !== '') archived.push(known.text);
    return 'archive';
  }

  /** Texts that attest one by one, among norms or alone. */
  private holdLoose(path: string, texts: readonly PlainText[], holding: Holding): void {
    if (texts.length > 0) holding.archives.push(this.loose.hold(resolve(path), texts));
  }
}

/** A text that was read: a norm, or one that attests. `key` changes with what its files hold. */
interface Known {
  readonly key: string;
  readonly compiled: CompiledReference;
  readonly reference?: Reference;
  readonly text?: PlainText;
}

function held(compiled: CompiledReference, path: string): Pick<Known, 'reference' | 'text'> {
  if (compiled.meta.role === 'norm') return { reference: toReference(compiled, path) };
  return { text: plainTextOf({ ...compiled.meta, uri: pathToFileURL(path).href }, compiled.text, 'archive') };
}
