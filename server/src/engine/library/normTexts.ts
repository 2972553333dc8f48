import { readFrontMatter } from '../document/block';
import type { Reference, ReferenceMeta } from '../reference/reference';
import { LineIndex } from '../text/lineIndex';
import { PlainChunk, type PlainText } from './plainChunk';
import type { IndexedText, TextChunk } from './textIndex';

/** The bodies of norms, searchable. */
export function normTexts(norms: readonly Reference[]): TextChunk {
  return new PlainChunk(norms.map(({ meta, text }) => plainTextOf(meta, text, 'norm')));
}

/** A reference's body with what is known of it. `text`: the whole of its file. */
export function plainTextOf(meta: ReferenceMeta, text: string, role: IndexedText['role']): PlainText {
  const base = bodyStart(meta, text);
  const { id, title, date = '', uri } = meta;
  const line = new LineIndex(text.slice(0, base)).count;
  return {
    text: { reference: id, title, date, role, uri, line, base, length: text.length - base },
    body: text.slice(base),
  };
}

/** Where a reference's text begins, behind front matter or the lines that name its source and title. */
function bodyStart({ body }: ReferenceMeta, text: string): number {
  return body ?? readFrontMatter(text)?.after ?? 0;
}
