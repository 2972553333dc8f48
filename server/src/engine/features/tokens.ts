import { inText, type Draft, type Placed } from '../document/draft';
import { frameAt } from '../document/frame';
import type { Paragraph } from '../document/paragraph';
import type { Entry } from '../library/entry';
import type { Library } from '../library/library';
import type { Span } from '../text/span';

/** What a stretch of a draft is. */
export type TokenKind = 'term' | 'wording' | 'set' | 'frame' | 'ordinal';

/** The kinds in the order in which a legend lists them. */
export const TOKEN_KINDS: readonly TokenKind[] = ['term', 'wording', 'set', 'frame', 'ordinal'];

/** A stretch on one line and what it is; in the whole text, or (within a paragraph) in its prose. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

const known = new WeakMap<Library, WeakMap<Paragraph, readonly Token[]>>();

/** The tokens of a draft, in order, none overlapping; of the paragraphs that a span touches, where one is given. */
export function tokensOf(library: Library, draft: Draft, span?: Span): Token[] {
  const { paragraphs } = draft;
  return paragraphs.flatMap(placed => {
    const { start, paragraph } = placed;
    if (span && (start > span.end || start + paragraph.source.length < span.start)) return [];
    return ofParagraph(library, paragraph).flatMap(token => onLines(placed, token, draft.text));
  });
}

function ofParagraph(library: Library, paragraph: Paragraph): readonly Token[] {
  let tokens = known.get(library);
  if (!tokens) known.set(library, (tokens = new WeakMap()));
  let own = tokens.get(paragraph);
  if (!own) tokens.set(paragraph, (own = read(library, paragraph)));
  return own;
}

function read(library: Library, paragraph: Paragraph): Token[] {
  const { text, sentences, ordinals } = paragraph;
  const found: Token[] = ordinals.map(({ start, end }) => ({ start, end, kind: 'ordinal' }));
  for (const { start } of sentences) {
    const frame = frameAt(text, start);
    if (frame !== undefined) found.push({ start, end: start + frame.length, kind: 'frame' });
  }
  for (const { start, end, entries } of library.meantHits(paragraph)) {
    const kind = kindOf(entries);
    if (kind) found.push({ start, end, kind });
  }
  // Frames and ordinals first: a pack may list a frame as a term.
  const kept: Token[] = [];
  for (const token of found) if (!kept.some(one => one.start < token.end && token.start < one.end)) kept.push(token);
  return kept.sort((a, b) => a.start - b.start);
}

/** What a listed string is; a variant is none of these: it is a finding, or leave to write so. */
function kindOf(entries: readonly Entry[]): TokenKind | undefined {
  const kinds = new Set(entries.map(({ kind }) => kind));
  if (kinds.has('set')) return 'set';
  if (kinds.has('term')) return 'term';
  if (kinds.has('wording')) return 'wording';
  return kinds.has('member') ? 'term' : undefined;
}

/** A token in the whole text, cut where a line ends. */
function onLines(placed: Placed, token: Token, text: string): Token[] {
  const { start, end } = inText(placed, token);
  const tokens: Token[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== '\n' && text[at] !== '\r') continue;
    if (at > from) tokens.push({ start: from, end: at, kind: token.kind });
    from = at + 1;
  }
  return tokens;
}
