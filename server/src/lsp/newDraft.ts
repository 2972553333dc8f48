import { newDraft, type NewDraft } from '../engine/features/newDraft/skeleton';
import { dayOf } from '../engine/text/calendar';
import type { Server } from './server';

/** What a draft can be begun with. */
export interface NewDraftChoices {
  /** The norms in force, the newest first. */
  readonly references: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  /** What can be written. `id` is what the command takes; `detail` says what it is made of, in the client's language. */
  readonly genres: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
}

/** A draft that has just been begun, as text and as a snippet. */
export interface NewDraftAnswer extends NewDraft {
  readonly languageId: 'policy-draft';
  /** What its file may be called. */
  readonly name: string;
}

/**
 * Begins a draft: without arguments, tells which references and genres there are. `null` for one that is not there. The
 * references are those of the workspace; a genre stands for the first of its templates.
 */
export async function beginDraft(
  server: Server,
  reference: unknown,
  wanted: unknown,
): Promise<NewDraftChoices | NewDraftAnswer | null> {
  const templates = await server.templates();
  const folder = server.folders.all.at(-1);
  const { references, shippedReferences: shipped } = await server.settings.of(undefined);
  const { library } = await server.source.of({ path: undefined, folder, references, shipped });
  if (reference === undefined) {
    const { language } = server.client;
    return {
      references: library.norms.map(({ id, meta }) => ({ id, title: meta.title, date: meta.date ?? '' })),
      genres: templates.drafts.map(({ name, genre, description }) => ({
        id: name,
        name: { zh: name, en: `${name} (${genre})` }[language],
        detail: description[language],
      })),
    };
  }
  const template = templates.drafts.find(({ name, genre }) => name === wanted || genre === wanted);
  const from = reference === null ? undefined : library.norms.find(({ id }) => id === reference);
  if (!template || (reference !== null && !from)) return null;
  const draft = newDraft(template, templates, from, dayOf(new Date()));
  return { ...draft, languageId: 'policy-draft', name: `${template.name}.policy.md` };
}
