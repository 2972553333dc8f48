/** “Check the Clipboard”: what lies there as a draft of its own, never saved, with its findings. */
import * as vscode from 'vscode';

/** Opens what is on the clipboard as an untitled policy draft; the server judges it as any other. */
export async function checkClipboard(): Promise<void> {
  const content = await vscode.env.clipboard.readText();
  if (content.trim() === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no text on the clipboard.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'policy-draft', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
