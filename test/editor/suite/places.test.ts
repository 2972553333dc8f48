import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, DRAFT, finding, findings, rangeOf, rewrite, until } from './desk';

/** A file system in memory with one file, as a remote repository's would be. */
class OneFile implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  constructor(private bytes: Uint8Array) {}
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path.endsWith('.policy.md'))
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.bytes.length };
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  readFile(uri: vscode.Uri): Uint8Array {
    if (uri.path.endsWith('.policy.md')) return this.bytes;
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  writeFile(_: vscode.Uri, bytes: Uint8Array): void {
    this.bytes = bytes;
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

async function definesTerm(document: vscode.TextDocument): Promise<boolean> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, '因城施策').start,
  );
  const parts = hovers.flatMap(hover => hover.contents);
  return parts.some(part => (typeof part === 'string' ? part : part.value).includes('各城市'));
}

describe('places that are no files', () => {
  afterEach(closeAll);

  it('a new text that has not been saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'policy-draft', content: DRAFT });
    await vscode.window.showTextDocument(document);
    assert.equal(document.uri.scheme, 'untitled');
    await finding(document.uri, 'term.variant');
    await until(() => definesTerm(document), 'the term is defined');
  });

  it('a virtual workspace: the shipped references check what is open', async () => {
    const provider = new OneFile(new TextEncoder().encode(DRAFT));
    const registered = vscode.workspace.registerFileSystemProvider('vscode-vfs', provider);
    try {
      const uri = vscode.Uri.parse('vscode-vfs://github/somebody/drafts/remote.policy.md');
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await finding(uri, 'term.variant');
      await until(() => definesTerm(editor.document), 'the term is defined');
      await rewrite(editor, DRAFT.replace('债卷', '债券'));
      await until(() => findings(uri).every(one => !editor.document.getText(one.range).includes('债')), 'it is mended');
    } finally {
      await closeAll();
      registered.dispose();
    }
  });

  it('the other side of a comparison is left alone', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('tifa-test-old', {
      provideTextDocumentContent: () => DRAFT,
    });
    try {
      const old = vscode.Uri.parse('tifa-test-old:/old.policy.md');
      const now = await vscode.workspace.openTextDocument({ language: 'policy-draft', content: DRAFT });
      await vscode.commands.executeCommand('vscode.diff', old, now.uri);
      await finding(now.uri, 'term.variant');
      assert.deepEqual(findings(old), []);
    } finally {
      await closeAll();
      provider.dispose();
    }
  });
});
