import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readTemplates } from '../../server/src/files/templates';
import { shippedSnippets } from '../../server/src/files/snippets';
import { readingOf } from '../../server/src/lsp/romanizer';
import type { DraftStatus } from '../../server/src/lsp/status';
import type { ServerDeps } from '../../server/src/lsp/server';
import { startServer } from '../../server/src/lsp/startServer';
import { MemorySource } from './memorySource';

/** How long a test waits for what must come, ms: the longest texts take their time on a busy machine. */
const PATIENCE = 90_000;

/** How a session is started. */
export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly deps?: Partial<ServerDeps>;
  readonly folders?: readonly WorkspaceFolder[];
  readonly locale?: string;
  /** The client's initialization options. */
  readonly options?: unknown;
  /** What the client answers when it is asked for the settings of a document. */
  settings?: (uri: string | undefined) => unknown;
}

/** A client and a server in one process, over streams in memory. */
export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly source: MemorySource;
  /** Everything that was pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[];
  readonly statuses: DraftStatus[];
  readonly registered: string[];
  /** Messages shown to the person. */
  readonly shown: string[];
  refreshes: number;
  /** Waits until something the client was told makes the condition true. */
  until(condition: () => boolean, what?: string): Promise<void>;
  end(): Promise<void>;
}

/** What a client such as VS Code can do, as far as it matters here. */
export const RICH: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    codeAction: { resolveSupport: { properties: ['edit'] } },
    completion: { completionItem: { insertReplaceSupport: true, resolveSupport: { properties: ['documentation'] } } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** Starts a session; with no option, with a client that can do nothing and pulls nothing. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const source = new MemorySource();
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {
      version: '0.0.0',
      pages: 'file:///docs/checks',
      openSource: () => source,
      openRomanizer: () => texts => Promise.resolve(texts.map(readingOf)),
      readTemplates,
      startJieba: () => Promise.reject(new Error('not in this test')),
      readSnippets: shippedSnippets,
      ...options.deps,
    },
  );
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const waiting: (() => void)[] = [];
  const heard = (): void => {
    for (const check of [...waiting]) check();
  };
  const session: Session = {
    client,
    initialized: { capabilities: {} },
    source,
    pushed: [],
    statuses: [],
    registered: [],
    shown: [],
    refreshes: 0,
    until: (condition, what = 'the condition') =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => settle(new Error(`${what} did not come about`)), PATIENCE);
        const check = (): void => {
          if (condition()) settle();
        };
        const settle = (error?: Error): void => {
          clearTimeout(timer);
          waiting.splice(waiting.indexOf(check), 1);
          if (error) reject(error);
          else resolve();
        };
        waiting.push(check);
        check();
      }),
    async end() {
      await client.sendRequest('shutdown');
      client.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
  const on = <T>(method: string, take: (params: T) => void): void => {
    client.onNotification(method, (params: T) => {
      take(params);
      heard();
    });
  };
  on('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => session.pushed.push(params));
  on('tifa/status', (status: DraftStatus) => session.statuses.push(status));
  on('window/showMessage', ({ message }: { message: string }) => session.shown.push(message));
  client.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null),
  );
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    session.registered.push(...registrations.map(one => one.method));
    heard();
    return null;
  });
  client.onRequest('workspace/diagnostic/refresh', () => {
    session.refreshes++;
    heard();
    return null;
  });
  client.onRequest('window/workDoneProgress/create', () => null);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    locale: options.locale ?? 'zh-cn',
    workspaceFolders: options.folders ? [...options.folders] : null,
    initializationOptions: options.options,
  });
  await client.sendNotification('initialized', {});
  return Object.assign(session, { initialized });
}
