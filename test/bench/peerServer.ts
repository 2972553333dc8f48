/** A peer behind the floor's server: the whole text at every change, as such servers do, without their delay. */
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadPeer, type Lint, type Peer } from './peerTools';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const AT_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
let lint: Lint;

connection.onInitialize(({ initializationOptions }) => {
  const { root, peer, prh } = initializationOptions as { root: string; peer: Peer; prh: string };
  lint = loadPeer(root, peer, prh);
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } };
});
documents.onDidChangeContent(async ({ document }) => {
  const { uri, version } = document;
  const found = await lint(document.getText());
  const diagnostics = Array.from({ length: found }, () => ({ range: AT_START, message: 'found' }));
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
