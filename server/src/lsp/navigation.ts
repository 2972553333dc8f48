import {
  DocumentHighlightKind,
  FoldingRangeKind,
  SymbolKind,
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Position,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { Passage } from '../engine/features/passage';
import type { Section } from '../engine/features/section';
import type { Span } from '../engine/text/span';
import type { ClientFacts } from './client';
import { lineRange, toOffset, toRange } from './convert';
import type { Snapshot } from './openDrafts';

/** Where the references say what stands at a place. */
export function definition(
  { active, draft, ground }: Snapshot,
  position: Position,
  client: ClientFacts,
): Definition | DefinitionLink[] | null {
  const found = active ? ground.engine.features.definition(draft, toOffset(draft, position)) : undefined;
  if (!found) return null;
  if (!client.links) return found.passages.map(locationOf);
  return found.passages.map(passage => {
    const { uri, range } = locationOf(passage);
    return {
      originSelectionRange: toRange(draft, found.origin),
      targetUri: uri,
      targetRange: lineRange(linesOf(passage), passage.line),
      targetSelectionRange: range,
    };
  });
}

/** The place of a passage. */
export function locationOf(passage: Passage): { uri: string; range: SelectionRange['range'] } {
  return { uri: passage.reference.meta.uri, range: toRange(linesOf(passage), passage.span) };
}

function linesOf({ reference }: Passage): Parameters<typeof toRange>[0] {
  return { text: reference.text, lines: reference.lines };
}

/** Every place of the draft where what stands at a place stands too. */
export function highlights({ active, draft, ground }: Snapshot, position: Position): DocumentHighlight[] | null {
  const { features } = ground.engine;
  const meant = active ? features.meant(draft, toOffset(draft, position)) : undefined;
  if (!meant) return null;
  return features
    .occurrences(draft, meant.text)
    .map(span => ({ range: toRange(draft, span), kind: DocumentHighlightKind.Text }));
}

const SYMBOLS: Readonly<Record<Section['kind'], SymbolKind>> = {
  title: SymbolKind.String,
  heading: SymbolKind.String,
  article: SymbolKind.Field,
  frame: SymbolKind.Event,
  ordinal: SymbolKind.Number,
};

/** The draft's sections: nested where the client can show that, else one after the other. */
export function symbols({ uri, draft, ground }: Snapshot, client: ClientFacts): DocumentSymbol[] | SymbolInformation[] {
  const sections = ground.engine.features.sections(draft);
  if (client.nestedSymbols) {
    const nested = (section: Section): DocumentSymbol => ({
      name: section.name,
      kind: SYMBOLS[section.kind],
      range: toRange(draft, section),
      selectionRange: toRange(draft, section.title),
      children: section.children.map(nested),
    });
    return sections.map(nested);
  }
  const flat = (section: Section, containerName?: string): SymbolInformation[] => [
    {
      name: section.name,
      kind: SYMBOLS[section.kind],
      location: { uri, range: toRange(draft, section) },
      containerName,
    },
    ...section.children.flatMap(child => flat(child, section.name)),
  ];
  return sections.flatMap(section => flat(section));
}

/** What can be folded. */
export function folds({ draft, ground }: Snapshot): FoldingRange[] {
  return ground.engine.features.folds(draft).map(fold => ({ ...fold, kind: FoldingRangeKind.Region }));
}

/** What grows around each place. `wordsAt` gives the words of the paragraph at an offset, in prose offsets. */
export async function selections(
  { draft, ground }: Snapshot,
  positions: readonly Position[],
  wordsAt: (offset: number) => Promise<readonly Span[]>,
): Promise<SelectionRange[]> {
  return Promise.all(
    positions.map(async position => {
      const offset = toOffset(draft, position);
      const spans = ground.engine.features.selection(draft, offset, await wordsAt(offset));
      let range: SelectionRange | undefined;
      for (const span of spans.reverse()) range = { range: toRange(draft, span), parent: range };
      return range ?? { range: toRange(draft, { start: offset, end: offset }) };
    }),
  );
}
