/** “New Draft from a Reference” and “Open the Sample Draft”: what a writer begins with. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type NewDraft, type NewDraftChoices } from './protocol';

/** Lets the user choose a reference and a genre, and opens the skeleton as an untitled draft, stop by stop. */
export async function newDraft(client: LanguageClient): Promise<void> {
  const ask = <T>(...given: string[]): Promise<T | null> =>
    client.sendRequest(ExecuteCommandRequest.type, {
      command: serverCommands.newDraft,
      arguments: given,
    }) as Promise<T | null>;
  const choices = await ask<NewDraftChoices>();
  if (choices === null || choices.references.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no reference to begin with.'));
    return;
  }
  const reference = await vscode.window.showQuickPick(
    choices.references.map(({ id, title, date }) => ({ id, label: title, description: date })),
    { placeHolder: vscode.l10n.t('After which reference?'), matchOnDescription: true },
  );
  if (reference === undefined) return;
  const genre = await vscode.window.showQuickPick(
    choices.genres.map(({ id, name }) => ({ id, label: name, description: id })),
    { placeHolder: vscode.l10n.t('In which genre?'), matchOnDescription: true },
  );
  if (genre === undefined) return;
  const draft = await ask<NewDraft>(reference.id, genre.id);
  if (draft === null) return;
  const document = await vscode.workspace.openTextDocument({ language: draft.languageId });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new vscode.SnippetString(draft.snippet), new vscode.Position(0, 0));
}

/** Opens a copy of the sample draft, which the user may change at will. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'seeds', 'sample.policy.md'));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: 'policy-draft', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
