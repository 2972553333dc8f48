/** The document of a page in a web view: nothing but the script and the styles of dist/, nothing from outside. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** What a page may load. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
}

/** The document of `dist/PAGE.js` and `.css`; its script builds what it shows from the messages that it is sent. */
export function pageDocument(webview: vscode.Webview, extension: vscode.Uri, title: string, page = 'page'): string {
  const dist = (name: string): string =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString());
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${dist(`${page}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${dist(`${page}.js`)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
