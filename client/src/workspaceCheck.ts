/** “Check Workspace”: the server checks every draft of the workspace; the client shows how far it is. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest, WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type WorkspaceCheck } from './protocol';
import { findingsText } from './wording';

let runs = 0;

/** Checks the workspace with progress and a cancel button. Findings come as diagnostics, as always. */
export async function checkWorkspace(client: LanguageClient): Promise<void> {
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Tifa: checking the workspace'),
      cancellable: true,
    },
    (progress, cancellation) => request(client, progress, cancellation),
  );
  if (result === null) return;
  const message = vscode.l10n.t('Files checked: {0}. {1}.', result.files, findingsText(result.counts));
  const show = vscode.l10n.t('Show Problems');
  if ((await vscode.window.showInformationMessage(message, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

async function request(
  client: LanguageClient,
  progress: Progress,
  cancellation: vscode.CancellationToken,
): Promise<WorkspaceCheck | null> {
  const workDoneToken = `tifa-check-${++runs}`;
  let reported = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
    if (value.kind !== 'report') return;
    const percentage = value.percentage ?? reported;
    // The protocol says how far it is, VS Code wants what has been added since.
    progress.report({ message: value.message, increment: percentage - reported });
    reported = percentage;
  });
  try {
    const parameters = { command: serverCommands.checkWorkspace, arguments: [], workDoneToken };
    const answer: WorkspaceCheck | null = await client.sendRequest(
      ExecuteCommandRequest.type,
      parameters,
      cancellation,
    );
    return answer;
  } catch (error) {
    if (cancellation.isCancellationRequested) return null;
    throw error;
  } finally {
    listener.dispose();
  }
}
