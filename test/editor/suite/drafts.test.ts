import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, DRAFT, finding, findings, open, pause, until, withSetting } from './desk';

/** No term and no frame of the references, and a half-width comma that would be a finding in a draft. */
const OTHER_CHINESE = '# 周末\n\n今天天气很好,我们全家去公园散步，孩子们放风筝。hyqd\n\nycsc';
const ENGLISH = '# Notes\n\nA plain project file, with a quotation of 债卷市场 in it. The the end. hyqd\n\nycsc';

async function completions(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  // The editor itself offers the words of open texts.
  const items = list.items.filter(item => item.kind !== vscode.CompletionItemKind.Text);
  return items.map(item => (typeof item.label === 'string' ? item.label : item.label.label));
}

describe('drafts', () => {
  afterEach(closeAll);

  it('a policy draft comes alive in its own language', async () => {
    const { document } = await open('one', 'alive.policy.md', DRAFT);
    assert.equal(document.languageId, 'policy-draft');
    assert.equal(document.getText((await finding(document.uri, 'term.variant')).range), '债卷市场');
  });

  it('a Chinese text with three terms comes alive without front matter', async () => {
    const text = '会议强调，要因城施策，完善宏观审慎政策，强化债卷市场，发展普惠金融、绿色金融。\n';
    const { document } = await open('one', 'three-terms.md', text);
    assert.equal(document.languageId, 'markdown');
    await finding(document.uri, 'term.variant');
  });

  for (const [what, name, text] of [
    ['an English text', 'README.md', ENGLISH],
    ['a Chinese text without the references’ terms', 'weekend.md', OTHER_CHINESE],
  ] as const) {
    it(`${what} stays silent`, async () => {
      const { document } = await open('one', `silent/${name}`, text);
      // A draft opened afterwards is answered: what was to come for the first has come.
      const after = await open('one', 'silent-after.policy.md', DRAFT);
      await finding(after.document.uri, 'term.variant');
      await pause(1000);
      assert.deepEqual(findings(document.uri), []);
      const last = document.lineAt(document.lineCount - 1).range.end;
      assert.ok(!(await completions(document.uri, last)).includes('因城施策'), 'no completion of ours');
      const line = document.lineAt(last.line - 2).range.end;
      assert.ok(!(await completions(document.uri, line)).includes('会议强调'), 'no snippet of ours');
      // The command goes by what the status item shows.
      await vscode.window.showTextDocument(document);
      void vscode.commands.executeCommand('tifa.openReference');
      await pause(500);
      assert.equal(vscode.window.activeTextEditor?.document, document, 'no status, hence no reference to open');
      await vscode.commands.executeCommand('notifications.clearAll');
    });
  }

  it('the silent text has a finding where Tifa is told to speak always', async () => {
    await withSetting('tifa.enable', 'always', async () => {
      const { document } = await open('one', 'silent/always.md', OTHER_CHINESE);
      await finding(document.uri, 'punctuation.width');
      const end = document.lineAt(document.lineCount - 1).range.end;
      await until(async () => (await completions(document.uri, end)).includes('因城施策'), 'a completion of ours');
      const line = document.lineAt(end.line - 2).range.end;
      await until(async () => (await completions(document.uri, line)).includes('会议强调'), 'a snippet of ours');
    });
  });
});
