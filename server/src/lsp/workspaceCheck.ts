import { setImmediate } from 'node:timers/promises';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { diagnosticsOf, type Telling } from './diagnostics';
import { toldOf } from './diskSource';
import type { Snapshot } from './openDrafts';
import { keyOf, pathOf } from './paths';
import type { Publisher } from './publisher';
import { addCounts, countFindings, type FindingCounts } from './status';
import type { WorkspaceDrafts } from './workspaceDrafts';

/** What a check of the workspace answers. */
export interface WorkspaceCheckAnswer {
  readonly files: number;
  readonly counts: FindingCounts;
}

/** Checks drafts that are not open, and keeps what it told of them true. */
export class WorkspaceCheck {
  /** The files whose findings the client has from here, by key; the value is the URI they were told under. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly drafts: WorkspaceDrafts,
    private readonly isOpen: (uri: string) => boolean,
    private readonly publisher: Publisher,
    private readonly telling: Telling,
  ) {}

  /** Checks every draft of the workspace. @throws RequestCancelled where it is called off */
  async run(token: CancellationToken, progress: WorkDoneProgressReporter): Promise<WorkspaceCheckAnswer> {
    const { language } = this.telling;
    progress.begin({ zh: '检查工作区', en: 'Checking the workspace' }[language], 0, undefined, true);
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    let files = 0;
    try {
      const all = this.drafts.all(
        token,
        (fraction, name) => progress.report(Math.floor(fraction * 100), name),
        (_path, error) => this.connection.console.warn(toldOf(error)[language]),
      );
      for await (const snapshot of all) {
        if (!snapshot.active) continue;
        while (!snapshot.workOn()) await setImmediate();
        files++;
        addCounts(counts, countFindings(snapshot.findings));
        if (!this.isOpen(snapshot.uri)) this.tell(snapshot);
      }
    } finally {
      progress.done();
    }
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, { zh: '已取消', en: 'cancelled' }[language]);
    return { files, counts };
  }

  /** A file was opened: what its editor shows takes the place of what was told of it from the disk. */
  opened(uri: string): void {
    const known = this.told.get(keyOf(uri));
    if (known !== undefined) this.publisher.draft(known, []);
  }

  /** A file was closed or changed on the disk: what was told of it is told anew, nothing of one that is gone. */
  async again(uri: string): Promise<void> {
    const path = pathOf(uri);
    const known = this.told.get(keyOf(uri));
    if (known === undefined || path === undefined || this.isOpen(uri)) return;
    try {
      this.tell(await this.drafts.read(known, path));
    } catch {
      this.told.delete(keyOf(uri));
      this.publisher.draft(known, []);
    }
  }

  /** The files told of. */
  get uris(): string[] {
    return [...this.told.values()];
  }

  private tell(snapshot: Snapshot): void {
    const { uri } = snapshot;
    const key = keyOf(uri);
    if (snapshot.findings.length === 0 && !this.told.has(key)) return;
    this.told.set(key, uri);
    this.publisher.draft(uri, diagnosticsOf(snapshot, this.telling));
  }
}
