import {
  TextDocuments,
  type Connection,
  type DidChangeTextDocumentParams,
  type NotificationHandler,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities';
import { readClient } from './client';
import { codeActions, deferredUri, resolveAction } from './codeActions';
import { executeCommand } from './commands';
import { completion, itemUri, resolveItem } from './completion';
import { coverage, coverageRequest } from './coverage';
import { reportOf } from './diagnostics';
import { hover } from './hover';
import { lineage, lineageRequest } from './lineage';
import { definition, folds, highlights, selections, symbols } from './navigation';
import type { Snapshot } from './openDrafts';
import { pathOf } from './paths';
import { report, reportRequest } from './report';
import { Server, type ServerDeps } from './server';
import { snippetItems } from './snippets';
import { uses } from './uses';

/** A change that changes nothing: a client may send a version without any, and every version is answered. */
const NO_CHANGE = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' };

/** The connection, its empty changes made ones that documents take notice of. */
function answeringAll(connection: Connection): Connection {
  return Object.assign(Object.create(connection) as Connection, {
    onDidChangeTextDocument: (handler: NotificationHandler<DidChangeTextDocumentParams>) =>
      connection.onDidChangeTextDocument(params =>
        handler(params.contentChanges.length > 0 ? params : { ...params, contentChanges: [NO_CHANGE] }),
      ),
  });
}

/** Wires a server to a connection and listens: a line a request. */
export function startServer(connection: Connection, deps: ServerDeps): void {
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => {
      server.typing.note(document, changes, version);
      return TextDocument.update(document, changes, version);
    },
  });
  let server: Server;
  interface Asked {
    textDocument: { uri: string };
  }
  /** The text of a request at its last version, handed on; `nothing` where it is not open. */
  const at = async <T>(
    { textDocument }: Asked,
    then: (snapshot: Snapshot) => T | Promise<T>,
    nothing: T,
  ): Promise<T> => {
    server.asked();
    const snapshot = await server.open.get(textDocument.uri);
    return snapshot ? then(snapshot) : nothing;
  };
  /** The same, once its findings are there. */
  const atChecked: typeof at = async ({ textDocument }, then, nothing) => {
    server.asked();
    const snapshot = await server.open.getChecked(textDocument.uri);
    return snapshot ? then(snapshot) : nothing;
  };

  connection.onInitialize(params => {
    const client = readClient(params);
    server = new Server(connection, client, deps);
    server.folders.set(params.workspaceFolders, params.rootUri);
    // Behind the answer: while the client makes of it what it will, the references are read.
    setImmediate(() => server.warm());
    return capabilities(client, deps.version);
  });
  connection.onInitialized(() => {
    server.settings.watch();
    server.watched.start();
    if (server.client.followsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        server.folders.change(added, removed);
        void server.refresh();
      });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    server.settings.change(settings);
    void server.refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => server.watched.has(pathOf(uri) ?? ''))) void server.refresh();
    else for (const { uri } of changes) void server.workspaceCheck.again(uri);
  });
  documents.onDidChangeContent(({ document }) => server.changed(document));
  documents.onDidSave(() => {
    if (!server.client.watchesFiles) void server.refresh();
  });
  documents.onDidClose(({ document }) => server.closed(document.uri));

  connection.languages.diagnostics.on(params =>
    atChecked(
      params,
      snapshot => {
        const report = reportOf(snapshot, server.typing.told(snapshot), server.telling, params.previousResultId);
        server.told(snapshot);
        return report;
      },
      { kind: 'full' as const, items: [] },
    ),
  );
  connection.onHover(params => at(params, snapshot => hover(snapshot, params.position, server.client), null));
  connection.onCompletion((params, token) =>
    at(
      params,
      async snapshot => {
        if (!snapshot.active || !snapshot.ground.settings.completion) return null;
        const { library } = snapshot.ground.engine.context(snapshot.draft);
        const index = await server.phrases.get(library, token);
        const list = completion(snapshot, params.position, index, server.client);
        const snippets = snippetItems(await deps.readSnippets(), snapshot, params.position, server.client, new Date());
        return { ...list, items: [...list.items, ...snippets] };
      },
      null,
    ),
  );
  connection.onCompletionResolve(async item =>
    resolveItem(item, await server.open.get(itemUri(item) ?? ''), server.client),
  );
  connection.onCodeAction(params =>
    atChecked(params, snapshot => codeActions(snapshot, params, server.client, server.telling), []),
  );
  connection.onCodeActionResolve(async action =>
    resolveAction(action, await server.open.get(deferredUri(action) ?? ''), server.client),
  );
  connection.onDefinition(params => at(params, snapshot => definition(snapshot, params.position, server.client), null));
  connection.onReferences((params, token, progress) =>
    at(params, snapshot => uses(snapshot, params, server.drafts, token, progress), null),
  );
  connection.onDocumentHighlight(params => at(params, snapshot => highlights(snapshot, params.position), null));
  // Structure is shown of drafts alone: other Markdown has its own editor's.
  connection.onDocumentSymbol(params =>
    at(params, snapshot => (snapshot.active ? symbols(snapshot, server.client) : null), null),
  );
  connection.onFoldingRanges(params => at(params, snapshot => (snapshot.active ? folds(snapshot) : null), null));
  connection.onSelectionRanges(params =>
    at(
      params,
      snapshot =>
        snapshot.active ? selections(snapshot, params.positions, offset => server.wordsAt(snapshot, offset)) : null,
      null,
    ),
  );
  const { semanticTokens } = connection.languages;
  semanticTokens.on(params => at(params, snapshot => server.tokens.full(snapshot), { data: [] }));
  semanticTokens.onDelta(params =>
    at(params, snapshot => server.tokens.delta(snapshot, params.previousResultId), { data: [] }),
  );
  semanticTokens.onRange(params => at(params, snapshot => server.tokens.range(snapshot, params.range), { data: [] }));
  connection.onRequest(reportRequest, params => at(params, snapshot => report(snapshot, server.client.language), null));
  connection.onRequest(coverageRequest, params =>
    at(params, snapshot => coverage(snapshot, server.client.language), null),
  );
  connection.onRequest(lineageRequest, params =>
    at(params, snapshot => lineage(snapshot, params, server.client.language), null),
  );
  connection.onExecuteCommand((params, token, progress) => executeCommand(server, params, token, progress));
  connection.onShutdown(() => {
    server.end();
    deps.leaving?.();
  });

  documents.listen(answeringAll(connection));
  connection.listen();
}
