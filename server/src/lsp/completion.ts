import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type Position,
} from 'vscode-languageserver';
import type { Proposal } from '../engine/features/completion';
import { cardOf } from '../engine/features/hover';
import type { PhraseKind } from '../engine/features/phrase';
import type { PhraseIndex } from '../engine/features/phraseIndex';
import type { Message } from '../engine/text/message';
import { writeCards } from './cards';
import type { ClientFacts } from './client';
import { toOffset, toRange } from './convert';
import { Writer } from './marked';
import type { Snapshot } from './openDrafts';

const KINDS: Readonly<Record<PhraseKind, { readonly kind: CompletionItemKind; readonly name: Message }>> = {
  term: { kind: CompletionItemKind.Keyword, name: { zh: '术语', en: 'term' } },
  set: { kind: CompletionItemKind.Enum, name: { zh: '成组提法', en: 'set' } },
  frame: { kind: CompletionItemKind.Snippet, name: { zh: '段首语', en: 'frame' } },
  wording: { kind: CompletionItemKind.Text, name: { zh: '提法', en: 'wording' } },
  clause: { kind: CompletionItemKind.Text, name: { zh: '参照文本原文', en: 'wording of the reference' } },
  sentence: { kind: CompletionItemKind.Text, name: { zh: '参照文本整句', en: 'sentence of the reference' } },
};

/** What a completion item is known by until its documentation is asked for. */
interface ItemData {
  readonly uri: string;
  readonly text: string;
}

/** What may be completed at a place. Each item carries its own range and the text that a client's filter is to see. */
export function completion(
  { uri, draft, ground }: Snapshot,
  position: Position,
  index: PhraseIndex,
  client: ClientFacts,
): CompletionList {
  const offset = toOffset(draft, position);
  const { proposals, incomplete } = ground.engine.features.proposals(index, draft, offset);
  const firstFrame = proposals.findIndex(({ phrase }) => phrase.kind === 'frame');
  const items = proposals.map((proposal, order): CompletionItem => {
    const { phrase, filterText } = proposal;
    const { kind, name } = KINDS[phrase.kind];
    const data: ItemData = { uri, text: phrase.text };
    return {
      label: phrase.text,
      kind,
      detail: [name[client.language], phrase.reference?.meta.date].filter(Boolean).join(' · '),
      filterText,
      // The order is ours: an editor's own would go by the label's code points. VS Code sorts snippets under `z-`; one
      // that writes a frame out with its placeholders comes before the bare frame and what follows that.
      sortText: (firstFrame >= 0 && order >= firstFrame ? '~' : '') + String(order).padStart(3, '0'),
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: textEdit(proposal, draft, client),
      data,
      ...(client.resolvesDocumentation ? {} : { documentation: documentation(phrase.text, ground, client) }),
    };
  });
  return { isIncomplete: incomplete, items };
}

function textEdit(
  proposal: Proposal,
  draft: Snapshot['draft'],
  client: ClientFacts,
): NonNullable<CompletionItem['textEdit']> {
  const { start, end, replaceEnd, newText } = proposal;
  const replace = toRange(draft, { start, end: replaceEnd });
  // Without the choice, what follows is replaced only where it already is the rest of the phrase.
  return client.insertReplace
    ? { newText, insert: toRange(draft, { start, end }), replace }
    : { newText, range: replace };
}

/** The item with what is known of its phrase. */
export function resolveItem(item: CompletionItem, snapshot: Snapshot | undefined, client: ClientFacts): CompletionItem {
  const data = item.data as Partial<ItemData> | undefined;
  if (!snapshot || typeof data?.text !== 'string') return item;
  return { ...item, documentation: documentation(data.text, snapshot.ground, client) };
}

/** The text that an item belongs to. */
export function itemUri(item: CompletionItem): string | undefined {
  const data = item.data as Partial<ItemData> | undefined;
  return typeof data?.uri === 'string' ? data.uri : undefined;
}

function documentation(text: string, { engine }: Snapshot['ground'], client: ClientFacts): MarkupContent {
  const entries = engine.library.scan(text).find(hit => hit.start === 0 && hit.end === text.length)?.entries ?? [];
  const card = cardOf(engine.library, text, entries);
  const value = writeCards([card], new Writer(client.language, client.markdown));
  return { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}
