/** How the server is run and what it is told. */
import * as vscode from 'vscode';
import { TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { draftSelector } from './languages';
import { serverCommands, type InitializationOptions } from './protocol';
import { Recovery } from './recovery';

/** The port that the “attach to server” launch configuration connects to. */
const inspectPort = 6009;

/** The two channels of the output panel. */
export interface Channels {
  /** What a user may send to us: it never holds a draft's text. */
  readonly log: vscode.LogOutputChannel;
  /** The protocol's messages, written only at log level “Trace”; a verbose trace carries the draft itself. */
  readonly trace: vscode.LogOutputChannel;
}

/** The bundled server in a process of its own; open to a debugger when the extension runs in one. */
export function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', `--inspect=${inspectPort}`] } },
  };
}

/** What the server is told, and where the client writes. */
export function clientOptions(context: vscode.ExtensionContext, channels: Channels): LanguageClientOptions {
  return {
    documentSelector: draftSelector,
    diagnosticCollectionName: 'tifa',
    outputChannel: channels.log,
    traceOutputChannel: channels.trace,
    // The server tells a lineage in a message; here there is a panel for it.
    middleware: {
      executeCommand: (command, given, next) =>
        command === serverCommands.showLineage
          ? vscode.commands.executeCommand('tifa.showLineage')
          : next(command, given),
    },
    errorHandler: new Recovery(() => void tellOfFall()),
    // A function: when the client starts a fallen server again, trust may have been granted since.
    initializationOptions: (): InitializationOptions => ({
      storagePath: context.globalStorageUri.fsPath,
      locale: vscode.env.language,
      trusted: vscode.workspace.isTrusted,
      ownSnippets: true,
      showsEvidence: true,
    }),
  };
}

/** The server is left off: what a person can do. */
async function tellOfFall(): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const log = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('The Tifa server has ended five times within three minutes. Nothing is checked now.');
  const chosen = await vscode.window.showErrorMessage(message, restart, log);
  if (chosen === restart) await vscode.commands.executeCommand('tifa.restartServer');
  if (chosen === log) await vscode.commands.executeCommand('tifa.showLog');
}
