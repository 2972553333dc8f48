import type { Connection, DocumentUri } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Templates } from '../engine/features/newDraft/skeleton';
import type { Romanizer } from '../engine/features/syllables';
import { Library } from '../engine/library/library';
import type { Span } from '../engine/text/span';
import type { Snippet } from '../files/snippets';
import { Segmentation, type JiebaStart } from '../segment/segmentation';
import type { ClientFacts } from './client';
import { diagnosticsOf, type Telling } from './diagnostics';
import { toldOf } from './diskSource';
import { groundOf, OpenDrafts, type Ground, type Snapshot } from './openDrafts';
import { IndexingTeller } from './indexing';
import { Folders, pathOf } from './paths';
import { PhraseReader } from './phraseReader';
import { Rehearsal, type RehearsalStage } from './rehearsal';
import { Rest } from './rest';
import { ProblemTeller } from './problems';
import { Publisher } from './publisher';
import { SemanticTokensTeller } from './semanticTokens';
import { SettingsStore, type Settings } from './settings';
import { StatusTeller } from './status';
import type { Place, SourceListener, SurroundingsSource } from './surroundings';
import { WatchedFiles } from './watched';
import { Typing } from './typing';
import { WorkspaceCheck } from './workspaceCheck';
import { WorkspaceDrafts } from './workspaceDrafts';

/** How long after the last change nodejieba is loaded, ms: it takes a processor for a second. */
const IDLE = 1500;

/** What the server needs of the machine that it runs on. */
export interface ServerDeps {
  readonly version: string;
  /** The URI of the folder that holds the checks' pages, without a slash at its end. */
  readonly pages: string;
  /** Opens the disk; `storage` is a folder for caches. */
  openSource(options: {
    readonly storage: string | undefined;
    readonly trusted: boolean;
    readonly listener: SourceListener;
  }): SurroundingsSource;
  /** The package's snippets. */
  readonly readSnippets: () => Promise<readonly Snippet[]>;
  /** What tells how Chinese is read; `storage` is a folder for caches. */
  openRomanizer(storage: string | undefined): Romanizer;
  readonly startJieba: JiebaStart;
  /** How long a writer rests before what is unfinished is judged, ms. */
  readonly rest?: number;
  /** Told when the client says that it is about to go. */
  readonly leaving?: () => void;
  /** Told which part of what a writer's keys run through is being rehearsed: nothing is before the first findings. */
  readonly rehearsing?: (stage: RehearsalStage) => void;
  /** Told when a writer begins to rest, and when that is over: memory may be given back between. */
  readonly resting?: (resting: boolean) => void;
  /** Reads what new drafts are made of. */
  readTemplates(): Promise<Templates>;
}

/** One client's server: what is open, what it is judged by, and whom it is told. */
export class Server {
  readonly source: SurroundingsSource;
  readonly settings: SettingsStore;
  readonly folders = new Folders();
  readonly telling: Telling;
  readonly publisher: Publisher;
  readonly status: StatusTeller;
  readonly phrases: PhraseReader;
  readonly segmentation: Segmentation;
  readonly problems: ProblemTeller;
  readonly typing: Typing;
  private readonly rehearsal: Rehearsal;
  private readonly rest: Rest;
  readonly tokens = new SemanticTokensTeller();
  readonly open: OpenDrafts;
  readonly drafts: WorkspaceDrafts;
  readonly workspaceCheck: WorkspaceCheck;
  readonly watched: WatchedFiles;
  /** What new drafts are made of, read when it is asked for. */
  readonly templates: () => Promise<Templates>;
  private idle: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    readonly connection: Connection,
    readonly client: ClientFacts,
    deps: ServerDeps,
  ) {
    const prepare = (uri: string): Promise<Ground> => this.prepare(uri);
    const indexing = new IndexingTeller(connection, client);
    const listener: SourceListener = {
      archiveRead: () => void this.reconsider(),
      indexing: (path, fraction) => indexing.tell(path, fraction),
      note: message => connection.console.warn(message[client.language]),
    };
    this.source = deps.openSource({ storage: client.storagePath, trusted: client.trusted, listener });
    this.watched = new WatchedFiles(connection, client);
    this.settings = new SettingsStore(connection, client);
    this.templates = () => deps.readTemplates();
    this.telling = { language: client.language, pages: deps.pages };
    this.rehearsal = new Rehearsal(this.telling, stage => deps.rehearsing?.(stage));
    this.rest = new Rest(resting => deps.resting?.(resting));
    this.publisher = new Publisher(connection);
    this.phrases = new PhraseReader(deps.openRomanizer(client.storagePath), reason =>
      connection.console.warn(`pinyin: ${reason}`),
    );
    this.segmentation = new Segmentation(
      deps.startJieba,
      () => this.tellStatus(),
      reason => connection.console.info(`nodejieba: ${reason}`),
    );
    this.status = new StatusTeller(connection, () => this.segmentation.name);
    this.problems = new ProblemTeller(this.publisher, this.telling);
    this.typing = new Typing(uri => void this.release(uri), {
      // A client that only pulls would never hear of what was held back.
      holds: !client.pullsDiagnostics || client.refreshesDiagnostics,
      rest: deps.rest,
    });
    this.open = new OpenDrafts(prepare, snapshot => this.announce(snapshot));
    this.drafts = new WorkspaceDrafts(this.source, this.folders, this.open, prepare);
    this.workspaceCheck = new WorkspaceCheck(
      connection,
      this.drafts,
      uri => this.open.has(uri),
      this.publisher,
      this.telling,
    );
  }

  /** Begins to read the references that the first draft will want, while the client makes ready. */
  warm(): void {
    const place = { path: undefined, folder: this.folders.all.at(-1), references: [], shipped: true };
    this.source.of(place).catch(() => undefined);
  }

  /** A client asks for something: what is done beside waits, since a long answer goes a piece a turn of the event loop. */
  asked(): void {
    this.rehearsal.disturb();
  }

  /** A text was opened or changed. */
  changed(document: TextDocument): void {
    if (!this.open.has(document.uri)) this.workspaceCheck.opened(document.uri);
    this.rehearsal.disturb();
    this.open.change(document);
    this.rest.put();
  }

  /** A text was closed: its findings go, unless the workspace was checked. */
  closed(uri: DocumentUri): void {
    this.open.close(uri);
    this.settings.forget(uri);
    this.status.forget(uri);
    this.problems.forget(uri);
    this.typing.forget(uri);
    this.tokens.forget(uri);
    if (!this.client.pullsDiagnostics) this.publisher.draft(uri, []);
    void this.workspaceCheck.again(uri);
  }

  /** What drafts are judged by has changed: settings, references, folders. */
  async refresh(): Promise<void> {
    this.source.forget();
    await this.reconsider();
  }

  /** What drafts are judged by has come to be another: all that was told of them is told anew. */
  private async reconsider(): Promise<void> {
    if (this.ended) return;
    await this.open.refresh();
    if (this.ended) return;
    if (this.client.pullsDiagnostics && this.client.refreshesDiagnostics)
      await this.connection.languages.diagnostics.refresh().catch(() => undefined);
    await Promise.all(this.workspaceCheck.uris.map(uri => this.workspaceCheck.again(uri)));
  }

  /** The client goes away: nothing is begun any more. */
  end(): void {
    this.ended = true;
    clearTimeout(this.idle);
    this.rehearsal.end();
    this.rest.end();
    this.segmentation.dispose();
  }

  /** Where a draft lies and what its settings add. */
  placeOf(uri: string, settings: Settings): Place {
    const path = pathOf(uri);
    const { references, shippedReferences } = settings;
    return { path, folder: this.folders.of(path), references, shipped: shippedReferences };
  }

  /** The words of the sentence that holds an offset of a draft, in prose offsets of its paragraph. */
  async wordsAt({ draft, ground }: Snapshot, offset: number): Promise<readonly Span[]> {
    const placed = draft.at(offset);
    if (!placed) return [];
    const { paragraph } = placed;
    const at = paragraph.prose.fromSource(offset - placed.start);
    const sentence = paragraph.sentences.find(one => one.start <= at && at <= one.end);
    if (!sentence) return [];
    const words = await this.segmentation.words(paragraph.text.slice(sentence.start, sentence.end), termsOf(ground));
    return words.map(word => ({ start: word.start + sentence.start, end: word.end + sentence.start }));
  }

  /** What a draft is judged by. Never rejects: without references, what needs none is still checked. */
  private async prepare(uri: string): Promise<Ground> {
    const settings = await this.settings.of(uri);
    try {
      const surroundings = await this.source.of(this.placeOf(uri, settings));
      this.watched.add(surroundings.watched ?? []);
      this.problems.tell(uri, surroundings.problems, { ...surroundings.severity, ...settings.severity });
      return groundOf(settings, surroundings);
    } catch (error) {
      // Nobody is there to be told of what failed because all is coming to its end.
      if (!this.ended) this.connection.console.error(toldOf(error)[this.client.language]);
      return groundOf(settings, { library: new Library([]), ours: false, excluded: false, problems: [] });
    }
  }

  /** Tells what was found in a version of a text. */
  private announce(snapshot: Snapshot): void {
    // What was under way when the client went away has nobody to be told.
    if (this.ended) return;
    const { ground } = snapshot;
    if (!this.client.pullsDiagnostics) this.push(snapshot);
    this.told(snapshot);
    this.segmentation.use(ground.settings.segmenter, termsOf(ground));
    if (snapshot.active) {
      void this.rehearsal.begin(snapshot);
      clearTimeout(this.idle);
      this.idle = setTimeout(() => this.makeReady(snapshot), IDLE).unref();
    }
  }

  /** While nobody types: what a writer may ask for next. */
  private makeReady({ draft, ground }: Snapshot): void {
    this.segmentation.warm(termsOf(ground));
    if (ground.settings.completion) void this.phrases.prepare(ground.engine.context(draft).library);
  }

  private push(snapshot: Snapshot): void {
    const { uri, version } = snapshot;
    this.publisher.draft(uri, diagnosticsOf(snapshot, this.telling, this.typing.told(snapshot)), version);
  }

  /** The writer has moved on: what was held back is told. */
  private async release(uri: DocumentUri): Promise<void> {
    if (this.client.pullsDiagnostics) await this.connection.languages.diagnostics.refresh().catch(() => undefined);
    else {
      const snapshot = await this.open.getChecked(uri);
      if (snapshot) this.push(snapshot);
    }
  }

  /** What follows once a version's findings have been told. */
  told(snapshot: Snapshot): void {
    this.status.tell(snapshot);
    // The error alone: a log never holds a draft's text.
    const { failure } = snapshot;
    if (failure instanceof Error)
      this.connection.console.error(failure.stack?.replace(failure.message, '') ?? failure.name);
  }

  private tellStatus(): void {
    for (const snapshot of this.open.snapshots) this.status.tell(snapshot);
  }
}

/** The terms of the references, which a dictionary may lack. */
function termsOf({ engine }: Ground): () => readonly string[] {
  return () => engine.library.norms.flatMap(norm => norm.pack.terms.map(({ term }) => term));
}
