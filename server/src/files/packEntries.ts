import { validDate } from '../engine/checks/context';
import type { Pack, PackSet, PackTerm, PackWording, Variant } from '../engine/reference/pack';
import type { Message } from '../engine/text/message';

/** Where a value stands in a pack: keys and indexes from the root. */
export type PackPath = readonly (string | number)[];

/** A pack as YAML gives it. Only entries that the schema found good are read. */
export interface RawPack {
  readonly terms?: readonly Partial<PackTerm>[] | null;
  readonly sets?: readonly Partial<PackSet>[] | null;
  readonly wordings?: readonly PackWording[] | null;
}

interface EntryProblem {
  readonly path: PackPath;
  readonly message: Message;
  readonly severity: 'error' | 'warning';
}

type IsBad = (path: PackPath) => boolean;

/** What a schema cannot see: days that no calendar has, periods that end before they begin, entries given twice. */
export function* entryProblems(raw: RawPack, text: string, isBad: IsBad): Generator<EntryProblem> {
  const seen = new Set<string>();
  for (const [index, term] of good(raw.terms, 'terms', isBad)) {
    const path = ['terms', index];
    const name = term.term ?? '';
    if (seen.has(name)) yield error([...path, 'term'], `术语“${name}”重复`, `the term “${name}” is listed twice`);
    else if (!text.includes(name)) {
      const message = { zh: `参照文本中没有术语“${name}”`, en: `the reference does not contain the term “${name}”` };
      yield { path: [...path, 'term'], message, severity: 'warning' };
    }
    seen.add(name);
    yield* impossible([...path, 'authority'], { date: term.authority?.date });
    const texts = new Set([name]);
    for (const [at, variant] of good(term.variants, ['terms', index, 'variants'].join('/'), isBad)) {
      const place = [...path, 'variants', at];
      yield* impossible(place, variant);
      if (variant.text === name) {
        yield error([...place, 'text'], `异写与术语“${name}”相同`, `the variant is the term “${name}” itself`);
      } else if (texts.has(variant.text)) {
        yield error([...place, 'text'], `异写“${variant.text}”重复`, `the variant “${variant.text}” is listed twice`);
      }
      if (variant.use === variant.text) {
        yield error([...place, 'use'], 'use与text相同', 'use is the same as text');
      }
      texts.add(variant.text);
    }
  }
  for (const [index, wording] of good(raw.wordings, 'wordings', isBad)) yield* impossible(['wordings', index], wording);
}

/** The pack without its bad entries, what they leave out filled in. */
export function toPack(raw: RawPack, isBad: IsBad): Pack {
  return {
    terms: [...good(raw.terms, 'terms', isBad)].map(([index, term]) => ({
      ...term,
      term: term.term ?? '',
      quoted: term.quoted ?? false,
      variants: [...good(term.variants, ['terms', index, 'variants'].join('/'), isBad)].map(([, variant]): Variant => ({
        ...variant,
        notBefore: variant.notBefore ?? [],
        notAfter: variant.notAfter ?? [],
      })),
    })),
    sets: [...good(raw.sets, 'sets', isBad)].map(([, set]) => ({
      name: set.name ?? '',
      members: set.members ?? [],
      order: set.order ?? 'fixed',
      listed: set.listed ?? true,
    })),
    wordings: [...good(raw.wordings, 'wordings', isBad)].map(([, wording]) => wording),
  };
}

/** The entries of a list that nothing is wrong with, each with its index. */
function* good<T>(entries: readonly T[] | null | undefined, path: string, isBad: IsBad): Generator<[number, T]> {
  if (!Array.isArray(entries)) return;
  for (const [index, entry] of (entries as readonly T[]).entries()) if (!isBad([path, index])) yield [index, entry];
}

function* impossible(
  path: PackPath,
  dates: { readonly date?: string; readonly from?: string; readonly until?: string },
): Generator<EntryProblem> {
  for (const key of ['date', 'from', 'until'] as const) {
    const date = dates[key];
    if (date !== undefined && validDate(date) === undefined) {
      yield error([...path, key], `日历上没有${date}`, `the calendar has no ${date}`);
    }
  }
  if (dates.from !== undefined && dates.until !== undefined && dates.from > dates.until) {
    yield error([...path, 'until'], 'until早于from', 'until is before from');
  }
}

function error(path: PackPath, zh: string, en: string): EntryProblem {
  return { path, message: { zh, en }, severity: 'error' };
}
