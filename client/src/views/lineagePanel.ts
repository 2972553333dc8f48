/** “Show Lineage” (沿革): the wordings that compete for a wording's place, on a timeline in a panel beside the draft. */
import * as vscode from 'vscode';
import { asRange, lineageRequest } from '../protocol';
import type { Session } from '../session';
import type { StatusItem } from '../status';
import { Basis } from './basis';
import { pageDocument, pageOptions } from './page';
import type { FromPage, Lineage, LineageWords, PageState, ToPage } from './pageMessages';

const viewType = 'tifa.lineage';

/** Where a wording is asked for: a place in a draft, or the wording itself. */
type Question = { readonly range: vscode.Range } | { readonly wording: string };

/** One panel at a time: another question takes the place of the last. */
export class LineagePanel implements vscode.Disposable, vscode.WebviewPanelSerializer<PageState> {
  private panel: vscode.WebviewPanel | undefined;
  private shown: ToPage | undefined;
  /** What the panel is to show: kept while it cannot be answered, as before the server has read the draft. */
  private asked: { readonly draft: vscode.Uri; readonly wording: string } | undefined;
  private readonly basis: Basis;
  private readonly registered: vscode.Disposable;

  constructor(
    private readonly session: Session,
    status: StatusItem,
    private readonly extension: vscode.Uri,
  ) {
    this.basis = new Basis(status, () => void this.again());
    this.registered = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  /** The lineage of what is selected in the active editor, of the term at its cursor, else of what the writer types. */
  async showActive(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const draft = editor.document.uri;
    if (await this.show(draft, { range: editor.selection })) return;
    const wording = await vscode.window.showInputBox({
      title: vscode.l10n.t('Lineage of a wording'),
      prompt: vscode.l10n.t('A wording of four characters or more; or select one in the draft first.'),
    });
    if (wording !== undefined && wording.trim() !== '') await this.show(draft, { wording });
  }

  /** Shows a lineage; false where the place holds no wording. */
  async show(draft: vscode.Uri, question: Question): Promise<boolean> {
    const lineage = await this.ask(draft, question);
    if (lineage === null) return false;
    this.panel ??= this.adopt(
      vscode.window.createWebviewPanel(
        viewType,
        '',
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        pageOptions(this.extension),
      ),
    );
    this.send(draft, lineage);
    this.panel.reveal(undefined, true);
    return true;
  }

  /** Called by VS Code for a panel that was open when the window closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PageState | undefined): Promise<void> {
    this.panel?.dispose();
    this.panel = this.adopt(panel);
    if (state === undefined) return panel.dispose();
    const draft = vscode.Uri.parse(state.draft);
    this.asked = { draft, wording: state.wording };
    this.basis.follow(draft);
    try {
      await vscode.workspace.openTextDocument(draft);
    } catch {
      // The draft is gone; so is what was asked of it.
      return panel.dispose();
    }
    await this.session.started;
    await this.again();
  }

  dispose(): void {
    this.panel?.dispose();
    this.basis.dispose();
    this.registered.dispose();
  }

  /** Asks anew what the panel shows: it may be answered now, or otherwise than before. */
  private async again(): Promise<void> {
    const { asked } = this;
    if (asked === undefined) return;
    const lineage = await this.ask(asked.draft, asked);
    if (lineage !== null && asked === this.asked) this.send(asked.draft, lineage);
  }

  private ask(draft: vscode.Uri, question: Question): Promise<Lineage | null> {
    const { client } = this.session;
    return client.sendRequest(lineageRequest, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(draft) },
      ...('range' in question
        ? { range: client.code2ProtocolConverter.asRange(question.range) }
        : { wording: question.wording }),
    });
  }

  private adopt(panel: vscode.WebviewPanel): vscode.WebviewPanel {
    panel.webview.options = pageOptions(this.extension);
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = this.shown = this.asked = undefined;
      this.basis.leave();
    });
    const title = vscode.l10n.t('Lineage');
    panel.webview.html = pageDocument(panel.webview, this.extension, title);
    return panel;
  }

  private send(draft: vscode.Uri, lineage: Lineage): void {
    this.asked = { draft, wording: lineage.wording };
    this.basis.follow(draft);
    this.shown = { view: 'lineage', lineage, words: wordsOf(lineage), draft: draft.toString() };
    if (this.panel) this.panel.title = vscode.l10n.t('Lineage: {0}', lineage.wording);
    void this.panel?.webview.postMessage(this.shown);
  }

  private async receive(message: FromPage): Promise<void> {
    const { shown } = this;
    if (shown === undefined) return;
    switch (message.act) {
      // A page that was hidden begins anew.
      case 'ready':
        return void this.panel?.webview.postMessage(shown);
      case 'ask':
        return void (await this.show(vscode.Uri.parse(shown.draft), { wording: message.wording }));
      case 'open': {
        const mark = shown.lineage.steps[message.step]?.marks[message.mark];
        if (mark?.opens) await openText(mark.uri, asRange(mark.range));
      }
    }
  }
}

/** Beside the panel, where the draft is. */
async function openText(uri: string, selection: vscode.Range): Promise<void> {
  const column = vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, viewColumn: column, preview: true });
}

function wordsOf({ texts, first, last }: Lineage): LineageWords {
  return {
    basis:
      first === ''
        ? vscode.l10n.t('In the {0} texts in force', texts)
        : vscode.l10n.t('In the {0} texts in force, {1} to {2}', texts, first, last),
    legendAlone: vscode.l10n.t('by itself'),
    legendWithin: vscode.l10n.t('within a longer wording'),
    hint: vscode.l10n.t('Choose a mark to open its text; the arrow keys go from mark to mark.'),
    table: vscode.l10n.t('In the order of first use'),
    wording: vscode.l10n.t('Wording'),
    count: vscode.l10n.t('Places'),
    alone: vscode.l10n.t('Of these by itself'),
    first: vscode.l10n.t('First'),
    last: vscode.l10n.t('Last'),
    texts: vscode.l10n.t('texts'),
    date: vscode.l10n.t('Date'),
    title: vscode.l10n.t('Text'),
    packed: vscode.l10n.t('packed, not to be opened here'),
  };
}
