import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session';

/** Where the cursor stands in a test's text. */
export const CURSOR = '‸';

let serial = 0;

/** An open text, seen from the client's side: one function a feature. A cursor mark in its text is taken out. */
export class Document {
  readonly cursor: Position;
  private document: TextDocument;

  constructor(
    private readonly session: Session,
    marked: string,
    readonly uri = `file:///draft/${++serial}.policy.md`,
    languageId = 'policy-draft',
  ) {
    const at = marked.indexOf(CURSOR);
    const text = marked.replace(CURSOR, '');
    this.document = TextDocument.create(uri, languageId, 1, text);
    this.cursor = this.document.positionAt(Math.max(0, at));
    void session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  get text(): string {
    return this.document.getText();
  }

  get version(): number {
    return this.document.version;
  }

  /** Replaces `length` units at an offset, as one change. */
  change(offset: number, length: number, text: string): void {
    const range = { start: this.document.positionAt(offset), end: this.document.positionAt(offset + length) };
    const version = this.version + 1;
    TextDocument.update(this.document, [{ range, text }], version);
    void this.session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version },
      contentChanges: [{ range, text }],
    });
  }

  close(): void {
    void this.session.client.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** What was pushed for a version (the last one, where none is named), once it has been. */
  async pushed(version = this.version): Promise<Diagnostic[]> {
    const mine = () => this.session.pushed.filter(one => one.uri === this.uri && one.version === version);
    await this.session.until(() => mine().length > 0, `a push for version ${version}`);
    return mine()[0].diagnostics;
  }

  pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('diagnostic', { previousResultId });
  }

  hover(position = this.cursor): Promise<Hover | null> {
    return this.request('hover', { position });
  }

  async complete(position = this.cursor): Promise<CompletionItem[]> {
    return (await this.request<CompletionList | null>('completion', { position }))?.items ?? [];
  }

  actions(range: Range, only?: string[], diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    return this.request('codeAction', { range, context: { diagnostics, ...(only ? { only } : {}) } });
  }

  request<T>(feature: string, more: object = {}): Promise<T> {
    return this.session.client.sendRequest<T>(`textDocument/${feature}`, { textDocument: { uri: this.uri }, ...more });
  }

  range(start: number, end: number): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  at(range: Range): string {
    return this.document.getText(range);
  }

  positionAt(offset: number): Position {
    return this.document.positionAt(offset);
  }

  /** The text after an action's edits; they must be for this text and this version. */
  after(action: CodeAction): string {
    const { changes, documentChanges } = action.edit ?? {};
    const versioned = documentChanges as TextDocumentEdit[] | undefined;
    const edits = changes?.[this.uri] ?? versioned?.find(one => one.textDocument.version === this.version)?.edits;
    if (!edits) throw new Error('the action does not edit this text at this version');
    return TextDocument.applyEdits(this.document, edits as TextEdit[]);
  }
}
