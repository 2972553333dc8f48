import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../engine/document/prose';
import type { ClientFacts } from './client';
import { toRange } from './convert';
import type { Snapshot } from './openDrafts';

/** Edits of a draft as one change, against the version that they were worked out for where the client can tell. */
export function workspaceEdit(snapshot: Snapshot, edits: readonly Edit[], client: ClientFacts): WorkspaceEdit {
  const { uri, version, draft } = snapshot;
  const changes: TextEdit[] = edits.map(edit => ({ range: toRange(draft, edit), newText: edit.newText }));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
