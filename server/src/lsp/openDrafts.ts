import { basename } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createEngine, type CheckOptions, type Engine } from '../engine';
import type { Finding } from '../engine/checks/finding';
import { finished, type Steps } from '../engine/checks/run';
import type { TextFormat } from '../engine/document/block';
import type { Draft } from '../engine/document/draft';
import type { Library } from '../engine/library/library';
import type { Settings } from './settings';
import type { Surroundings } from './surroundings';

/** What a draft is judged by: its settings, what lies around it, and the engine over the references in force. */
export interface Ground {
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly engine: Engine;
  readonly options: CheckOptions;
}

const engines = new WeakMap<Library, Engine>();

/** Joins settings and surroundings; the same references share an engine and all it has worked out. */
export function groundOf(settings: Settings, surroundings: Surroundings): Ground {
  const { library } = surroundings;
  let engine = engines.get(library);
  if (!engine) engines.set(library, (engine = createEngine(library)));
  const severity = { ...surroundings.severity, ...settings.severity };
  return { settings, surroundings, engine, options: { severity, ignore: surroundings.ignore } };
}

/** How a document is written: by its language, and by its name where the editor knows no language of ours. */
export function formatOf(uri: string, languageId?: string): TextFormat {
  if (languageId === 'policy-draft' || languageId === 'markdown') return 'markdown';
  return /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'plain';
}

/** True for a document that is a policy draft by its language or its name. */
export function isPolicyDraft(uri: string, languageId?: string): boolean {
  return languageId === 'policy-draft' || /\.(?:policy|gongwen)\.md$/i.test(basename(uri));
}

/** How long a slice of a check is, ms: a request, or the next key, waits no longer, or as long as one paragraph takes. */
const SLICE = 12;

/** One version of an open text, read and judged. Findings are worked out when first asked for. */
export class Snapshot {
  readonly draft: Draft;
  readonly active: boolean;
  /** What was thrown where a check failed, which none should: the text is then without findings, and the server lives. */
  failure: unknown;
  private found: readonly Finding[] | undefined;
  private steps: Steps | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    text: string,
    readonly ground: Ground,
    previous: Draft | undefined,
  ) {
    this.draft = ground.engine.read(text, formatOf(uri, languageId), previous);
    this.active = isActive(ground, this.draft, uri, languageId);
  }

  get findings(): readonly Finding[] {
    return (this.found ??= this.active ? this.orFailed(() => this.check()) : []);
  }

  /** Works on the findings for a slice's time, or a step longer. @returns true once they are there */
  workOn(): boolean {
    const until = performance.now() + SLICE;
    const { engine, options } = this.ground;
    if (this.active)
      this.found ??= this.orFailed(() => {
        this.steps ??= engine.checkInSteps(this.draft, options);
        for (let step = this.steps.next(); ; step = this.steps.next()) {
          if (step.done) return step.value;
          if (performance.now() >= until) return undefined;
        }
      });
    return !this.active || this.checked;
  }

  /** What is left of the work, or all of it. */
  private check(): readonly Finding[] {
    const { engine, options } = this.ground;
    return this.steps ? finished(this.steps) : engine.check(this.draft, options);
  }

  private orFailed<T>(work: () => T): T | readonly Finding[] {
    try {
      return work();
    } catch (error) {
      this.failure = error;
      return [];
    }
  }

  /** True once the findings have been worked out. */
  get checked(): boolean {
    return this.found !== undefined;
  }
}

/** Whether Tifa speaks in a text (CONTRACT, Drafts). */
export function isActive(ground: Ground, draft: Draft, uri: string, languageId?: string): boolean {
  const { settings, surroundings, engine } = ground;
  if (settings.enable === 'never' || surroundings.excluded) return false;
  if (settings.enable === 'always' || surroundings.ours || isPolicyDraft(uri, languageId)) return true;
  return engine.features.speaksFor(draft);
}

type Listener = (snapshot: Snapshot) => void;

interface Open {
  document: TextDocument;
  snapshot: Snapshot | undefined;
  /** Versions that came before the ground was known: each is answered. */
  readonly waiting: { version: number; text: string }[];
  grounded: Promise<void>;
  /** Versions of a long text whose findings are being worked out: those of the first at present. */
  readonly unchecked: Snapshot[];
  /** Whoever waits until all have been checked. */
  readonly heard: (() => void)[];
}

/** A text with more units than this is checked a slice at a time where it is checked as a whole. */
const LONG = 25_000;
/**
 * The open texts, each at its last version. A version is announced once, when it has been read. A long text is read at once
 * and checked in slices, between which requests and changes pass. Each of its versions is announced all the same, in order
 * and whole: what one has worked out of its paragraphs the next one takes over.
 */
export class OpenDrafts {
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly prepare: (uri: string) => Promise<Ground>,
    private readonly announce: Listener,
  ) {}

  /** Takes a text that was opened or changed. */
  change(document: TextDocument): void {
    const { uri, version } = document;
    let entry = this.open.get(uri);
    if (!entry || entry.document !== document) {
      const lists = { waiting: [], unchecked: [], heard: [] };
      entry = { document, snapshot: undefined, grounded: Promise.resolve(), ...lists };
      this.close(uri);
      this.open.set(uri, entry);
      entry.waiting.push({ version, text: document.getText() });
      entry.grounded = this.lay(entry);
    } else if (!entry.snapshot) entry.waiting.push({ version, text: document.getText() });
    else this.take(entry, version, document.getText(), entry.snapshot.ground);
  }

  close(uri: string): void {
    this.open.get(uri)?.heard.forEach(hear => hear());
    this.open.delete(uri);
  }

  /** Judges every open text anew: what it is judged by has changed. */
  async refresh(): Promise<void> {
    await Promise.all([...this.open.values()].map(entry => (entry.grounded = this.lay(entry))));
  }

  /** An open text at its last version, once what it is judged by is known; `undefined` for one that is not open. */
  async get(uri: string): Promise<Snapshot | undefined> {
    const entry = this.open.get(uri);
    await entry?.grounded;
    return this.open.get(uri)?.snapshot;
  }

  /** The same, once its findings have been worked out. */
  async getChecked(uri: string): Promise<Snapshot | undefined> {
    await this.get(uri);
    for (let entry = this.open.get(uri); entry && entry.unchecked.length > 0; entry = this.open.get(uri)) {
      const { heard } = entry;
      await new Promise<void>(hear => heard.push(hear));
    }
    return this.get(uri);
  }

  /** The open texts that have been read. */
  get snapshots(): Snapshot[] {
    return [...this.open.values()].flatMap(({ snapshot }) => snapshot ?? []);
  }

  has(uri: string): boolean {
    return this.open.has(uri);
  }

  private async lay(entry: Open): Promise<void> {
    const before = entry.grounded;
    const ground = await this.prepare(entry.document.uri);
    await before;
    if (this.open.get(entry.document.uri) !== entry) return;
    const { snapshot } = entry;
    // What has not been announced yet is judged by the new ground alone.
    const unchecked = entry.unchecked.splice(0).map(({ version, draft: { text } }) => ({ version, text }));
    const again = snapshot && unchecked.length === 0 ? [{ version: snapshot.version, text: snapshot.draft.text }] : [];
    for (const { version, text } of [...unchecked, ...again, ...entry.waiting.splice(0)])
      this.take(entry, version, text, ground);
  }

  private take(entry: Open, version: number, text: string, ground: Ground): void {
    const { uri, languageId } = entry.document;
    const snapshot = new Snapshot(uri, languageId, version, text, ground, entry.snapshot?.draft);
    entry.snapshot = snapshot;
    if (text.length <= LONG && entry.unchecked.length === 0) this.announce(snapshot);
    else if (entry.unchecked.push(snapshot) === 1) this.work(entry, snapshot);
  }

  /** Checks a version for a slice's time, and goes on with it, or with the one behind it, in the next turn. */
  private work(entry: Open, snapshot: Snapshot): void {
    // Closed meanwhile, or judged anew by another ground.
    if (this.open.get(snapshot.uri) !== entry || entry.unchecked[0] !== snapshot) return;
    if (!snapshot.workOn()) {
      setImmediate(() => this.work(entry, snapshot));
      return;
    }
    entry.unchecked.shift();
    this.announce(snapshot);
    const [next] = entry.unchecked;
    if (next) setImmediate(() => this.work(entry, next));
    else entry.heard.splice(0).forEach(hear => hear());
  }
}
