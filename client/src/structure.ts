/** What can be done to the numbered structure of the active draft. The server does it, as one change. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type Applied } from './protocol';

/** The styles that a list may be given, as they are written and as the server names them. */
const styles = [
  { label: '一是……二是……', operation: 'style.shi' },
  { label: '一、二、', operation: 'style.han' },
  { label: '（一）（二）', operation: 'style.hanParen' },
  { label: '1. 2.', operation: 'style.arabic' },
  { label: '（1）（2）', operation: 'style.arabicParen' },
  { label: '①②', operation: 'style.circled' },
] as const;

/** Has the server do it at the selection of the active editor; says so where there is nothing to do it to. */
export async function restructure(client: LanguageClient, operation: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const range = client.code2ProtocolConverter.asRange(selection);
  const answer: Applied | null = await client.sendRequest(ExecuteCommandRequest.type, {
    command: serverCommands.restructure,
    arguments: [client.code2ProtocolConverter.asUri(document.uri), range, operation],
  });
  if (answer === null)
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to be changed here in this way.'));
}

/** Numbers what is selected, or the list at the cursor. */
export function renumber(client: LanguageClient): Promise<void> {
  const selected = vscode.window.activeTextEditor?.selection.isEmpty === false;
  return restructure(client, selected ? 'renumber.selection' : 'renumber.list');
}

/** Lets the user choose a style for the list at the cursor. */
export async function changeStyle(client: LanguageClient): Promise<void> {
  const placeHolder = vscode.l10n.t('How is the list to be numbered?');
  const chosen = await vscode.window.showQuickPick([...styles], { placeHolder });
  if (chosen !== undefined) await restructure(client, chosen.operation);
}
