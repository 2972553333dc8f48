import type { SettleOptions } from '../engine/checks/settle';
import type { Library } from '../engine/library/library';
import type { Message } from '../engine/text/message';
import type { Problem } from '../files/problem';
import type { Origin } from '../files/workspace';

/** Where a draft lies and what it is to be judged by, as settings say it. Paths are the file system's. */
export interface Place {
  /** The draft's file; `undefined` for one that was never saved. */
  readonly path: string | undefined;
  /** The workspace folder that holds it: nothing above it is looked at. */
  readonly folder: string | undefined;
  /** More references, relative to the workspace folder. */
  readonly references: readonly string[];
  readonly shipped: boolean;
}

/** What lies around a draft. */
export interface Surroundings extends SettleOptions {
  /** The references in force. The same references give the same library. */
  readonly library: Library;
  /** True where `references/` or `.tifa.yaml` lies at or above the draft, so that it is one of ours. */
  readonly ours: boolean;
  /** True where the file is no draft: left out by `exclude`, or itself part of a reference. */
  readonly excluded: boolean;
  /** What is wrong with the references and the configuration. */
  readonly problems: readonly Problem[];
  /** Why each reference and archive is in force, by its URI. */
  readonly origins?: ReadonlyMap<string, Origin>;
  /** The files and folders that references are read from, to be watched. */
  readonly watched?: readonly Watched[];
}

/** A file or folder whose change changes what drafts are judged by. */
export interface Watched {
  readonly path: string;
  readonly folder: boolean;
}

/** Whom the disk tells what comes about by itself. */
export interface SourceListener {
  /** An archive has been read, or read again: surroundings asked for now have it. */
  archiveRead(): void;
  /** How far the indexing of an archive is, from 0 to 1; 1 when it has ended. */
  indexing(path: string, fraction: number): void;
  /** What a person should know of the index. */
  note(message: Message): void;
}

/** The disk, as the language server sees it. */
export interface SurroundingsSource {
  of(place: Place): Promise<Surroundings>;
  /** Reads again what changed, when next asked. */
  forget(): void;
  /** The paths of all drafts below a folder, sorted. */
  drafts(folder: string): Promise<readonly string[]>;
  /** A file's text. @throws an error with a message for people */
  readText(path: string): Promise<string>;
  /**
   * Writes to the nearest `.tifa.yaml` that a finding is not to be reported any more, and makes one in the workspace
   * folder (else beside the draft) where there is none. @returns the path written
   */
  stopReporting(place: Place & { readonly path: string }, entry: { code: string; text: string }): Promise<string>;
}
