import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  action,
  apply,
  closeAll,
  codeOf,
  DRAFT,
  finding,
  findings,
  noFinding,
  open,
  rangeOf,
  rewrite,
  until,
  withSetting,
} from './desk';

const extension = vscode.extensions.getExtension('tifa.tifa');

describe('findings', () => {
  afterEach(closeAll);

  it('have source, code, severity, range and a page that exists', async () => {
    const { document } = await open('one', 'findings.policy.md', DRAFT);
    const variant = await finding(document.uri, 'term.variant');
    assert.equal(variant.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(variant.range, rangeOf(document, '债卷市场'));
    const missing = await finding(document.uri, 'set.missing');
    assert.equal(missing.severity, vscode.DiagnosticSeverity.Warning);
    for (const one of findings(document.uri)) {
      const code = one.code;
      assert.ok(typeof code === 'object', `${codeOf(one)} links to its page`);
      if (code.target.scheme === 'file') assert.ok(readFileSync(code.target.fsPath, 'utf8').includes(codeOf(one)));
    }
  });

  it('follow the text while it is changed', async () => {
    const editor = await open('one', 'follow.policy.md', DRAFT);
    await finding(editor.document.uri, 'term.variant');
    await rewrite(editor, DRAFT.replace('债卷', '债券'));
    await noFinding(editor.document.uri, 'term.variant');
    await rewrite(editor, `\n\n${DRAFT}`);
    const variant = await finding(editor.document.uri, 'term.variant');
    assert.deepEqual(variant.range, rangeOf(editor.document, '债卷市场'));
  });

  it('a term hovers with its definition, in unspaced text', async () => {
    const { document } = await open('one', 'hover.policy.md', DRAFT);
    await finding(document.uri, 'term.variant');
    const range = rangeOf(document, '因城施策');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const ours = hovers.find(hover => hover.range?.isEqual(range));
    assert.ok(ours, 'a hover with the term’s range');
    const text = ours.contents.map(part => (typeof part === 'string' ? part : part.value)).join('\n');
    assert.ok(extension, 'the extension is there');
    const pack = readFileSync(path.join(extension.extensionPath, 'seeds/pbc-safe-2023-11-02/pack.yaml'), 'utf8');
    const definition = /- term: 因城施策\n\s+definition: ["']?(.{8})/.exec(pack)?.[1];
    assert.ok(definition);
    assert.ok(text.includes('因城施策') && text.includes(definition), text);
  });

  it('a quick fix mends and its finding goes', async () => {
    const { document } = await open('one', 'quickfix.policy.md', DRAFT);
    const variant = await finding(document.uri, 'term.variant');
    const fix = await action(document.uri, variant.range, one => one.isPreferred === true);
    await apply(fix);
    assert.equal(document.getText(), DRAFT.replace('债卷市场', '债券市场'));
    await noFinding(document.uri, 'term.variant');
  });

  it('fix all on save writes the preferred fixes and no others', async () => {
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll.tifa': 'explicit' }, async () => {
      const editor = await open('one', 'save.policy.md', DRAFT);
      await finding(editor.document.uri, 'term.variant');
      await rewrite(editor, DRAFT.replace('会议强调，', '会议强调,'));
      await finding(editor.document.uri, 'punctuation.width');
      const fixed = DRAFT.replace('债卷市场', '债券市场');
      const written = (): boolean => readFileSync(editor.document.uri.fsPath, 'utf8') === fixed;
      // The editor saves without the fixes where they take it too long, as on a busy machine; a person saves again.
      await until(async () => {
        await vscode.commands.executeCommand('workbench.action.files.save');
        return written();
      }, 'the file holds the fixed text');
      await finding(editor.document.uri, 'set.missing');
    });
  });
});
