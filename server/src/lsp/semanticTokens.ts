import {
  SemanticTokensBuilder,
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { TOKEN_KINDS, type Token, type TokenKind } from '../engine/features/tokens';
import { toRange, toSpan } from './convert';
import type { Snapshot } from './openDrafts';

/** Each kind as a type that every editor's themes colour, and its own name as a modifier, for those who style it. */
const TYPES: Readonly<Record<TokenKind, string>> = {
  term: 'type',
  wording: 'string',
  set: 'enum',
  frame: 'keyword',
  ordinal: 'number',
};

/** What the numbers of the tokens mean. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: TOKEN_KINDS.map(kind => TYPES[kind]),
  tokenModifiers: [...TOKEN_KINDS],
};

/** Answers for the tokens of texts: whole, as what has changed since the last answer, or of a range. */
export class SemanticTokensTeller {
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  full(snapshot: Snapshot): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.builders.set(snapshot.uri, builder);
    push(builder, snapshot, tokens(snapshot));
    return builder.build();
  }

  delta(snapshot: Snapshot, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.builders.get(snapshot.uri);
    if (!builder) return this.full(snapshot);
    builder.previousResult(previousResultId);
    push(builder, snapshot, tokens(snapshot));
    return builder.buildEdits();
  }

  range(snapshot: Snapshot, range: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    push(builder, snapshot, tokens(snapshot, range));
    return { data: builder.build().data };
  }

  forget(uri: string): void {
    this.builders.delete(uri);
  }
}

function tokens({ active, draft, ground }: Snapshot, range?: Range): Token[] {
  return active ? ground.engine.features.tokens(draft, range && toSpan(draft, range)) : [];
}

function push(builder: SemanticTokensBuilder, { draft }: Snapshot, found: readonly Token[]): void {
  for (const token of found) {
    const { start, end } = toRange(draft, token);
    const kind = TOKEN_KINDS.indexOf(token.kind);
    builder.push(start.line, start.character, end.character - start.character, kind, 1 << kind);
  }
}
