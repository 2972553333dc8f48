/** All contributed snippets, and what stands when they are inserted on 2 January 2023. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand, type Expansion, type Variables } from './expand';

export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

const folder = join(__dirname, '../../../syntaxes');
const load = (file: string): [string, Snippet][] =>
  Object.entries(JSON.parse(readFileSync(join(folder, `${file}.code-snippets`), 'utf8')) as Record<string, Snippet>);

export const frames = load('frames');
export const drafts = load('drafts');
export const all = [...frames, ...drafts, ...load('parts')];

/** A day whose month and day have a zero before them, as VS Code gives them. */
export const variables: Variables = { CURRENT_YEAR: '2023', CURRENT_MONTH: '01', CURRENT_DATE: '02' };

export const expansion = (snippet: Snippet): Expansion => expand(snippet.body.join('\n'), variables);
