import { GENRES, type Genre } from '../engine/document/header';
import { GENRE_NAMES, newDraft } from '../engine/features/newDraft';
import type { Server } from './server';

/** What a draft can be begun with. */
export interface NewDraftChoices {
  readonly references: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  readonly genres: readonly { readonly id: Genre; readonly name: string }[];
}

/** A draft that has just been begun, as text and as a snippet. */
export interface NewDraftAnswer {
  readonly languageId: 'policy-draft';
  /** What its file may be called. */
  readonly name: string;
  readonly text: string;
  readonly snippet: string;
}

/**
 * Begins a draft: without a reference and a genre, tells which there are. `null` for one that is not there.
 * The references are those of the workspace; `today` is the day that the draft is dated, `YYYY-MM-DD`.
 */
export async function beginDraft(
  server: Server,
  reference: unknown,
  genre: unknown,
  today: string,
): Promise<NewDraftChoices | NewDraftAnswer | null> {
  const folder = server.folders.all.at(-1);
  const settings = await server.settings.of(undefined);
  const { references, shippedReferences: shipped } = settings;
  const { library } = await server.source.of({ path: undefined, folder, references, shipped });
  const { language } = server.client;
  if (reference === undefined)
    return {
      references: library.norms.map(({ id, meta }) => ({ id, title: meta.title, date: meta.date ?? '' })),
      genres: GENRES.map(id => ({ id, name: GENRE_NAMES[id][language] })),
    };
  const chosen = library.norms.find(({ id }) => id === reference);
  const known = GENRES.find(id => id === genre);
  if (!chosen || !known) return null;
  return { languageId: 'policy-draft', name: `${GENRE_NAMES[known].zh}.policy.md`, ...newDraft(chosen, known, today) };
}

/** The day that it is here. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
