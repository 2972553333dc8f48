import { counted } from '../../engine/text/counted';
import type { Archive } from '../../engine/library/archive';
import type { Reference } from '../../engine/reference/reference';
import { LIBRARY_OPTIONS, loadLibrary, readLibraryRequest } from '../library';
import { oneOf, parseOptions } from '../parseOptions';
import type { Terminal } from '../terminal';
import { shownPath } from './shown';

const OPTIONS = { ...LIBRARY_OPTIONS, format: { type: 'string' } } as const;

/** `tifa reference list`: what is in force, the norms first, the newest first. @returns the exit status @throws UsageError */
export async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions(args, OPTIONS, 'reference');
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'] as const);
  const { library, archives, failed } = await loadLibrary(readLibraryRequest(values), terminal);
  const listed = [...library.norms.map(normEntry), ...archives.map(archiveEntry)];
  if (format === 'json') terminal.out(`${JSON.stringify(listed, undefined, 2)}\n`);
  else if (listed.length === 0)
    terminal.out({ zh: '没有现用的参照文本。\n', en: 'No reference is in force.\n' }[terminal.language]);
  else terminal.out(listed.map(entry => `${lineOf(entry, terminal)}\n`).join(''));
  return failed ? 2 : 0;
}

/** A reference as it is listed. `texts`: how many it holds. */
export interface ListedReference {
  readonly role: 'norm' | 'archive';
  readonly id: string;
  readonly title: string;
  /** Of a norm its date; of an archive the dates of its first and last text. `null` where not known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly texts: number;
  readonly terms: number;
  readonly path: string;
}

export function normEntry({ id, meta, pack }: Reference): ListedReference {
  const date = meta.date ?? null;
  const path = shownPath(meta.uri);
  return { role: 'norm', id, title: meta.title, first: date, last: date, texts: 1, terms: pack.terms.length, path };
}

export function archiveEntry({ id, uri, chunks }: Archive): ListedReference {
  const dates = chunks
    .flatMap(chunk => chunk.texts.map(({ date }) => date))
    .filter(date => date !== '')
    .sort();
  const texts = chunks.reduce((count, chunk) => count + chunk.texts.length, 0);
  const [first, last] = [dates[0] ?? null, dates.at(-1) ?? null];
  return { role: 'archive', id, title: id, first, last, texts, terms: 0, path: shownPath(uri) };
}

function lineOf({ role, id, title, first, last, texts, terms, path }: ListedReference, { language }: Terminal): string {
  const dates = first === last ? (first ?? '') : `${first}–${last}`;
  const about =
    role === 'norm'
      ? { zh: `准据，术语${terms}条`, en: `norm, ${counted(terms, 'term')}` }
      : { zh: `存档，${texts}篇`, en: `archive, ${counted(texts, 'text')}` };
  return [id, dates, about[language], title === id ? '' : title, path].filter(part => part !== '').join('  ');
}
