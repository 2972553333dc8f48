import { GENRES } from '../engine/document/header';
import type { Template, Templates } from '../engine/features/newDraft/skeleton';
import { shippedSnippets, type Snippet } from './snippets';

/**
 * The shipped snippets as templates of new drafts: what completion offers and what a draft is begun with are the same.
 * Rejects where a file of the package cannot be read.
 */
export async function readTemplates(): Promise<Templates> {
  const snippets = await shippedSnippets();
  return {
    drafts: snippets.flatMap(snippet => templateOf(snippet) ?? []),
    frames: Object.fromEntries(snippets.map(({ name, body }) => [name, body.split('\n')])),
  };
}

/** A snippet of a whole draft says its genre; others are none. */
function templateOf({ name, description, body }: Snippet): Template | undefined {
  const written = /^genre: (\w+)$/m.exec(body)?.[1];
  const genre = GENRES.find(known => known === written);
  if (!genre) return undefined;
  // A snippet has one description, Chinese first, for VS Code shows it as it is.
  const [zh, en] = description.split(/(?<=。) (?=[A-Z])/);
  return { name, genre, description: { zh, en: en ?? zh }, body: body.split('\n') };
}
