import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../engine/library/archive';
import { plainTextOf } from '../engine/library/normTexts';
import type { PlainText } from '../engine/library/plainChunk';
import type { Reference } from '../engine/reference/reference';
import { isArchiveName } from './archive';
import { ReferenceCache, type Compiled } from './cache';
import { toReference, type CompiledReference } from './compiled';
import { readBytesNow } from './disk';
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

/** A holding that is being gathered. */
interface Gathering extends Holding {
  /** The folders that were read, by where they really lie: a link may lead back to one. */
  readonly folders: Set<string>;
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
  /** By path. */
  private readonly known = new Map<string, Known>();
  private readonly made = new WeakMap<Reference, Compiled>();
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
    const holding: Gathering = { references: [], archives: [], problems: [], folders: new Set() };
    let folder: boolean;
    try {
      folder = statSync(path).isDirectory();
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

  /** What a reference's content is known by, where it is kept. */
  sealOf(reference: Reference): string | undefined {
    return this.made.get(reference)?.seal;
  }

  private async readFolder(folder: string, holding: Gathering, depth: number, inArchive = false): Promise<void> {
    try {
      const place = realpathSync(folder);
      if (holding.folders.has(place)) return;
      holding.folders.add(place);
      const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      const archived: PlainText[] = [];
      let attests = inArchive;
      if (!attests && entries.some(entry => entry.name === REFERENCE_FILE)) {
        const files = readReferenceFolder(folder);
        if ((await this.place(files, basename(resolve(folder)), holding, [])) === 'norm') return;
        // Its texts are read with the archive; those of folders below it attest too.
        holding.archives.push(this.archives.open({ kind: 'folder', path: resolve(folder) }));
        attests = true;
      }
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === REFERENCE_FILE) continue;
        const isFolder = entry.isSymbolicLink() ? statSync(path).isDirectory() : entry.isDirectory();
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
      await this.place({ path, bytes: readBytesNow(path, TEXT_LIMIT) }, nameOf(path), holding, archived);
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
    let known = this.known.get(files.path);
    if (!known || known.id !== id || !isSame(known.files, files)) {
      const made = await this.cache.compile(files, id);
      known = { id, files, made, ...held(made.compiled, resolve(files.path)) };
      this.known.set(files.path, known);
      if (known.reference) this.made.set(known.reference, made);
    }
    for (const problem of known.made.compiled.problems) holding.problems.push(problem);
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

/** A text that was read: a norm, or one that attests; and the files that it was read from. */
interface Known {
  readonly id: string;
  readonly files: ReferenceFiles;
  readonly made: Compiled;
  readonly reference?: Reference;
  readonly text?: PlainText;
}

function isSame(one: ReferenceFiles, other: ReferenceFiles): boolean {
  const packs = [one, other].map(({ packBytes }) => packBytes ?? Buffer.alloc(0));
  return (
    one.packPath === other.packPath &&
    one.problem?.message.en === other.problem?.message.en &&
    one.bytes.equals(other.bytes) &&
    packs[0].equals(packs[1])
  );
}

function held(compiled: CompiledReference, path: string): Pick<Known, 'reference' | 'text'> {
  if (compiled.meta.role === 'norm') return { reference: toReference(compiled, path) };
  return { text: plainTextOf({ ...compiled.meta, uri: pathToFileURL(path).href }, compiled.text, 'archive') };
}
