import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type Position,
} from 'vscode-languageserver';
import { isHan, isLatin } from '../engine/text/characters';
import type { Span } from '../engine/text/span';
import type { Snippet } from '../files/snippets';
import type { ClientFacts } from './client';
import { toOffset, toRange } from './convert';
import type { Snapshot } from './openDrafts';

const NAME = { zh: '片段', en: 'snippet' };
const LONGEST = 12;
/** Headings and front matter, which mean nothing in plain text. */
const MARKDOWN = /^(?:#|---$)/m;

/**
 * The snippets that what stands directly before a position begins, by their initials, or by their name where a sentence
 * begins; on an empty line all. None for a client that cannot fill them in; by name only for one that brings its own for
 * texts of this language.
 */
export function snippetItems(
  snippets: readonly Snippet[],
  { draft, languageId }: Snapshot,
  position: Position,
  client: ClientFacts,
  now: Date,
): CompletionItem[] {
  if (!client.snippets) return [];
  const offset = toOffset(draft, position);
  const typed = typedBefore(draft.text, offset);
  // What such a client has of its own is begun by letters; by their names, and in their order, they come from here.
  const byName = typed.some(({ start, end }) => start < end && isHan(draft.text.charCodeAt(start)));
  if (client.ownSnippets && languageId === 'policy-draft' && !byName) return [];
  return snippets.flatMap((snippet, order) => {
    if (draft.format !== 'markdown' && MARKDOWN.test(snippet.body)) return [];
    const span = typed.find(({ start, end }) => begins(snippet, draft.text.slice(start, end)));
    if (!span) return [];
    const newText = dated(snippet.body, now);
    return {
      label: snippet.name,
      kind: CompletionItemKind.Snippet,
      detail: NAME[client.language],
      documentation: { kind: MarkupKind.PlainText, value: snippet.description },
      filterText: prefixOf(snippet, draft.text.slice(span.start, span.end)),
      // Where VS Code sorts its own: between the terms and the bare frames.
      sortText: `z-${String(order).padStart(3, '0')}`,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range: toRange(draft, span), newText },
    };
  });
}

/** What may have been typed for a snippet, the longest first: letters, else characters; on an empty line nothing. */
function typedBefore(text: string, offset: number): Span[] {
  const start = (belongs: (code: number) => boolean): number => {
    let at = offset;
    while (at > 0 && offset - at < LONGEST && belongs(text.charCodeAt(at - 1))) at--;
    return at;
  };
  const latin = start(isLatin);
  if (latin < offset) return [{ start: latin, end: offset }];
  const han = start(code => isHan(code));
  if (han < offset)
    return /(?:^|[。！？：\n])[^\S\n]*$/.test(text.slice(Math.max(0, han - 12), han))
      ? [{ start: han, end: offset }]
      : [];
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(line, offset).trim() === '' ? [{ start: offset, end: offset }] : [];
}

function begins(snippet: Snippet, typed: string): boolean {
  return prefixOf(snippet, typed) !== undefined;
}

/** The way of writing a snippet that goes on with what was typed. */
function prefixOf({ prefixes }: Snippet, typed: string): string | undefined {
  return prefixes.find(prefix => prefix.startsWith(typed.toLowerCase()));
}

/** The body with today's date: the protocol knows no variables for it. Handles a bare one and `/^0//`. */
function dated(body: string, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const values: Record<string, string> = {
    YEAR: String(now.getFullYear()),
    MONTH: two(now.getMonth() + 1),
    DATE: two(now.getDate()),
  };
  return body.replace(
    /\$\{CURRENT_(YEAR|MONTH|DATE)(\/\^0\/\/)?\}|\$CURRENT_(YEAR|MONTH|DATE)/g,
    (_, name: string | undefined, bare: string | undefined, plain: string | undefined) => {
      const value = values[name ?? plain ?? ''];
      return bare === undefined ? value : value.replace(/^0/, '');
    },
  );
}
