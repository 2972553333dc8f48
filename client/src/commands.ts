/** The wiring table of commands: one line a command. */
import * as vscode from 'vscode';
import { openDocumentation } from './documentation';
import { openReference } from './references';
import type { Session } from './session';
import type { StatusItem } from './status';
import { checkWorkspace } from './workspaceCheck';

/** Registers every command of package.json. */
export function registerCommands(
  session: Session,
  status: StatusItem,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const table: Record<string, () => unknown> = {
    'tifa.restartServer': () => session.restart(),
    'tifa.showLog': () => log.show(),
    'tifa.checkWorkspace': () => checkWorkspace(session.client),
    'tifa.fixAll': fixAll,
    'tifa.openReference': () => openReference(status.current?.references ?? []),
    'tifa.openDocumentation': openDocumentation,
  };
  return vscode.Disposable.from(...Object.entries(table).map(([id, run]) => vscode.commands.registerCommand(id, run)));
}

/** Applies what `source.fixAll.tifa` offers on the active editor, as fixing on save does. */
function fixAll(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.tifa', apply: 'first' });
}
