import type { CheckContext } from './checks/check';
import { contextOf, isDated } from './checks/context';
import type { Finding } from './checks/finding';
import { CHECKS } from './checks/registry';
import { CheckRun, type Steps } from './checks/run';
import type { SettleOptions } from './checks/settle';
import type { TextFormat } from './document/block';
import { readDraft, type Draft } from './document/draft';
import { readHeader, type DraftHeader } from './document/header';
import type { ParagraphStore } from './document/paragraphStore';
import { createFeatures, type Features } from './features';
import type { Library } from './library/library';
import { wordsOf, type WordCutter } from './text/words';

/** How a draft is checked. */
export interface CheckOptions extends SettleOptions {
  /** The draft's date (`YYYY-MM-DD`) where its front matter gives none. */
  readonly date?: string;
  /** Cuts text into words, where that is not to be left to the platform's segmenter. */
  readonly words?: WordCutter;
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
  /** The same a step at a time, of which each is short unless a paragraph is long. */
  checkInSteps(draft: Draft, options?: CheckOptions): Steps;
  /** What a writer may ask about a draft: hover, completion, sections, fixes. */
  readonly features: Features;
}

const NO_OPTIONS: CheckOptions = {};

/** How many contexts (library, date, genre) keep what they found; a draft has one at a time. */
const KEPT_RUNS = 8;

/** Builds the engine over a library. */
export function createEngine(library: Library): Engine {
  const runs = new RunStore();
  const headers = new HeaderStore();
  const contexts = new ContextStore();
  const engine: Omit<Engine, 'features'> = {
    library,
    read: readDraft,
    header: draft => headers.of(draft),
    context(draft, options) {
      const { date, words = wordsOf } = options ?? NO_OPTIONS;
      const header = engine.header(draft);
      const read = (): CheckContext => contextOf(draft, header, { library, date, words });
      return date === undefined ? contexts.of(draft, header, words, read) : read();
    },
    check(draft, options = NO_OPTIONS) {
      const run = runs.of(engine.context(draft, options));
      return run.findings(draft, engine.header(draft), options);
    },
    checkInSteps(draft, options = NO_OPTIONS) {
      return runs.of(engine.context(draft, options)).steps(draft, engine.header(draft), options);
    },
  };
  return { ...engine, features: createFeatures(engine) };
}

/** What drafts say of themselves. A version whose front matter is as it was says what the one before it said. */
class HeaderStore {
  private readonly last = new WeakMap<ParagraphStore, { front: string; header: DraftHeader }>();

  of({ text, frontMatter, store }: Draft): DraftHeader {
    const front = text.slice(0, frontMatter?.end ?? 0);
    const last = this.last.get(store);
    if (last?.front === front) return last.header;
    const header = readHeader(text, frontMatter);
    this.last.set(store, { front, header });
    return header;
  }
}

/** What drafts are judged by: of each the last version's, and of the next one where its front matter alone decides. */
class ContextStore {
  private readonly last = new WeakMap<ParagraphStore, Judged>();

  of(draft: Draft, header: DraftHeader, words: WordCutter, read: () => CheckContext): CheckContext {
    const last = this.last.get(draft.store);
    if (last?.header === header && last.context.words === words && (last.draft ?? draft) === draft) return last.context;
    const judged: Judged = { draft: isDated(header) ? undefined : draft, header, context: read() };
    if (last) Object.assign(last, judged);
    else this.last.set(draft.store, judged);
    return judged.context;
  }
}

/** What a version of a draft is judged by. */
interface Judged {
  /** The version; `undefined` where it holds of all with that header, since that gives the date: none is held on to. */
  readonly draft: Draft | undefined;
  readonly header: DraftHeader;
  readonly context: CheckContext;
}

/** What was found, by context. */
class RunStore {
  private readonly runs: { readonly context: CheckContext; readonly run: CheckRun }[] = [];

  of(context: CheckContext): CheckRun {
    const known = this.runs.find(one => one.context === context || sameContext(one.context, context));
    if (known) return known.run;
    if (this.runs.length >= KEPT_RUNS) this.runs.shift();
    const run = new CheckRun(CHECKS, context);
    this.runs.push({ context, run });
    return run;
  }
}

/** Libraries that name the same norms are the same one. */
function sameContext(a: CheckContext, b: CheckContext): boolean {
  return a.library === b.library && a.date === b.date && a.genre === b.genre && a.words === b.words;
}
