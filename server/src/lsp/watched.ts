import { dirname } from 'node:path';
import { DidChangeWatchedFilesNotification, type Connection, type FileSystemWatcher } from 'vscode-languageserver';
import { isWithin, withSlashes } from '../files/search';
import type { ClientFacts } from './client';
import { uriOf } from './paths';
import type { Watched } from './surroundings';

/** The files whose change changes what drafts are judged by, wherever they lie; and the drafts themselves. */
const EVERYWHERE = ['**/references/**', '**/.tifa.yaml', '**/*.{md,txt}'] as const;

/** Asks the client to tell of changes of files: those of the workspace, and references that lie elsewhere. */
export class WatchedFiles {
  private readonly known = new Map<string, Watched>();
  private started = false;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFacts,
  ) {}

  /** Begins to ask; what was added before is asked for now. */
  start(): void {
    this.started = true;
    this.ask([
      ...EVERYWHERE.map(globPattern => ({ globPattern })),
      ...[...this.known.values()].map(one => this.of(one)),
    ]);
  }

  /** Adds files and folders that references are read from. */
  add(watched: readonly Watched[]): void {
    const more = watched.filter(({ path }) => !this.known.has(path));
    for (const one of more) this.known.set(one.path, one);
    if (this.started) this.ask(more.map(one => this.of(one)));
  }

  /** True for a file that drafts are judged by. */
  has(path: string): boolean {
    return /(?:^|[\\/])(?:references(?:[\\/]|$)|\.tifa\.yaml$)/.test(path) || isWithin(path, [...this.known.keys()]);
  }

  /** A folder with all below it; of a file, its folder's own files: a file that is replaced is another one. */
  private of({ path, folder }: Watched): FileSystemWatcher {
    const base = folder ? path : dirname(path);
    const pattern = folder ? '**' : '*';
    if (!this.client.watchesElsewhere) return { globPattern: `${withSlashes(base)}/${pattern}` };
    return { globPattern: { baseUri: uriOf(base), pattern } };
  }

  private ask(watchers: readonly FileSystemWatcher[]): void {
    if (!this.client.watchesFiles || watchers.length === 0) return;
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [...watchers] })
      .catch(() => undefined);
  }
}
