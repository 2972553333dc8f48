/** “Write a Report on This Draft”: the page that the server makes, written to a file. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { reportRequest } from './protocol';

/** Writes the report on the active draft to `target`, else to a file that the user names; offers to open it. */
export async function writeReport(client: LanguageClient, target?: vscode.Uri): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const report = await client.sendRequest(reportRequest, { textDocument: { uri } });
  if (report === null) return;
  const file = target ?? (await choose(document.uri));
  if (file === undefined) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(report.html));
  const open = vscode.l10n.t('Open the report');
  const message = vscode.l10n.t('The report was written to {0}.', vscode.workspace.asRelativePath(file));
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.env.openExternal(file);
}

function choose(draft: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const beside =
    draft.scheme === 'file' ? draft.with({ path: draft.path.replace(/(?:\.\w+)+$/, '') + '.html' }) : undefined;
  return vscode.window.showSaveDialog({ defaultUri: beside, filters: { HTML: ['html'] } });
}
