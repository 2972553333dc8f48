/**
 * The floor: the least that a language server can do. It takes the text and its changes as every server on
 * vscode-languageserver does, looks for five words, and pushes where they stand.
 */
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
let words: readonly string[] = [];

connection.onInitialize(({ initializationOptions }) => {
  words = (initializationOptions as { words: readonly string[] }).words;
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } };
});
documents.onDidChangeContent(({ document }) => {
  const text = document.getText();
  const diagnostics = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = { start: document.positionAt(at), end: document.positionAt(at + word.length) };
      diagnostics.push({ range, severity: 3 as const, source: 'floor', code: 'word', message: word });
    }
  }
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});
documents.listen(connection);
connection.listen();
