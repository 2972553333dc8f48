/** What a panel rests on: the texts in force for its draft. */
import * as vscode from 'vscode';
import type { DraftStatus } from '../protocol';
import type { StatusItem } from '../status';

/**
 * Calls back when other texts have come to be in force for a draft: a reference was added, an archive has been read, the
 * server has just read the draft after the window was opened again.
 */
export class Basis implements vscode.Disposable {
  private draft: string | undefined;
  private known = '';
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly status: StatusItem,
    changed: () => void,
  ) {
    this.subscription = status.onDidUpdate(told => {
      if (!told.active || vscode.Uri.parse(told.uri).toString() !== this.draft) return;
      const now = textsOf(told);
      if (now === this.known) return;
      this.known = now;
      changed();
    });
  }

  /** From now on what is in force for this draft counts; what is known of it now is no news. */
  follow(draft: vscode.Uri): void {
    if (this.draft === draft.toString()) return;
    this.draft = draft.toString();
    const told = this.status.of(draft);
    this.known = told ? textsOf(told) : '';
  }

  /** Follows no draft. */
  leave(): void {
    this.draft = undefined;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function textsOf({ references, archives }: DraftStatus): string {
  return JSON.stringify([references.map(({ id }) => id), archives.map(({ id, texts }) => [id, texts])]);
}
