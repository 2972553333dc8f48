import type { Reference } from '../reference/reference';
import { PlainChunk, type PlainText } from './plainChunk';
import type { IndexedText, TextChunk } from './textIndex';

/** The bodies of norms, searchable. */
export function normTexts(norms: readonly Reference[]): TextChunk {
  return new PlainChunk(norms.map(norm => plainTextOf(norm, 'norm')));
}

/** A reference's body with what is known of it. */
export function plainTextOf(reference: Reference, role: IndexedText['role']): PlainText {
  const { id, meta, bodyStart } = reference;
  const body = reference.text.slice(bodyStart);
  return {
    text: {
      reference: id,
      title: meta.title,
      date: meta.date ?? '',
      role,
      uri: meta.uri,
      line: reference.lineOf(bodyStart),
      base: bodyStart,
      length: body.length,
    },
    body,
  };
}
