/** The coverage view (对照): asks the server what the active draft has of its references, and shows it. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import { asRange, coverageRequest, serverCommands, type Applied, type Coverage, type PartCoverage } from '../protocol';
import type { Session } from '../session';
import type { StatusItem } from '../status';
import { registerMarks } from './coverageMarks';
import { CoverageTree, revealCommand, type CoverageNode } from './coverageTree';

/** The context key that the view stands by. */
const draftShown = 'tifa.coverageShown';

/** How long after the last change the server is asked again, ms: nobody reads the view while typing. */
const pause = 500;

export class CoverageView implements vscode.Disposable {
  private readonly tree = new CoverageTree();
  private readonly view: vscode.TreeView<CoverageNode>;
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  private shown: Coverage | undefined;

  constructor(
    private readonly session: Session,
    private readonly status: StatusItem,
  ) {
    this.view = vscode.window.createTreeView('tifa.coverage', { treeDataProvider: this.tree, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      registerMarks(),
      vscode.commands.registerCommand(revealCommand, (uri: string, selection: vscode.Range) =>
        this.isReference(vscode.Uri.parse(uri)) ? showBeside(uri, selection) : show(uri, selection),
      ),
      this.view.onDidChangeVisibility(() => this.soon(0)),
      status.onDidChange(() => this.soon(0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.soon(pause);
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** “Insert What the Draft Lacks”: the part of a node, else one chosen among those that are missing. */
  async insert(node?: CoverageNode): Promise<void> {
    await this.refresh();
    const choice =
      node?.kind === 'part' ? { reference: node.reference.id, part: node.part.id } : await this.choosePart();
    const draft = this.shown?.uri;
    if (choice === undefined || draft === undefined) return;
    const answer: Applied | null = await this.session.client.sendRequest(ExecuteCommandRequest.type, {
      command: serverCommands.insertPart,
      arguments: [draft, choice.reference, choice.part],
    });
    if (answer?.applied && answer.select) await show(draft, asRange(answer.select));
  }

  /** “Copy a Passage of the Reference”: the sentence of a node, else one chosen. */
  async copy(node?: CoverageNode): Promise<void> {
    await this.refresh();
    const text = node?.kind === 'passage' ? node.passage.text : await this.choosePassage();
    if (text !== undefined) await vscode.env.clipboard.writeText(text);
  }

  private async choosePart(): Promise<{ reference: string; part: string } | undefined> {
    const items = this.parts().flatMap(({ reference, part }) =>
      part.state === 'missing' ? [{ label: part.name, reference, part: part.id }] : [],
    );
    if (items.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The draft has every frame and priority of its reference.'),
      );
      return undefined;
    }
    return vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is to be inserted?') });
  }

  private async choosePassage(): Promise<string | undefined> {
    const items = this.parts().flatMap(({ part }) =>
      part.passages.map(({ text }) => ({ label: text, description: part.name })),
    );
    const placeHolder = vscode.l10n.t('Which passage is to be copied?');
    return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.label;
  }

  private parts(): { reference: string; part: PartCoverage }[] {
    return (this.shown?.references ?? []).flatMap(({ id, parts }) => parts.map(part => ({ reference: id, part })));
  }

  private soon(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), milliseconds);
  }

  private async refresh(): Promise<void> {
    const uri = this.status.current?.uri;
    // Someone who reads a reference still works on the draft.
    if (uri === undefined && this.isReference(vscode.window.activeTextEditor?.document.uri)) return;
    const coverage = uri === undefined ? undefined : await this.ask(uri);
    if (uri !== this.status.current?.uri) return;
    this.shown = coverage;
    const followed = coverage?.references.find(one => one.followed);
    // What is shown by itself has its figure too, when nothing of it has been written yet.
    const alone = coverage?.references.length === 1 ? coverage.references[0] : undefined;
    this.view.description = (followed ?? alone)?.figure ?? '';
    this.status.figure(followed?.figure);
    this.tree.show(coverage);
    void vscode.commands.executeCommand('setContext', draftShown, coverage !== undefined);
  }

  private isReference(uri: vscode.Uri | undefined): boolean {
    const shown = this.shown?.references ?? [];
    return uri !== undefined && shown.some(one => vscode.Uri.parse(one.uri).toString() === uri.toString());
  }

  /** A server that is stopping answers nobody: then there is nothing to show. */
  private async ask(uri: string): Promise<Coverage | undefined> {
    try {
      return (await this.session.client.sendRequest(coverageRequest, { textDocument: { uri } })) ?? undefined;
    } catch {
      return undefined;
    }
  }
}

/** Goes to a place of a draft or of a reference. */
async function show(uri: string, selection: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, preview: true });
}

/** Shows a place of a reference beside the draft, which stays where the writer is. */
async function showBeside(uri: string, selection: vscode.Range): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const open = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === target.toString());
  const viewColumn = open?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(target, { selection, viewColumn, preserveFocus: true, preview: true });
}
