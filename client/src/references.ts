/** “Open Reference”: the references in force for the active draft, one of them opened. */
import * as vscode from 'vscode';
import type { ReferenceInForce } from './protocol';

interface ReferenceItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/**
 * Lets the user choose one of `references` (no choice where there is one) and opens its text.
 * References whose place the server did not give are left out.
 */
export async function openReference(references: readonly ReferenceInForce[]): Promise<void> {
  const items = references.flatMap(toItem);
  const [only] = items;
  if (only === undefined) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('No reference in force can be opened for the active text.'),
    );
    return;
  }
  const chosen =
    items.length === 1
      ? only
      : await vscode.window.showQuickPick(items, {
          placeHolder: vscode.l10n.t('References in force, the newest first'),
          matchOnDescription: true,
        });
  if (chosen !== undefined) await vscode.window.showTextDocument(chosen.uri, { preview: true });
}

function toItem(reference: ReferenceInForce): ReferenceItem[] {
  if (reference.uri === undefined) return [];
  return [
    {
      label: reference.title,
      description: reference.date,
      detail: reference.id,
      uri: vscode.Uri.parse(reference.uri),
    },
  ];
}
