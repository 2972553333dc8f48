import type { Hover, Position } from 'vscode-languageserver';
import type { Card } from '../engine/features/hover';
import type { Passage } from '../engine/features/passage';
import { writeCards } from './cards';
import type { ClientFacts } from './client';
import { toOffset, toRange } from './convert';
import { Writer } from './marked';
import type { Snapshot } from './openDrafts';

/** What is known of the listed strings at a place; nothing where Tifa does not speak. */
export function hover(snapshot: Snapshot, position: Position, client: ClientFacts): Hover | null {
  const { active, draft, ground } = snapshot;
  const offset = toOffset(draft, position);
  const content = active ? ground.engine.features.hover(draft, offset) : undefined;
  if (!content) return null;
  const cards = client.showsEvidence ? withoutEvidence(content.cards, snapshot, offset) : content.cards;
  const value = writeCards(cards, new Writer(client.language, client.markdown));
  return { contents: { kind: client.markdown ? 'markdown' : 'plaintext', value }, range: toRange(draft, content) };
}

/** The cards without the passages that a finding at the same place quotes: they would stand twice in one pop-up. */
function withoutEvidence(cards: readonly Card[], { findings }: Snapshot, offset: number): readonly Card[] {
  const evidence = findings.flatMap(one => (one.start <= offset && offset <= one.end ? one.evidence : []));
  const quoted = ({ reference, line }: Passage): boolean =>
    evidence.some(one => one.reference === reference.meta.id && one.line === line);
  return cards.map(card => ({ ...card, passages: card.passages.filter(passage => !quoted(passage)) }));
}
