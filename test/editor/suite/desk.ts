/** The writer's desk: drafts on disk, opened in the editor, and what Tifa says of them. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** Asks until the answer is neither undefined nor false; fails with `what` after `limit` milliseconds. */
export async function until<T>(ask: () => T | Promise<T>, what: string, limit = 90_000): Promise<NonNullable<T>> {
  for (const end = Date.now() + limit; ; await pause(50)) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    assert.ok(Date.now() < end, `${what}: not within ${limit / 1000} s`);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(wake => setTimeout(wake, milliseconds));
}

/** The folder of the workspace with this name. */
export function folder(name: 'one' | 'two'): string {
  const found = vscode.workspace.workspaceFolders?.find(one => path.basename(one.uri.fsPath) === name);
  assert.ok(found, `the workspace has a folder ${name}`);
  return found.uri.fsPath;
}

/** Writes a file below a workspace folder; returns its path. */
export function put(where: 'one' | 'two', name: string, text: string): string {
  const file = path.join(folder(where), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

export function remove(file: string): void {
  rmSync(file, { recursive: true, force: true });
}

/** Writes a draft and shows it in the editor. */
export async function open(where: 'one' | 'two', name: string, text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(put(where, name, text));
  return vscode.window.showTextDocument(document, { preview: false });
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Tifa's findings of a document, as VS Code holds them now. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === 'tifa');
}

export function codeOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding with this code. */
export function finding(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return until(() => findings(uri).find(one => codeOf(one) === code), `a finding ${code}`);
}

/** Waits until no finding with this code is left. */
export async function noFinding(uri: vscode.Uri, code: string): Promise<void> {
  await until(() => !findings(uri).some(one => codeOf(one) === code), `no finding ${code}`);
}

/** Where a text stands, from its first to after its last unit. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `the draft holds ${text}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Changes the whole text as typing would, without saving. */
export async function rewrite(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  assert.ok(await editor.edit(edit => edit.replace(whole, text)));
}

/** The fixes offered on a range, their edits filled in; waits for one that `wanted` accepts. */
export function action(
  uri: vscode.Uri,
  range: vscode.Range,
  wanted: (action: vscode.CodeAction) => boolean,
): Promise<vscode.CodeAction> {
  return until(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      50,
    );
    return actions.find(wanted);
  }, 'the quick fix');
}

/** Carries a fix out as the editor does: its edit, then its command. */
export async function apply(chosen: vscode.CodeAction): Promise<void> {
  if (chosen.edit) assert.ok(await vscode.workspace.applyEdit(chosen.edit), `${chosen.title} is applied`);
  if (chosen.command) {
    await vscode.commands.executeCommand(chosen.command.command, ...(chosen.command.arguments ?? []));
  }
}

/** Sets a setting for the time of `work`. */
export async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  await configuration.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await vscode.workspace.getConfiguration().update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** A draft with front matter and one certain fault: 债卷市场 is a listed wrong writing of a term. */
export const DRAFT = `---
reference: pbc-safe-2023-11-02
---

# 某单位传达学习中央金融工作会议精神

会议强调，要因城施策指导城市政府精准实施差别化住房信贷政策。

一是强化债卷市场制度建设。加强金融基础设施统筹。

二是对风险早识别、早预警、早处置。
`;
