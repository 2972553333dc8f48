import { basename, dirname, join, resolve } from 'node:path';
import type { Config } from '../files/config';
import { CONFIG_NAME } from '../files/config';
import type { Indexer } from '../files/library/indexBeside';
import { isFolder, readText } from '../files/disk';
import { FileError, messageOf, type Problem } from '../files/problem';
import { PACK_FILE, REFERENCE_FILE } from '../files/reference';
import { findDrafts, isWithin } from '../files/search';
import { isExcluded } from '../files/surroundings';
import { referencePaths, Workspace } from '../files/workspace';
import type { Place, SourceListener, Surroundings, SurroundingsSource } from './surroundings';

/** How the disk is read. */
export interface DiskOptions {
  /** Where compiled references and the index of archives are kept. */
  readonly storage: string | undefined;
  /** False: what `.tifa.yaml` names outside the workspace folder is not read. */
  readonly trusted: boolean;
  /** Indexes archives in a thread of its own. */
  readonly indexer?: Indexer;
  readonly listener?: SourceListener;
}

/** The surroundings of drafts as they lie on the disk. */
export class DiskSource implements SurroundingsSource {
  private readonly workspace: Workspace;

  constructor(private readonly options: DiskOptions) {
    const { storage, indexer, listener } = options;
    this.workspace = new Workspace({
      config: true,
      storage,
      indexer,
      onArchive: () => listener?.archiveRead(),
      progress: (path, fraction) => listener?.indexing(path, fraction),
      note: message => listener?.note(message),
    });
  }

  async of(place: Place): Promise<Surroundings> {
    const around = await this.around(place);
    const references = place.references.map(path => resolve(place.folder ?? '', path));
    const { library, problems, origins } = await this.workspace.library(around, { shipped: place.shipped, references });
    const { config } = around;
    const own = [
      ...references,
      ...referencePaths(config),
      ...(around.references === undefined ? [] : [around.references]),
    ];
    const { path } = place;
    return {
      library,
      ours: config !== undefined || around.references !== undefined,
      excluded: path !== undefined && (isReferenceFile(path, own) || (await isExcluded(path, config))),
      severity: config?.severity,
      ignore: config?.ignore,
      problems: [...(config?.problems ?? []), ...around.untrusted, ...problems],
      origins,
      watched: own.map(one => ({ path: one, folder: isFolderThere(one) })),
    };
  }

  forget(): void {
    this.workspace.forget();
  }

  async drafts(folder: string): Promise<readonly string[]> {
    const found: string[] = [];
    const leaveOut = async (path: string): Promise<boolean> => {
      const { config } = await this.workspace.surroundings(path, folder);
      return (await isExcluded(path, config)) || isReferenceFile(path, referencePaths(config));
    };
    // A folder that cannot be read hides its drafts and no others.
    for await (const path of findDrafts(folder, { leaveOut, onError: () => undefined })) found.push(path);
    return found.sort();
  }

  async readText(path: string): Promise<string> {
    return (await readText(path)).text;
  }

  async stopReporting(
    place: Place & { readonly path: string },
    entry: { code: string; text: string },
  ): Promise<string> {
    const { config } = await this.workspace.surroundings(place.path, place.folder);
    const path = config?.path ?? join(place.folder ?? dirname(place.path), CONFIG_NAME);
    // Only writing wants the YAML library.
    await (await import('../files/configWriter.js')).addIgnore(path, entry);
    this.forget();
    return path;
  }

  /** What lies around a draft, without what an untrusted workspace names outside itself; that is told. */
  private async around({ path, folder }: Place): Promise<Around> {
    // A text that was never saved lies in its workspace folder, if there is one.
    const at = path ?? (folder === undefined ? undefined : join(folder, 'untitled'));
    if (at === undefined) return { config: undefined, references: undefined, untrusted: [] };
    // Outside every workspace folder, only the draft's own folder is looked at.
    const top = folder ?? dirname(at);
    const { config, references } = await this.workspace.surroundings(at, top);
    if (this.options.trusted || !config) return { config, references, untrusted: [] };
    const isInside = (name: string): boolean => isWithin(resolve(config.folder, name), [top]);
    const outside = config.references.filter(name => !isInside(name));
    return {
      config: { ...config, references: config.references.filter(isInside) },
      references,
      untrusted: outside.map(name => untrusted(config.path, name)),
    };
  }
}

/** The settings and references around a draft, and what of them was not read. */
interface Around {
  readonly config: Config | undefined;
  readonly references: string | undefined;
  readonly untrusted: readonly Problem[];
}

function untrusted(file: string, name: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    scope: 'file',
    code: 'config.invalid',
    message: {
      zh: `“${name}”在工作区之外，工作区未受信任，没有读取；可以信任此工作区，或者在用户设置的tifa.references中指定`,
      en: `“${name}” lies outside the workspace, which is not trusted; it was not read. Trust the workspace, or name it in tifa.references of your user settings`,
    },
  };
}

function isFolderThere(path: string): boolean {
  try {
    return isFolder(path);
  } catch {
    return false;
  }
}

/** A reference's own files are no drafts. */
function isReferenceFile(path: string, references: readonly string[]): boolean {
  const name = basename(path);
  return name === REFERENCE_FILE || name === PACK_FILE || isWithin(path, references);
}

/** What to tell a person of whatever was thrown. */
export function toldOf(error: unknown): { zh: string; en: string } {
  const { zh, en } = messageOf(error);
  const file = error instanceof FileError ? error.file : undefined;
  return file === undefined ? { zh, en } : { zh: `${file}：${zh}`, en: `${file}: ${en}` };
}
