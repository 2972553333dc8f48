import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import type { ClientFacts } from './client';
import { FIX_ALL } from './codeActions';
import { COMMANDS } from './commandNames';

/** What the server says that it can do. */
export function capabilities(client: ClientFacts, version: string): InitializeResult {
  return {
    serverInfo: { name: 'tifa', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'tifa', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
      hoverProvider: true,
      // No trigger characters: a list that opens by itself disturbs an input method at work.
      completionProvider: { resolveProvider: client.resolvesDocumentation },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
        resolveProvider: client.resolvesEdits,
      },
      definitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      executeCommandProvider: { commands: Object.values(COMMANDS), workDoneProgress: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** The files whose change changes what drafts are judged by. */
export const WATCHED = ['**/references/**', '**/.tifa.yaml'] as const;

/** Asks to be told of these files. */
export function watchFiles(connection: Connection, client: ClientFacts): void {
  if (!client.watchesFiles) return;
  const watchers = [...WATCHED, '**/*.{md,txt}'].map(globPattern => ({ globPattern }));
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
}

/** True for a file that drafts are judged by. */
export function isWatched(path: string): boolean {
  return /(?:^|[\\/])(?:references[\\/]|\.tifa\.yaml$)/.test(path);
}
