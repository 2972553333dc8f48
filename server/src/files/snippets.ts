import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './packageRoot';

/** A frame, a part or a whole draft to be filled in, as VS Code's snippet files hold it. */
export interface Snippet {
  readonly name: string;
  /** What is typed for it: pinyin initials, and its name. */
  readonly prefixes: readonly string[];
  /** In snippet syntax, with VS Code's `CURRENT_…` variables. */
  readonly body: string;
  /** In both languages, Chinese first. */
  readonly description: string;
}

interface Entry {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const FILES = ['frames', 'parts', 'drafts'];
let reading: Promise<readonly Snippet[]> | undefined;

/** The shipped snippets; read once. Rejects where a file of the package cannot be read. */
export function shippedSnippets(): Promise<readonly Snippet[]> {
  return (reading ??= Promise.all(FILES.map(readSnippets)).then(lists => lists.flat()));
}

async function readSnippets(name: string): Promise<Snippet[]> {
  const text = await readFile(join(packageRoot(), 'syntaxes', `${name}.code-snippets`), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, Entry>).map(([name, { prefix, body, description }]) => ({
    name,
    // VS Code would sort what is begun by its name by code points; so its files have the initials alone.
    prefixes: [...prefix, name],
    body: body.join('\n'),
    description,
  }));
}
