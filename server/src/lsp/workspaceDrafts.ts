import { relative } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver';
import { Snapshot, type Ground, type OpenDrafts } from './openDrafts';
import { keyOf, uriOf, type Folders } from './paths';
import type { SurroundingsSource } from './surroundings';

/** Tells how far a long piece of work is. `fraction` is between 0 and 1, `name` a file's path within its folder. */
export type Progress = (fraction: number, name: string) => void;

/** Every draft of the workspace: the open ones as they stand in the editor, the rest as they lie on the disk. */
export class WorkspaceDrafts {
  constructor(
    private readonly source: SurroundingsSource,
    private readonly folders: Folders,
    private readonly open: OpenDrafts,
    private readonly prepare: (uri: string) => Promise<Ground>,
  ) {}

  /**
   * The drafts, the open ones first. Each turn lets what people ask for in between come first; ends early where it is
   * called off. A file that cannot be read is told to `failed` and stops none of the others.
   */
  async *all(
    token: CancellationToken,
    progress: Progress = () => undefined,
    failed: (path: string, error: unknown) => void = () => undefined,
  ): AsyncGenerator<Snapshot> {
    const seen = new Set<string>();
    for (const snapshot of this.open.snapshots) {
      seen.add(keyOf(snapshot.uri));
      yield snapshot;
    }
    const names = new Map<string, string>();
    for (const folder of this.folders.all) {
      if (token.isCancellationRequested) return;
      for (const path of await this.source.drafts(folder)) names.set(path, relative(folder, path));
    }
    for (const [index, [path, name]] of [...names].entries()) {
      progress(index / names.size, name);
      await nextTurn();
      if (token.isCancellationRequested) return;
      const uri = uriOf(path);
      if (seen.has(keyOf(uri))) continue;
      try {
        yield await this.read(uri, path);
      } catch (error) {
        failed(path, error);
      }
    }
  }

  /** A draft as it lies on the disk. @throws where it cannot be read */
  async read(uri: string, path: string): Promise<Snapshot> {
    const [ground, text] = await Promise.all([this.prepare(uri), this.source.readText(path)]);
    return new Snapshot(uri, '', 0, text, ground, undefined);
  }
}
