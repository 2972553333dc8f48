import { basename } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createEngine, type CheckOptions, type Engine } from '../engine';
import type { Finding } from '../engine/checks/finding';
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

/** One version of an open text, read and judged. Findings are worked out when first asked for. */
export class Snapshot {
  readonly draft: Draft;
  readonly active: boolean;
  /** What was thrown where a check failed, which none should: the text is then without findings, and the server lives. */
  failure: unknown;
  private found: readonly Finding[] | undefined;

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
    return (this.found ??= this.active ? this.check() : []);
  }

  private check(): readonly Finding[] {
    try {
      return this.ground.engine.check(this.draft, this.ground.options);
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
}

/** The open texts, each at its last version. A version is announced once, when it has been read. */
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
      entry = { document, snapshot: undefined, waiting: [], grounded: Promise.resolve() };
      this.open.set(uri, entry);
      entry.waiting.push({ version, text: document.getText() });
      entry.grounded = this.lay(entry);
    } else if (!entry.snapshot) entry.waiting.push({ version, text: document.getText() });
    else this.take(entry, version, document.getText(), entry.snapshot.ground);
  }

  close(uri: string): void {
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
    if (snapshot) this.take(entry, snapshot.version, snapshot.draft.text, ground);
    else for (const { version, text } of entry.waiting.splice(0)) this.take(entry, version, text, ground);
  }

  private take(entry: Open, version: number, text: string, ground: Ground): void {
    const { uri, languageId } = entry.document;
    entry.snapshot = new Snapshot(uri, languageId, version, text, ground, entry.snapshot?.draft);
    this.announce(entry.snapshot);
  }
}
