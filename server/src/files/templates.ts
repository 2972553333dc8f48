import { join } from 'node:path';
import { GENRES } from '../engine/document/header';
import type { Template, Templates } from '../engine/features/newDraft/skeleton';
import { readText } from './disk';
import { packageRoot } from './packageRoot';

interface Snippet {
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * The shipped snippets as templates of new drafts: an editor that knows snippets and the server offer the same ones.
 * @throws FileError where they are not there
 */
export async function readTemplates(root = packageRoot()): Promise<Templates> {
  const [drafts, frames] = await Promise.all([read(root, 'drafts'), read(root, 'frames')]);
  return {
    drafts: Object.entries(drafts).flatMap(([name, snippet]) => templateOf(name, snippet) ?? []),
    frames: Object.fromEntries(Object.entries(frames).map(([name, { body }]) => [name, body])),
  };
}

async function read(root: string, name: string): Promise<Record<string, Snippet>> {
  const { text } = await readText(join(root, 'syntaxes', `${name}.code-snippets`));
  return JSON.parse(text) as Record<string, Snippet>;
}

function templateOf(name: string, { description, body }: Snippet): Template | undefined {
  const written = body.find(line => line.startsWith('genre: '))?.slice('genre: '.length);
  const genre = GENRES.find(known => known === written);
  if (!genre) return undefined;
  // A snippet has one description, Chinese first, for VS Code shows it as it is.
  const [zh, en] = description.split(/(?<=。) (?=[A-Z])/);
  return { name, genre, description: { zh, en: en ?? zh }, body };
}
