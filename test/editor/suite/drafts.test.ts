import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, DRAFT, finding, findings, open, pause, until, withSetting } from './desk';

/** No term and no frame of the references, and a half-width comma that would be a finding in a draft. */
const OTHER_CHINESE = '# 周末\n\n今天天气很好,我们全家去公园散步，孩子们放风筝。ycsc';
const ENGLISH = '# Notes\n\nA plain project file, with a quotation of 债卷市场 in it. The the end. ycsc';

async function completions(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.map(item => (typeof item.label === 'string' ? item.label : item.label.label));
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
      const offered = await completions(document.uri, document.lineAt(document.lineCount - 1).range.end);
      assert.ok(!offered.includes('因城施策'), 'no completion of ours');
    });
  }

  it('the silent text has a finding where Tifa is told to speak always', async () => {
    await withSetting('tifa.enable', 'always', async () => {
      const { document } = await open('one', 'silent/always.md', OTHER_CHINESE);
      await finding(document.uri, 'punctuation.width');
      const end = document.lineAt(document.lineCount - 1).range.end;
      await until(async () => (await completions(document.uri, end)).includes('因城施策'), 'a completion of ours');
    });
  });
});
