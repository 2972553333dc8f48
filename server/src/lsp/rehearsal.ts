import { setImmediate, setTimeout } from 'node:timers/promises';
import type {
  DidChangeTextDocumentParams,
  NotificationMessage,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Library } from '../engine/library/library';
import type { WordCutter } from '../engine/text/words';
import { diagnosticsOf, type Telling } from './diagnostics';
import { MessageCutter } from './directReader';
import { framed } from './directWriter';
import { Snapshot } from './openDrafts';

/** How much of a draft is rehearsed on, in UTF-16 units: some pages, so that what goes over all paragraphs is rehearsed too. */
const LENGTH = 8000;

/** How long a rehearsal is. */
export interface RehearsalLength {
  /** How many keys are typed at once, and how many then while nobody types. */
  readonly first: number;
  readonly second: number;
  /** How long after a writer's key, or a request, it goes on with the second ones, ms. */
  readonly quiet: number;
  /** How long it may work at the first ones, and in all, ms: in a text that is slow to check, fewer keys must do. */
  readonly firstMost: number;
  readonly most: number;
}

/**
 * The first keys compile well what is used most, for a writer who types at once; the second ones all of it: before them a
 * key takes a fifth longer.
 */
const FULL: RehearsalLength = { first: 100, second: 500, quiet: 500, firstMost: 600, most: 4000 };

/** Marks and figures: of all kinds, so that each check has something to read. */
const SIGNS = '的一、，。年2“”（';
/** How many keys are typed one behind the other: enough of a norm to be taken for it, with a unit left out. */
const STRETCH = 13;
const SLIP = 5;
/** The platform's segmenter takes its memory when a writer's own text wants it. */
const NO_WORDS: WordCutter = () => [];
/** How long after the draft's own findings it begins, ms. */
const PAUSE = 5;

/** Which keys are being typed; `undefined` while none are. */
export type RehearsalStage = 'first' | 'second' | undefined;

/**
 * Types into a copy of a draft's first paragraphs, a key a turn of the event loop, so that the engine's code is optimized
 * by the time a writer types: the first keys would else take two or three times as long as later ones, and of the first
 * hundreds one in twenty ten times as long, while V8 puts in what it has optimized. What is found there goes nowhere, and
 * requests pass in between.
 */
export class Rehearsal {
  private state: 'due' | 'begun' | 'over' = 'due';
  private stage: RehearsalStage;
  /** The copy at its last key. It stays: code for a kind of object is thrown away once none of that kind is left. */
  private copy: Snapshot | undefined;
  /** When the last key or request came (`performance.now`). */
  private disturbed = -Infinity;

  /** `tell` is told of each stage when it begins, and when none does. */
  constructor(
    private readonly telling: Telling,
    private readonly tell: (stage: RehearsalStage) => void = () => undefined,
    private readonly length = FULL,
  ) {}

  /** Rehearses on the first draft that is given, and only on that. Resolves when it is over; to true where it was all done. */
  async begin({ uri, languageId, ground, draft }: Snapshot): Promise<boolean> {
    // It holds on to no references that are no longer in force.
    if (this.stage === undefined && this.copy?.ground.engine !== ground.engine) this.copy = undefined;
    if (this.state !== 'due') return false;
    this.state = 'begun';
    const document = TextDocument.create(uri, languageId, 0, draft.text.slice(0, LENGTH));
    const wire = new Wire();
    const { first, second, firstMost, most } = this.length;
    const aside = { ...ground, options: { ...ground.options, words: NO_WORDS } };
    const keys = keysOf(ground.engine.context(draft).library, first + second);
    let at = 0;
    let worked = 0;
    await setTimeout(PAUSE, undefined, { ref: false });
    this.enter('first');
    for (let key = 0; key < keys.length && worked < most && this.state === 'begun'; key++) {
      if ((key >= first || worked >= firstMost) && !(await this.quiet())) break;
      const begun = performance.now();
      // A stretch is typed in one place, as a writer would.
      at = key % STRETCH === 0 ? Math.floor((document.getText().length * ((key * 7) % 10)) / 10) : at + 1;
      const place = document.positionAt(at);
      const change = { range: { start: place, end: place }, text: keys[key] };
      const { contentChanges, textDocument } = wire.change({ uri, version: key + 1 }, change);
      TextDocument.update(document, contentChanges, textDocument.version);
      this.copy = new Snapshot(uri, languageId, document.version, document.getText(), aside, this.copy?.draft);
      wire.tell({ uri, version: document.version, diagnostics: diagnosticsOf(this.copy, this.telling) });
      worked += performance.now() - begun;
      await setImmediate();
    }
    this.enter(undefined);
    return this.state === 'begun';
  }

  /** A writer has typed, or a client has asked for something: the second keys wait until nothing comes. */
  disturb(): void {
    this.disturbed = performance.now();
  }

  /** Begins no more, and stops before the next key. */
  end(): void {
    this.state = 'over';
  }

  /** Resolves once nobody types; to false where the rehearsal has been ended meanwhile. */
  private async quiet(): Promise<boolean> {
    for (;;) {
      const left = this.disturbed + this.length.quiet - performance.now();
      if (left <= 0) break;
      this.enter(undefined);
      await setTimeout(left, undefined, { ref: false });
      if (this.state !== 'begun') return false;
    }
    this.enter('second');
    return true;
  }

  private enter(stage: RehearsalStage): void {
    if (this.stage === stage) return;
    this.stage = stage;
    this.tell(stage);
  }
}

/** What a key goes through on its way in and out, with nobody at the other end. */
class Wire {
  private readonly cutter = new MessageCutter();

  /** A change as it comes. */
  change(
    textDocument: VersionedTextDocumentIdentifier,
    change: TextDocumentContentChangeEvent,
  ): DidChangeTextDocumentParams {
    const params: DidChangeTextDocumentParams = { textDocument, contentChanges: [change] };
    this.cutter.add(Buffer.from(framed(messageOf('textDocument/didChange', params))));
    const { params: read } = JSON.parse(this.cutter.next() ?? '') as { params: DidChangeTextDocumentParams };
    return read;
  }

  /** What was found, as it goes. */
  tell(params: PublishDiagnosticsParams): void {
    framed(messageOf('textDocument/publishDiagnostics', params));
  }
}

function messageOf(method: string, params: object): NotificationMessage {
  return { jsonrpc: '2.0', method, params };
}

/** What is typed, so many keys: what the norms say, a slip in each stretch, and signs. */
function keysOf({ passages }: Library, count: number): string {
  let keys = '';
  for (let i = 0; keys.length < count; i++) {
    const text = passages.length > 0 ? passages[i % passages.length].text : '';
    const from = (i * 97) % Math.max(1, text.length - STRETCH + 1);
    const stretch = text.slice(from, from + STRETCH);
    keys += stretch.slice(0, SLIP) + stretch.slice(SLIP + 1) + SIGNS[i % SIGNS.length];
  }
  return keys.slice(0, count);
}
