import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  action,
  apply,
  closeAll,
  DRAFT,
  finding,
  findings,
  folder,
  noFinding,
  open,
  pause,
  put,
  rangeOf,
  remove,
  until,
  withSetting,
} from './desk';

describe('settings', () => {
  afterEach(closeAll);

  it('a severity changed while the draft is open', async () => {
    const { document } = await open('one', 'severity.policy.md', DRAFT);
    await finding(document.uri, 'term.variant');
    await withSetting('tifa.severity', { 'term.variant': 'hint' }, async () => {
      const hint = vscode.DiagnosticSeverity.Hint;
      await until(async () => (await finding(document.uri, 'term.variant')).severity === hint, 'the finding is a hint');
    });
    const error = vscode.DiagnosticSeverity.Error;
    await until(async () => (await finding(document.uri, 'term.variant')).severity === error, 'it is an error again');
  });

  it('switched off and on while the draft is open', async () => {
    const { document } = await open('one', 'never.policy.md', DRAFT);
    await finding(document.uri, 'term.variant');
    await withSetting('tifa.enable', 'never', () => until(() => findings(document.uri).length === 0, 'silence').then());
    await finding(document.uri, 'term.variant');
  });

  it('a fault ignored in its place', async () => {
    const { document } = await open('one', 'ignore.policy.md', DRAFT);
    const variant = await finding(document.uri, 'term.variant');
    const touches = (one: vscode.CodeAction): boolean =>
      one.edit?.get(document.uri).some(edit => edit.newText.includes('tifa-disable')) ?? false;
    await apply(await action(document.uri, variant.range, touches));
    await noFinding(document.uri, 'term.variant');
    assert.ok(document.getText().includes('债卷市场') && document.getText().includes('tifa-disable'));
  });

  it('“stop reporting” writes .tifa.yaml, and the finding goes', async () => {
    const file = path.join(folder('one'), '.tifa.yaml');
    try {
      const { document } = await open('one', 'stop.policy.md', DRAFT);
      const variant = await finding(document.uri, 'term.variant');
      await apply(await action(document.uri, variant.range, one => /Stop reporting|不再报告/.test(one.title)));
      await vscode.workspace.saveAll();
      await until(() => existsSync(file) && /term\.variant/.test(readFileSync(file, 'utf8')), '.tifa.yaml is written');
      assert.match(readFileSync(file, 'utf8'), /债卷市场/);
      await noFinding(document.uri, 'term.variant');
      await finding(document.uri, 'set.missing');
    } finally {
      remove(file);
    }
  });

  it('.tifa.yaml changed from outside is followed', async () => {
    const { document } = await open('one', 'configured/outside.policy.md', DRAFT);
    await finding(document.uri, 'term.variant');
    const file = put('one', 'configured/.tifa.yaml', 'severity:\n  term.variant: off\n');
    await noFinding(document.uri, 'term.variant');
    remove(file);
    await finding(document.uri, 'term.variant');
  });
});

describe('two folders with different references', () => {
  afterEach(closeAll);
  const text = '---\ngenre: plan\n---\n\n# 工作方案\n\n要抓紧编制村庄规化，落实村庄规划。\n';

  /** What is said of the term that only the second folder's reference has. */
  async function said(document: vscode.TextDocument): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, '村庄规划').start,
    );
    return hovers
      .flatMap(hover => hover.contents)
      .map(part => (typeof part === 'string' ? part : part.value))
      .join('\n');
  }

  it('each draft is held against its own', async () => {
    const here = await open('two', 'village.policy.md', text);
    const variant = await finding(here.document.uri, 'term.variant');
    assert.equal(here.document.getText(variant.range), '村庄规化');
    const there = await open('one', 'village.policy.md', text);
    const after = await open('one', 'village-after.policy.md', DRAFT);
    await finding(after.document.uri, 'term.variant');
    await pause(1000);
    assert.ok(!findings(there.document.uri).some(one => there.document.getText(one.range).includes('村庄规化')));
    assert.match(await said(here.document), /为测试而写的释义/);
    assert.doesNotMatch(await said(there.document), /为测试而写的释义/);
  });
});
