import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, DRAFT, finding, open, rangeOf, until } from './desk';

async function offered(uri: vscode.Uri, position: vscode.Position, label: string): Promise<vscode.CompletionItem> {
  return until(async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      position,
    );
    return list.items.find(item => (typeof item.label === 'string' ? item.label : item.label.label) === label);
  }, `${label} is offered`);
}

describe('writing', () => {
  afterEach(closeAll);

  for (const typed of ['ycsc', 'yincheng', '因城']) {
    it(`completes ${typed} in unspaced text`, async () => {
      const { document } = await open('one', `complete-${typed.length}.policy.md`, `${DRAFT}\n会议要求，要${typed}`);
      await finding(document.uri, 'term.variant');
      const start = document.getText().lastIndexOf(typed);
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + typed.length));
      const item = await offered(document.uri, range.end, '因城施策');
      const replaced = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
      assert.deepEqual(replaced, range, 'it replaces what was typed and no more');
      // Without a filterText the label is what VS Code compares with what was typed.
      const filter = item.filterText ?? '因城施策';
      assert.ok(filter.toLowerCase().startsWith(typed), `filterText: ${filter}`);
    });
  }

  it('a snippet stands in the text with its placeholders', async () => {
    const editor = await open('one', 'snippet.policy.md', '');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'policy-draft', name: '会议强调' });
    await until(() => editor.document.getText().startsWith('会议强调，要'), 'the snippet is inserted');
    const first = editor.document.getText(editor.selection);
    assert.ok(first.length > 0, 'the first placeholder is selected');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until(() => editor.document.getText(editor.selection) !== first, 'Tab goes to the next placeholder');
  });

  for (const [language, name] of [
    ['policy-draft', 'snippet-list.policy.md'],
    ['markdown', 'snippet-list.md'],
  ]) {
    it(`a snippet is offered once in ${language}`, async () => {
      const { document } = await open('one', name, `${DRAFT}\nhyqd`);
      assert.equal(document.languageId, language);
      await finding(document.uri, 'term.variant');
      const end = document.lineAt(document.lineCount - 1).range.end;
      await offered(document.uri, end, '会议强调');
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      const bodies = list.items.map(item =>
        item.insertText instanceof vscode.SnippetString ? item.insertText.value : '',
      );
      assert.equal(bodies.filter(body => body.startsWith('会议强调，要${1:')).length, 1, bodies.join(' | '));
    });
  }

  it('a definition leads into the reference', async () => {
    const { document } = await open('one', 'definition.policy.md', DRAFT);
    await finding(document.uri, 'term.variant');
    const position = rangeOf(document, '因城施策').start;
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    const targets = links.map(link =>
      'uri' in link ? link : { uri: link.targetUri, range: link.targetSelectionRange ?? link.targetRange },
    );
    const target = targets.find(one => one.uri.path.endsWith('/pbc-safe-2023-11-02/reference.md'));
    assert.ok(target, `into the reference: ${targets.map(one => path.basename(one.uri.path)).join()}`);
    const reference = await vscode.workspace.openTextDocument(target.uri);
    assert.ok(reference.lineAt(target.range.start.line).text.includes('因城施策'));
  });

  it('the outline has the title and the priorities', async () => {
    const { document } = await open('one', 'symbols.policy.md', DRAFT);
    await finding(document.uri, 'term.variant');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const flat = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      list.flatMap(one => [one, ...flat(one.children ?? [])]);
    const names = flat(symbols).map(symbol => symbol.name);
    for (const expected of ['某单位传达学习', '一是', '二是'])
      assert.ok(
        names.some(name => name.includes(expected)),
        `${expected} in ${names.join(' / ')}`,
      );
    for (const symbol of flat(symbols)) assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
  });
});
