import type { InitializeParams } from 'vscode-languageserver';
import { languageOf, type Language } from '../engine/text/message';

/** What the client said of itself when it started the server. */
export interface ClientFacts {
  readonly language: Language;
  /** A folder for caches, where the client gives one. */
  readonly storagePath: string | undefined;
  /** False where the client said that folders outside the workspace may not be read on the word of its files. */
  readonly trusted: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly asksConfiguration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
  /** Files outside the workspace can be watched too. */
  readonly watchesElsewhere: boolean;
  readonly showsProgress: boolean;
  readonly followsFolders: boolean;
  readonly versionedEdits: boolean;
  readonly resolvesEdits: boolean;
  readonly resolvesDocumentation: boolean;
  readonly insertReplace: boolean;
  readonly snippets: boolean;
  /** True where the client has the package's snippets for policy drafts from the package itself. */
  readonly ownSnippets: boolean;
  /** True where the client shows, in one pop-up with the hover, the reference's words that a finding rests on. */
  readonly showsEvidence: boolean;
  readonly links: boolean;
  readonly nestedSymbols: boolean;
  readonly markdown: boolean;
  /** Settings given at the start, for clients that cannot be asked for them. */
  readonly settings: unknown;
}

/** Reads what the client can and wants; what it does not say, it cannot. */
export function readClient(params: InitializeParams): ClientFacts {
  const options = (params.initializationOptions ?? {}) as Record<string, unknown>;
  const { textDocument, workspace } = params.capabilities;
  const string = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
  return {
    language: languageOf(string(options.locale) ?? params.locale),
    storagePath: string(options.storagePath),
    trusted: options.trusted !== false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    asksConfiguration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesElsewhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    showsProgress: params.capabilities.window?.workDoneProgress === true,
    followsFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    resolvesDocumentation:
      textDocument?.completion?.completionItem?.resolveSupport?.properties.includes('documentation') === true,
    insertReplace: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    ownSnippets: options.ownSnippets === true,
    showsEvidence: options.showsEvidence === true,
    links: textDocument?.definition?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    settings: options.settings,
  };
}
