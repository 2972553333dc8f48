/** The VS Code side: starts the server and shows what it says. No text is checked here. */
import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { Session } from './session';
import { StatusItem } from './status';
import { CoverageView } from './views/coverageView';
import { LineagePanel } from './views/lineagePanel';
import { SidePanel } from './views/sidePanel';

let session: Session | undefined;

/** Called by VS Code when a document of one of our languages opens or one of our commands is run. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Tifa 提法', { log: true });
  const trace = vscode.window.createOutputChannel('Tifa 提法 (Trace)', { log: true });
  const status = new StatusItem();
  const started = new Session(context, { log, trace }, status);
  session = started;
  const coverage = new CoverageView(started, status);
  const lineage = new LineagePanel(started, status, context.extensionUri);
  const side = new SidePanel(started, status, context.extensionUri);

  context.subscriptions.push(
    log,
    trace,
    status,
    coverage,
    lineage,
    side,
    registerCommands(started, status, log, coverage, lineage, side, context.extensionUri),
    // The server learns when it starts whether it may read references outside the workspace.
    vscode.workspace.onDidGrantWorkspaceTrust(() => started.restart()),
  );
  await started.start();
}

/** Called by VS Code when the window closes: the server gets the time to end by itself. */
export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
