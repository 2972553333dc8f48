import { ApplyWorkspaceEditRequest, type Range } from 'vscode-languageserver';
import { applyEdits } from '../engine/document/applyEdits';
import type { Edit } from '../engine/document/prose';
import { LineIndex } from '../engine/text/lineIndex';
import { toRange } from './convert';
import { workspaceEdit } from './edits';
import type { Snapshot } from './openDrafts';
import type { Server } from './server';

/** What a command that changes a draft answers. */
export interface Applied {
  readonly applied: boolean;
  /** What the writer goes on with, in the text as it reads then: an editor may select it. */
  readonly select?: Range;
}

/**
 * Has the client apply edits of a draft as one change, which one undo takes back. `select` is what is to be selected
 * then: its first place in what was put in.
 */
export async function applyToDraft(
  { connection, client }: Server,
  snapshot: Snapshot,
  edits: readonly Edit[],
  label: string,
  select?: string,
): Promise<Applied> {
  const { applied } = await connection.sendRequest(ApplyWorkspaceEditRequest.type, {
    label,
    edit: workspaceEdit(snapshot, edits, client),
  });
  if (!applied || select === undefined) return { applied };
  const at = placeAfter(edits, select);
  if (at === undefined) return { applied };
  const text = applyEdits(snapshot.draft.text, edits);
  return {
    applied,
    select: toRange({ text, lines: new LineIndex(text) }, { start: at, end: at + select.length }),
  };
}

/** Where the first place of a text that edits put in stands once they are applied. */
function placeAfter(edits: readonly Edit[], wanted: string): number | undefined {
  let shift = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start)) {
    const at = newText.indexOf(wanted);
    if (at >= 0) return start + shift + at;
    shift += newText.length - (end - start);
  }
  return undefined;
}
