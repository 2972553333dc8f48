import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { ClientFacts } from './client';
import { toSpan } from './convert';
import type { Telling } from './diagnostics';
import { workspaceEdit } from './edits';
import type { Snapshot } from './openDrafts';

/** What decides which references speak for a draft. */
export const REFERENCES = 'tifa.references';

/** As many references as a menu has room for. */
const SHOWN = 10;

/** In the front matter, or on the first line of a draft without one: the references in force, each alone, and all. */
export function referenceActions(
  snapshot: Snapshot,
  { range }: CodeActionParams,
  client: ClientFacts,
  { language }: Telling,
): CodeAction[] {
  const { draft, ground } = snapshot;
  const { features, library } = ground.engine;
  const { start } = toSpan(draft, range);
  if (library.norms.length < 2 && !draft.frontMatter) return [];
  if (draft.frontMatter ? start > draft.frontMatter.end : draft.lines.lineAt(start) > 0) return [];
  const choices = library.norms.slice(0, SHOWN).map(({ id, meta }) => {
    const name = meta.date === undefined ? meta.title : `${meta.title}，${meta.date}`;
    return { ids: [id], title: { zh: `只参照“${name}”`, en: `Compare with “${name}” alone` }[language] };
  });
  const all = { ids: [], title: { zh: '参照全部现用文本', en: 'Compare with all references in force' }[language] };
  return [...choices, all].flatMap(({ ids, title }) => {
    const edits = features.useReferences(draft, ids);
    return edits.length > 0 ? [{ title, kind: REFERENCES, edit: workspaceEdit(snapshot, edits, client) }] : [];
  });
}
