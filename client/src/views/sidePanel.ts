/** “Show Side by Side” (对照): reference and draft in one panel, bands joining what corresponds. */
import { posix } from 'node:path';
import * as vscode from 'vscode';
import { asRange, coverageRequest, type ReferenceCoverage } from '../protocol';
import type { Session } from '../session';
import type { StatusItem } from '../status';
import { Basis } from './basis';
import { pageDocument, pageOptions } from './page';
import { sideContent, type SideContent } from './sideContent';
import type { FromSide, SideState, ToSide } from './sideMessages';

const viewType = 'tifa.sideBySide';

/** How long after the last change the picture is made anew, ms. */
const pause = 500;

/** What is shown: a draft, the reference beside it, and where everything lies. */
interface Shown {
  readonly draft: vscode.Uri;
  readonly reference: ReferenceCoverage;
  readonly content: SideContent;
}

/** One panel at a time, of the draft that is worked on: it goes along to another, and stays while a reference is read. */
export class SidePanel implements vscode.Disposable, vscode.WebviewPanelSerializer<SideState> {
  private panel: vscode.WebviewPanel | undefined;
  private shown: Shown | undefined;
  /** The draft that the panel is of: known before anything can be shown of it. */
  private draft: vscode.Uri | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly basis: Basis;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: Session,
    private readonly status: StatusItem,
    private readonly extension: vscode.Uri,
  ) {
    this.basis = new Basis(status, () => this.soon());
    this.subscriptions = [
      this.basis,
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      status.onDidChange(() => this.goAlong()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.shown?.draft.toString()) this.soon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        // While one types the reference stands still.
        if (this.timer === undefined && textEditor.document.uri.toString() === this.shown?.draft.toString())
          this.post({ act: 'cursor', line: selections[0].active.line });
      }),
    ];
  }

  /** Shows the active draft beside the reference that it follows. */
  async showActive(): Promise<void> {
    const draft = vscode.window.activeTextEditor?.document.uri;
    if (draft === undefined) return;
    this.panel ??= this.adopt(
      vscode.window.createWebviewPanel(
        viewType,
        vscode.l10n.t('Side by side'),
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        pageOptions(this.extension),
      ),
    );
    this.follow(draft);
    await this.update();
    this.panel.reveal(undefined, true);
  }

  /** Called by VS Code for a panel that was open when the window closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: SideState | undefined): Promise<void> {
    this.panel?.dispose();
    this.panel = this.adopt(panel);
    if (state === undefined) return panel.dispose();
    const draft = vscode.Uri.parse(state.draft);
    this.follow(draft);
    try {
      await vscode.workspace.openTextDocument(draft);
    } catch {
      // The draft is gone.
      return panel.dispose();
    }
    await this.session.started;
    await this.update();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.update();
    }, pause);
  }

  /** Another draft became the active one: the panel is of that one now. */
  private goAlong(): void {
    const active = vscode.window.activeTextEditor?.document.uri;
    if (this.panel === undefined || active === undefined || this.status.current === undefined) return;
    if (active.toString() === this.draft?.toString()) return;
    this.follow(active);
    void this.update();
  }

  private follow(draft: vscode.Uri): void {
    this.draft = draft;
    this.basis.follow(draft);
  }

  /** Shows the draft as it stands; what is shown stays where the server does not speak of it. */
  private async update(): Promise<void> {
    const { draft } = this;
    if (draft === undefined) return;
    const { client } = this.session;
    const uri = client.code2ProtocolConverter.asUri(draft);
    const answer = await client.sendRequest(coverageRequest, { textDocument: { uri } });
    const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === draft.toString());
    const reference = answer?.references[0];
    if (reference === undefined || document === undefined || draft !== this.draft) return;
    this.shown = { draft, reference, content: sideContent(reference, document) };
    if (this.panel) this.panel.title = vscode.l10n.t('Side by side: {0}', nameOf(draft));
    this.send();
  }

  private send(): void {
    if (this.shown === undefined) return;
    const { draft, reference, content } = this.shown;
    this.post({
      act: 'show',
      draft: draft.toString(),
      name: nameOf(draft),
      title: reference.title,
      figure: reference.figure,
      parts: content.parts,
      lines: content.lines,
      words: {
        reference: vscode.l10n.t('Reference'),
        draft: vscode.l10n.t('Draft'),
        hint: vscode.l10n.t('↑↓ from one to the next, ←→ to the other side, Enter opens it in the editor.'),
        lock: vscode.l10n.t('Scroll together'),
        splitter: vscode.l10n.t('Width of the reference'),
        strip: vscode.l10n.t('What the draft carries of its reference'),
      },
    });
  }

  private post(message: ToSide): void {
    void this.panel?.webview.postMessage(message);
  }

  private adopt(panel: vscode.WebviewPanel): vscode.WebviewPanel {
    panel.webview.options = pageOptions(this.extension);
    panel.webview.onDidReceiveMessage((message: FromSide) => this.receive(message));
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = this.shown = this.draft = undefined;
      this.basis.leave();
    });
    panel.webview.html = pageDocument(panel.webview, this.extension, vscode.l10n.t('Side by side'), 'side');
    return panel;
  }

  private async receive(message: FromSide): Promise<void> {
    if (message.act === 'ready') return this.send();
    if (this.shown === undefined) return;
    const { draft, reference, content } = this.shown;
    const [uri, selection] =
      'place' in message
        ? [draft, content.places[message.place]]
        : [vscode.Uri.parse(reference.uri), asRange(content.passages[message.passage])];
    const viewColumn = vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(uri, { selection, viewColumn, preview: true });
  }
}

function nameOf(draft: vscode.Uri): string {
  return posix.basename(draft.path);
}
