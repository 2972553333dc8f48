import type { CheckContext } from './checks/check';
import { contextOf } from './checks/context';
import type { Finding } from './checks/finding';
import { CHECKS } from './checks/registry';
import { CheckRun } from './checks/run';
import { settle, type SettleOptions } from './checks/settle';
import type { TextFormat } from './document/block';
import { readDraft, type Draft } from './document/draft';
import { readHeader, type DraftHeader } from './document/header';
import { createFeatures, type Features } from './features';
import type { Library } from './library/library';

/** How a draft is checked. */
export interface CheckOptions extends SettleOptions {
  /** The draft's date (`YYYY-MM-DD`) where its front matter gives none. */
  readonly date?: string;
}

/** The engine: a library of references, and what it says of drafts. Pure: no file, no clock, offsets in and out. */
export interface Engine {
  readonly library: Library;
  /** Reads a text; what `previous` holds unchanged is not read again. */
  read(text: string, format: TextFormat, previous?: Draft): Draft;
  /** What the draft's front matter says. */
  header(draft: Draft): DraftHeader;
  /** The references, date and genre that a draft is judged by. */
  context(draft: Draft, options?: CheckOptions): CheckContext;
  /** The findings of a draft, in the order of the text. A paragraph that was checked before costs nothing. */
  check(draft: Draft, options?: CheckOptions): Finding[];
  /** What a writer may ask about a draft: hover, completion, sections, fixes. */
  readonly features: Features;
}

/** How many contexts (library, date, genre) keep what they found; a draft has one at a time. */
const KEPT_RUNS = 8;

/** Builds the engine over a library. */
export function createEngine(library: Library): Engine {
  const runs = new Map<string, CheckRun>();
  const headers = new WeakMap<Draft, DraftHeader>();
  const engine: Omit<Engine, 'features'> = {
    library,
    read: readDraft,
    header(draft) {
      let header = headers.get(draft);
      if (!header) headers.set(draft, (header = readHeader(draft.text, draft.frontMatter)));
      return header;
    },
    context: (draft, options) => contextOf(draft, engine.header(draft), library, options?.date),
    check(draft, options = {}) {
      const context = engine.context(draft, options);
      const key = `${context.library.norms.map(norm => norm.id).join(',')}|${context.date ?? ''}|${context.genre ?? ''}`;
      let run = runs.get(key);
      if (!run) {
        if (runs.size >= KEPT_RUNS) runs.delete(runs.keys().next().value ?? '');
        runs.set(key, (run = new CheckRun(CHECKS, context)));
      }
      return settle(run.findings(draft, engine.header(draft)), draft, options);
    },
  };
  return { ...engine, features: createFeatures(engine) };
}
