/** “New Draft from a Reference” and “Open the Sample Draft”: what a writer begins with. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type NewDraft, type NewDraftChoices } from './protocol';

/** Lets the user choose a reference and a genre, and opens the skeleton as an untitled draft, stop by stop. */
export async function newDraft(client: LanguageClient): Promise<void> {
  const ask = <T>(...given: (string | null)[]): Promise<T | null> =>
    client.sendRequest(ExecuteCommandRequest.type, {
      command: serverCommands.newDraft,
      arguments: given,
    }) as Promise<T | null>;
  const choices = await ask<NewDraftChoices>();
  if (choices === null) return;
  const reference = await vscode.window.showQuickPick(
    [
      ...choices.references.map(({ id, title, date }) => ({ id, label: title, description: date })),
      { id: null, label: vscode.l10n.t('Without a reference'), description: '' },
    ],
    { placeHolder: vscode.l10n.t('After which reference?'), matchOnDescription: true },
  );
  if (reference === undefined) return;
  const genre = await vscode.window.showQuickPick(
    choices.genres.map(({ id, name, detail }) => ({ id, label: name, detail })),
    { placeHolder: vscode.l10n.t('In which genre?'), matchOnDetail: true },
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
