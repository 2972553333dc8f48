/** “Open Documentation of a Finding”: the page of a code, as the diagnostic itself names it. */
import * as vscode from 'vscode';

interface Page {
  readonly code: string;
  readonly target: vscode.Uri;
  readonly message: string;
}

/**
 * Opens the page of the finding at the cursor; where there are several or none, of one chosen among them
 * or among all findings of the document.
 */
export async function openDocumentation(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const ours = vscode.languages.getDiagnostics(editor.document.uri).filter(diagnostic => diagnostic.source === 'tifa');
  const here = ours.filter(diagnostic => diagnostic.range.intersection(editor.selection) !== undefined);
  const pages = distinctPages(here.length > 0 ? here : ours);
  const page = await choose(pages);
  if (page !== undefined) await open(page.target);
}

function distinctPages(diagnostics: readonly vscode.Diagnostic[]): Page[] {
  const pages = new Map<string, Page>();
  for (const { code, message } of diagnostics) {
    if (typeof code !== 'object' || pages.has(String(code.value))) continue;
    pages.set(String(code.value), { code: String(code.value), target: code.target, message });
  }
  return [...pages.values()];
}

async function choose(pages: readonly Page[]): Promise<Page | undefined> {
  if (pages.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There are no findings in the active text.'));
    return undefined;
  }
  if (pages.length === 1) return pages[0];
  const items = pages.map(page => ({ label: page.code, detail: page.message, page }));
  const placeHolder = vscode.l10n.t('Which finding would you like to read about?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.page;
}

/** The pages are Markdown files that ship with the extension; one elsewhere opens in the browser. */
async function open(target: vscode.Uri): Promise<void> {
  if (target.scheme === 'file') await vscode.commands.executeCommand('markdown.showPreview', target);
  else await vscode.env.openExternal(target);
}

/** Opens the manual in the language of the interface. */
export async function openManual(extension: vscode.Uri): Promise<void> {
  const name = vscode.env.language.startsWith('zh') ? 'manual.zh-CN.md' : 'manual.md';
  await open(vscode.Uri.joinPath(extension, 'docs', name));
}
