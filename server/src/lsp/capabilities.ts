import { CodeActionKind, TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver';
import type { ClientFacts } from './client';
import { FIX_ALL, LINEAGE } from './codeActions';
import { COMMANDS } from './commandNames';
import { LEGEND } from './semanticTokens';
import { REFERENCES } from './referenceActions';
import { MOVE, REWRITE } from './structure';

/** What the server says that it can do. */
export function capabilities(client: ClientFacts, version: string): InitializeResult {
  return {
    serverInfo: { name: 'tifa', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        // Who cannot tell of files that change tells at least of what is saved: references are looked at again then.
        ...(client.watchesFiles ? {} : { save: true }),
      },
      ...(client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'tifa', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
      hoverProvider: true,
      // No trigger characters: a list that opens by itself disturbs an input method at work.
      completionProvider: { resolveProvider: client.resolvesDocumentation },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, REWRITE, MOVE, LINEAGE, REFERENCES, FIX_ALL],
        resolveProvider: client.resolvesEdits,
      },
      definitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
      executeCommandProvider: { commands: Object.values(COMMANDS), workDoneProgress: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
