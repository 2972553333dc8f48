import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../engine/checks/finding';
import { announcedBefore } from '../engine/document/announced';
import type { Draft } from '../engine/document/draft';
import { readLists } from '../engine/document/lists';
import type { Snapshot } from './openDrafts';

/** How long after the last change what is unfinished is judged all the same, ms. */
const REST = 2000;

/** What was changed last in a text: `at` is where the writer stands after it. */
interface Typed {
  readonly version: number;
  readonly at: number;
}

/** What stands at an offset or behind it moved by so many units. */
interface Move {
  readonly from: number;
  readonly by: number;
}

interface Text {
  typed: Typed | undefined;
  /** The findings that were told last, and what has moved them since. */
  told: readonly Finding[];
  readonly moves: Move[];
  /** What is to be told of its last version. */
  decided: { readonly snapshot: Snapshot; readonly told: readonly Finding[] } | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** A longer change is no typing: text that is pasted, or put in by a tool, is judged at once. */
const LONGEST = 12;
const OPENING = '“‘（(《〈【〔「『["\'';

/**
 * What is being typed is not judged before the writer has moved on: an open mark in the paragraph of the last change, a
 * number announced before a list that is still growing, an ordinal at the very place. A layer after the engine: what was
 * told before stays told, and everything is told once the writer rests or goes on elsewhere.
 */
export class Typing {
  private readonly texts = new Map<string, Text>();

  /** `release` is called with a text's URI when what was held back is to be told. */
  constructor(
    private readonly release: (uri: string) => void,
    private readonly options: { readonly holds: boolean; readonly rest?: number },
  ) {}

  /** Takes note of changes that are about to be made to a text. */
  note(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const text = this.text(document.uri);
    clearTimeout(text.timer);
    text.typed = undefined;
    const [change] = changes;
    if (changes.length !== 1 || !('range' in change)) {
      tell(text, []);
      return;
    }
    const start = document.offsetAt(change.range.start);
    const end = document.offsetAt(change.range.end);
    const by = change.text.length - (end - start);
    if (text.told.length > 0) text.moves.push({ from: end, by });
    if (change.text.length <= LONGEST && end - start <= LONGEST && !/[\r\n].*\S/s.test(change.text))
      text.typed = { version, at: start + change.text.length };
  }

  forget(uri: string): void {
    clearTimeout(this.texts.get(uri)?.timer);
    this.texts.delete(uri);
  }

  /** The findings of a snapshot that are to be told now. */
  told(snapshot: Snapshot): readonly Finding[] {
    const text = this.text(snapshot.uri);
    if (text.decided?.snapshot !== snapshot) text.decided = { snapshot, told: this.decide(snapshot, text) };
    return text.decided.told;
  }

  private decide(snapshot: Snapshot, text: Text): readonly Finding[] {
    const { uri, version, draft, findings } = snapshot;
    const { typed } = text;
    const isNew = ({ code, start }: Finding): boolean =>
      !text.told.some(one => one.code === code && placeAfter(text.moves, one.start) === start);
    const told =
      this.options.holds && typed?.version === version
        ? findings.filter(finding => !isUnfinished(finding, draft, typed.at) || !isNew(finding))
        : findings;
    tell(text, told);
    clearTimeout(text.timer);
    if (told.length < findings.length) {
      text.timer = setTimeout(() => {
        text.decided = { snapshot, told: findings };
        tell(text, findings);
        this.release(uri);
      }, this.options.rest ?? REST).unref();
    }
    return told;
  }

  private text(uri: string): Text {
    let text = this.texts.get(uri);
    if (!text)
      this.texts.set(uri, (text = { typed: undefined, told: [], moves: [], decided: undefined, timer: undefined }));
    return text;
  }
}

function tell(text: Text, findings: readonly Finding[]): void {
  text.told = findings;
  text.moves.length = 0;
}

/** Where what stood at an offset stands after some moves. */
function placeAfter(moves: readonly Move[], offset: number): number {
  return moves.reduce((at, { from, by }) => (at >= from ? at + by : at), offset);
}

/** What a finding says may be mended by the very next keys. */
function isUnfinished({ code, start, end }: Finding, draft: Draft, at: number): boolean {
  const here = draft.indexAt(at);
  if (code === 'punctuation.pair')
    return draft.indexAt(start) === here && start < at && OPENING.includes(draft.text[start]);
  if (!code.startsWith('ordinal.')) return false;
  if (code === 'ordinal.count') return isGrowing(draft, start, at, here);
  if (start <= at && at <= end + 1) return true;
  // The first item of a list to be: what comes will tell what it is.
  const list = readLists(draft).find(({ items }) => items.some(item => item.start === start));
  return list?.items.length === 1 && draft.indexAt(start) === here;
}

/** The list whose number is announced at `figure` holds the place of the last change, or ends right before it. */
function isGrowing(draft: Draft, figure: number, at: number, here: number): boolean {
  const list = readLists(draft).find(one => announcedBefore(one, draft)?.figure.start === figure);
  if (!list) return false;
  const [first] = list.items;
  return first.start <= at && here >= first.index && here <= list.items[list.items.length - 1].index + 1;
}
