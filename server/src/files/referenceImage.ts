import { knownOf } from '../engine/library/passageTables';
import type { KnownOfReference } from '../engine/reference/known';
import { StoredPack, type Pack, type PackTerm } from '../engine/reference/pack';
import type { ReferenceMeta } from '../engine/reference/reference';
import { toReference, type CompiledReference } from './compiled';
import type { Image, Part } from './image';
import type { Problem } from './problem';

/** What an image says of a reference as JSON. */
interface About {
  readonly meta: Omit<ReferenceMeta, 'uri'>;
  readonly problems: readonly Problem[];
  /** How many terms its pack has. */
  readonly terms: number;
  readonly priorities: KnownOfReference['priorities'];
}

/**
 * The parts of a reference in an image, their names beginning with `prefix`; its text lies at `path`. Its prose is cut into words and indexed here:
 * that takes a while.
 */
export function referenceParts(
  compiled: CompiledReference,
  path: string,
  prefix = '',
): { about: About; parts: Record<string, Part> } {
  const { meta, problems, text, pack } = compiled;
  const terms = pack.terms.map(term => JSON.stringify(term));
  const starts = new Int32Array(terms.length + 1);
  terms.forEach(({ length }, index) => (starts[index + 1] = starts[index] + length));
  const named = (parts: Record<string, Part>): Record<string, Part> =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [prefix + name, part]));
  const others = JSON.stringify({ sets: pack.sets, wordings: pack.wordings });
  const common = { text, terms: terms.join(''), termStarts: starts, others };
  if (meta.role !== 'norm')
    return { about: { meta, problems, terms: terms.length, priorities: [] }, parts: named(common) };
  const { priorities, passages } = knownOf(toReference(compiled, path));
  const { text: prose, comparable, ...arrays } = passages;
  // Nearly all references write full-width marks: the two are the same then.
  const texts = { prose, comparable: comparable === prose ? '' : comparable };
  return {
    about: { meta, problems, terms: terms.length, priorities },
    parts: named({ ...common, ...texts, ...arrays }),
  };
}

/** The reference that an image holds. What of its pack is not asked for is not read. */
export function compiledFrom(image: Image, about: unknown, prefix = ''): CompiledReference {
  const { meta, problems, terms, priorities } = about as About;
  const text = image.text(`${prefix}text`);
  const starts = image.i32(`${prefix}termStarts`);
  const pack = new StoredPack(
    terms,
    index => JSON.parse(image.text(`${prefix}terms`, starts[index], starts[index + 1])) as PackTerm,
    () => JSON.parse(image.text(`${prefix}others`)) as Omit<Pack, 'terms'>,
  );
  const known = meta.role === 'norm' ? knownFrom(image, priorities, prefix) : undefined;
  return { meta, text, pack, problems, ...(known && { known }) };
}

function knownFrom(image: Image, priorities: KnownOfReference['priorities'], prefix: string): KnownOfReference {
  const prose = image.text(`${prefix}prose`);
  return {
    priorities,
    passages: {
      text: prose,
      comparable: image.text(`${prefix}comparable`) || prose,
      starts: image.i32(`${prefix}starts`),
      words: image.u32(`${prefix}words`),
      lines: image.i32(`${prefix}lines`),
      seedHeads: image.i32(`${prefix}seedHeads`),
      seedNext: image.i32(`${prefix}seedNext`),
      seedBits: image.u8(`${prefix}seedBits`),
      memberNumbers: image.i32(`${prefix}memberNumbers`),
      memberFirsts: image.i32(`${prefix}memberFirsts`),
      memberHeads: image.i32(`${prefix}memberHeads`),
      memberNext: image.i32(`${prefix}memberNext`),
    },
  };
}
