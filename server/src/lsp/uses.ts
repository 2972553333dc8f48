import type { CancellationToken, Location, ReferenceParams, WorkDoneProgressReporter } from 'vscode-languageserver';
import { toOffset, toRange } from './convert';
import { locationOf } from './navigation';
import type { Snapshot } from './openDrafts';
import type { WorkspaceDrafts } from './workspaceDrafts';

/**
 * Where the workspace's drafts use the term that stands at a place; with the declaration, where the references say it.
 * What was found so far, where it is called off.
 */
export async function uses(
  snapshot: Snapshot,
  params: ReferenceParams,
  drafts: WorkspaceDrafts,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<Location[] | null> {
  const { features } = snapshot.ground.engine;
  const offset = toOffset(snapshot.draft, params.position);
  const meant = snapshot.active ? features.meant(snapshot.draft, offset) : undefined;
  if (!meant) return null;
  const headword = features.headword(meant);
  const found: Location[] = [];
  if (params.context.includeDeclaration)
    found.push(...(features.definition(snapshot.draft, offset)?.passages ?? []).map(locationOf));
  progress.begin(headword, 0, undefined, true);
  try {
    for await (const { uri, draft, active } of drafts.all(token, fraction =>
      progress.report(Math.floor(fraction * 100)),
    )) {
      if (!active) continue;
      for (const span of features.occurrences(draft, headword)) found.push({ uri, range: toRange(draft, span) });
    }
  } finally {
    progress.done();
  }
  return found;
}
