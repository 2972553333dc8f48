/** “Choose References”: which of the references in force speak for the active draft. The server writes its front matter. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type Applied, type DraftStatus, type ReferenceInForce } from './protocol';
import { originText } from './wording';

interface Item extends vscode.QuickPickItem {
  readonly reference: ReferenceInForce;
}

/** Lets the writer choose; all of them, or none, means that all in force speak. */
export async function chooseReferences(client: LanguageClient, status: DraftStatus | undefined): Promise<void> {
  if (status === undefined) return;
  const inForce = [...status.references, ...status.silent];
  const items = inForce.map(reference => toItem(reference, status.named && status.references.includes(reference)));
  const chosen = await pick(items);
  if (chosen === undefined) return;
  const ids = chosen.length === inForce.length ? [] : chosen.map(({ reference }) => reference.id);
  const answer: Applied | null = await client.sendRequest(ExecuteCommandRequest.type, {
    command: serverCommands.useReferences,
    arguments: [status.uri, ids],
  });
  if (answer?.applied === false)
    void vscode.window.showInformationMessage(vscode.l10n.t('The draft names these references already.'));
}

function toItem(reference: ReferenceInForce, picked: boolean): Item {
  const { title, date, origin, id, uri } = reference;
  const about = [date, originText(origin)].filter(text => text !== '');
  const open = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open') };
  return {
    label: title,
    description: about.join(' · '),
    detail: id,
    picked,
    buttons: uri === undefined ? [] : [open],
    reference,
  };
}

/** What was chosen; undefined where the writer left. */
function pick(items: readonly Item[]): Promise<readonly Item[] | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = vscode.l10n.t('References that the draft is compared with');
  list.placeholder = vscode.l10n.t('None or all: every reference in force');
  list.canSelectMany = true;
  list.matchOnDescription = list.matchOnDetail = true;
  list.items = items;
  list.selectedItems = items.filter(({ picked }) => picked);
  return new Promise(resolve => {
    list.onDidAccept(() => {
      resolve(list.selectedItems);
      list.hide();
    });
    list.onDidTriggerItemButton(({ item: { reference } }) => {
      if (reference.uri !== undefined)
        void vscode.window.showTextDocument(vscode.Uri.parse(reference.uri), { preview: true });
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
