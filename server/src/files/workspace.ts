import { dirname, resolve } from 'node:path';
import type { Archive } from '../engine/library/archive';
import { Library } from '../engine/library/library';
import type { Reference } from '../engine/reference/reference';
import type { Config } from './config';
import type { ArchiveOptions, ArchiveReading } from './library/archives';
import { problemOf, type FileError, type Problem } from './problem';
import { ReferenceShelf, type Holding } from './shelf';
import { ListedCache } from './listedCache';
import { loadShipped, type Shipped } from './shipped';
import { SurroundingsFinder, type Surroundings } from './surroundings';

/** How a workspace is read. */
export interface WorkspaceOptions extends ArchiveOptions {
  /** `.tifa.yaml` is read. */
  readonly config: boolean;
  /**
   * Nobody waits for an archive: a library comes without those that are still being read, and this is called when one
   * has been, so that the library can be asked for again. Without it, a library comes when all of it has been read.
   */
  readonly onArchive?: () => void;
}

/** Which references are in force beside those that lie around a draft. */
export interface Added {
  /** The shipped references too. */
  readonly shipped: boolean;
  /** Paths that flags or settings add, in their order. */
  readonly references: readonly string[];
}

/** Why a reference is in force: it ships with us, lies in `references/`, or settings or `.tifa.yaml` name it. */
export type Origin = 'shipped' | 'workspace' | 'settings' | 'config';

/** The references in force somewhere, and what is wrong with them. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly archives: readonly Archive[];
  readonly problems: readonly Problem[];
  /** Why each is in force, by its URI. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Finds the references in force for each draft, reading each of them once. */
export class Workspace {
  private readonly shelf: ReferenceShelf;
  private readonly finder: SurroundingsFinder;
  private readonly libraries = new Map<string, Promise<LoadedLibrary>>();
  /** The last library of each key: one with the same references is the same object. */
  private readonly made = new Map<string, Library>();
  private readonly holdings = new Map<string, Promise<Holding>>();
  private readonly listed: ListedCache;
  private shipped: Shipped | undefined;

  constructor(private readonly options: WorkspaceOptions) {
    this.shelf = new ReferenceShelf(options);
    this.finder = new SurroundingsFinder({ config: options.config });
    this.listed = new ListedCache(
      options.storage,
      reference => this.shelf.sealOf(reference),
      () => this.shipped,
    );
  }

  /** The settings and references that lie around a draft; nothing above the folder `top` is looked at. */
  surroundings(draft: string, top?: string): Promise<Surroundings> {
    return this.finder.of(dirname(resolve(draft)), top);
  }

  /** The references in force; the same references give the same object. Never throws. */
  library({ config, references }: Surroundings, added: Added): Promise<LoadedLibrary> {
    const paths = [
      ...added.references.map(path => ({ path: resolve(path), from: path, origin: 'settings' as const })),
      ...referencePaths(config).map(path => ({ path, from: config?.path ?? path, origin: 'config' as const })),
      ...(references === undefined ? [] : [{ path: references, from: references, origin: 'workspace' as const }]),
    ].filter(({ path }, index, all) => all.findIndex(other => other.path === path) === index);
    const key = [String(added.shipped), ...paths.map(({ path }) => path)].join('\n');
    let library = this.libraries.get(key);
    if (!library) this.libraries.set(key, (library = this.load(key, paths, added.shipped)));
    return library;
  }

  /** Looks at the disk again from now on. What has not changed there stays the same object. */
  forget(): void {
    this.finder.forget();
    this.libraries.clear();
    this.holdings.clear();
  }

  private async load(
    key: string,
    paths: readonly { readonly path: string; readonly from: string; readonly origin: Origin }[],
    shipped: boolean,
  ): Promise<LoadedLibrary> {
    const references = new Map<string, Reference>();
    const readings = new Map<ArchiveReading, Origin>();
    const origins = new Map<string, Origin>();
    const problems: Problem[] = [];
    for (const { path, from, origin } of paths) {
      try {
        const holding = await this.hold(path);
        for (const reference of holding.references) {
          const other = references.get(reference.id);
          if (!other) {
            references.set(reference.id, reference);
            origins.set(reference.meta.uri, origin);
          } else if (other !== reference) problems.push(repeatedId(reference, other, path));
        }
        for (const reading of holding.archives) if (!readings.has(reading)) readings.set(reading, origin);
        for (const problem of holding.problems) problems.push(problem);
      } catch (error) {
        problems.push(problemOf(from, error, 'reference.invalid'));
      }
    }
    // A workspace's own copy of a shipped reference takes its place.
    for (const reference of shipped ? this.shippedReferences(problems) : []) {
      if (references.has(reference.id)) continue;
      references.set(reference.id, reference);
      origins.set(reference.meta.uri, 'shipped');
    }
    const { archives, problems: more } = await this.archivesOf(key, [...readings.keys()]);
    for (const { archive, reading } of archives) origins.set(archive.uri, readings.get(reading) ?? 'settings');
    return {
      library: this.libraryOf(
        key,
        [...references.values()],
        archives.map(({ archive }) => archive),
      ),
      archives: archives.map(({ archive }) => archive),
      problems: [...problems, ...more],
      origins,
    };
  }

  /** The archives of readings, each once: read to their end, or as they are known now where nobody waits. */
  private async archivesOf(
    key: string,
    readings: readonly ArchiveReading[],
  ): Promise<{ archives: { archive: Archive; reading: ArchiveReading }[]; problems: Problem[] }> {
    const { onArchive } = this.options;
    const reads = await Promise.all(
      readings.map(one => {
        if (!onArchive) return one.reading;
        const { known } = one;
        const library = this.libraries.get(key);
        void one.reading.then(() => {
          if (one.known === known) return;
          if (this.libraries.get(key) === library) this.libraries.delete(key);
          onArchive();
        });
        return known;
      }),
    );
    const archives = new Map<string, { archive: Archive; reading: ArchiveReading }>();
    reads.forEach((read, index) => {
      if (read?.archive) archives.set(read.archive.uri, { archive: read.archive, reading: readings[index] });
    });
    return { archives: [...archives.values()], problems: reads.flatMap(read => read?.problems ?? []) };
  }

  private libraryOf(key: string, references: readonly Reference[], archives: readonly Archive[]): Library {
    const before = this.made.get(key);
    const library =
      before?.with(references, archives) ?? new Library(references, archives, [], undefined, this.listed.tables);
    this.made.set(key, library);
    return library;
  }

  private hold(path: string): Promise<Holding> {
    let holding = this.holdings.get(path);
    if (!holding) this.holdings.set(path, (holding = this.shelf.begin(path)));
    return holding;
  }

  private shippedReferences(problems: Problem[]): readonly Reference[] {
    try {
      return (this.shipped ??= loadShipped()).references;
    } catch (error) {
      problems.push(problemOf((error as FileError).file, error, 'reference.invalid'));
      return [];
    }
  }
}

/** The paths that settings add, resolved. */
export function referencePaths(config: Config | undefined): string[] {
  return (config?.references ?? []).map(path => resolve(config?.folder ?? '', path));
}

function repeatedId(reference: Reference, other: Reference, path: string): Problem {
  return {
    file: path,
    line: 1,
    column: 1,
    severity: 'error',
    scope: 'file',
    code: 'reference.invalid',
    message: {
      zh: `参照文本的id“${reference.id}”已用于“${other.meta.title}”，没有读取`,
      en: `the reference id “${reference.id}” is that of “${other.meta.title}” already; it was not read`,
    },
  };
}
