/** The language status item. It stands only while the active editor shows a draft that Tifa speaks in. */
import * as vscode from 'vscode';
import type { DraftStatus } from './protocol';
import { draftSelector } from './languages';
import { referencesText, segmenterText, whyText } from './wording';

/** The context key that commands needing an active draft are bound to. */
const draftActive = 'tifa.draftActive';

export class StatusItem implements vscode.Disposable {
  private readonly statuses = new Map<string, DraftStatus>();
  private readonly subscriptions: vscode.Disposable[];
  private item: vscode.LanguageStatusItem | undefined;
  private figureItem: vscode.LanguageStatusItem | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly updated = new vscode.EventEmitter<DraftStatus>();
  /** Told of each status of the active draft, and when another editor becomes the active one. */
  readonly onDidChange = this.changed.event;
  /** Told of each status of each draft. */
  readonly onDidUpdate = this.updated.event;

  constructor() {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument(document => {
        this.statuses.delete(document.uri.toString());
        this.show();
      }),
    ];
  }

  /** Takes a status from the server. */
  update(status: DraftStatus): void {
    // The server's spelling of a URI may differ from VS Code's in its escapes.
    this.statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    this.show();
    this.updated.fire(status);
  }

  /** Forgets all, as when the server stops: what it said no longer holds. */
  clear(): void {
    this.statuses.clear();
    this.show();
  }

  /** The status of the draft in the active editor; undefined where there is none or Tifa is silent in it. */
  get current(): DraftStatus | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri === undefined ? undefined : this.of(uri);
  }

  /** The status of a draft; undefined where the server has told none or is silent in it. */
  of(draft: vscode.Uri): DraftStatus | undefined {
    const status = this.statuses.get(draft.toString());
    return status?.active === true ? status : undefined;
  }

  /** Shows how much of its reference the active draft carries; nothing where there is nothing to say. */
  figure(text: string | undefined): void {
    if (text === undefined || this.current === undefined) {
      this.figureItem?.dispose();
      this.figureItem = undefined;
      return;
    }
    this.figureItem ??= newFigureItem();
    this.figureItem.text = text;
  }

  dispose(): void {
    this.item?.dispose();
    this.figureItem?.dispose();
    this.changed.dispose();
    this.updated.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(): void {
    const status = this.current;
    void vscode.commands.executeCommand('setContext', draftActive, status !== undefined);
    this.changed.fire();
    if (status === undefined) {
      this.figure(undefined);
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= newItem();
    this.item.text = referencesText(status.references);
    // Not the counts: VS Code's own stand beside it, and it has little room.
    this.item.detail = [whyText(status), segmenterText(status.segmenter)].filter(text => text !== '').join(' · ');
  }
}

function newItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('tifa.status', draftSelector);
  item.name = 'Tifa 提法';
  item.command = { command: 'tifa.chooseReferences', title: vscode.l10n.t('Choose references') };
  return item;
}

function newFigureItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('tifa.coverage', draftSelector);
  item.name = vscode.l10n.t('Tifa: coverage');
  item.command = { command: 'tifa.showCoverage', title: vscode.l10n.t('Show coverage') };
  return item;
}
