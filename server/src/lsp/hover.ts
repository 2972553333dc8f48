import type { Hover, Position } from 'vscode-languageserver';
import { writeCards } from './cards';
import type { ClientFacts } from './client';
import { toOffset, toRange } from './convert';
import { Writer } from './marked';
import type { Snapshot } from './openDrafts';

/** What is known of the listed strings at a place; nothing where Tifa does not speak. */
export function hover({ active, draft, ground }: Snapshot, position: Position, client: ClientFacts): Hover | null {
  const content = active ? ground.engine.features.hover(draft, toOffset(draft, position)) : undefined;
  if (!content) return null;
  const value = writeCards(content.cards, new Writer(client.language, client.markdown));
  return { contents: { kind: client.markdown ? 'markdown' : 'plaintext', value }, range: toRange(draft, content) };
}
