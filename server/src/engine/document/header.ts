import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Message } from '../text/message';
import type { Span } from '../text/span';
import { readYaml } from '../text/readYaml';
import { yamlReason } from '../text/yamlReason';
import { readPlainHeader, type PlainField } from './plainHeader';

/** The genres that a draft's front matter may name (CONTRACT, Drafts). */
export const GENRES = [
  'readout',
  'news',
  'speech',
  'opinions',
  'plan',
  'notice',
  'decision',
  'report',
  'request',
  'letter',
  'minutes',
  'regulation',
] as const;
export type Genre = (typeof GENRES)[number];

/** A value of the front matter and where it stands in the whole text (UTF-16 offsets). */
export interface HeaderValue extends Span {
  readonly value: string;
}

/** What a draft says of itself in its front matter. Values are as written; nobody has judged them yet. */
export interface DraftHeader {
  /** True where the front matter has a key of ours, so that it is a draft of ours. */
  readonly ours: boolean;
  readonly date: HeaderValue | undefined;
  readonly genre: HeaderValue | undefined;
  readonly references: readonly HeaderValue[];
  /** Where YAML could not be read: the offending place, and why. */
  readonly problem: (Span & { readonly reason: Message }) | undefined;
}

/** The keys that make front matter ours. */
const KEYS: readonly string[] = ['date', 'genre', 'reference'];

const EMPTY: DraftHeader = { ours: false, date: undefined, genre: undefined, references: [], problem: undefined };

/** Reads the front matter that stands at `span` of `text`. Never throws. */
export function readHeader(text: string, span: Span | undefined): DraftHeader {
  if (!span || span.end <= span.start) return EMPTY;
  const plain = readPlainHeader(text, span);
  if (plain) return ofFields(plain);
  const document = readYaml(text.slice(span.start, span.end), 'failsafe');
  const error = document.errors[0];
  const problem = error
    ? {
        start: span.start + error.pos[0],
        end: span.start + Math.max(error.pos[1], error.pos[0] + 1),
        reason: yamlReason(error),
      }
    : undefined;
  if (!isMap(document.contents)) return { ...EMPTY, problem };
  const root = document.contents;
  const values = (key: string): HeaderValue[] => {
    const node = root.get(key, true) as Node | undefined;
    const nodes = isSeq(node) ? (node.items as Node[]) : node ? [node] : [];
    return nodes.flatMap(item => {
      if (!isScalar(item) || !item.range || String(item.value ?? '') === '') return [];
      return [{ value: String(item.value), start: span.start + item.range[0], end: span.start + item.range[1] }];
    });
  };
  const [date] = values('date');
  const [genre] = values('genre');
  return {
    ours: KEYS.some(key => root.has(key)),
    date,
    genre,
    references: values('reference'),
    problem,
  };
}

function ofFields(fields: readonly PlainField[]): DraftHeader {
  const values = (key: string): readonly HeaderValue[] => fields.find(field => field.key === key)?.values ?? [];
  return {
    ours: fields.some(({ key }) => KEYS.includes(key)),
    date: values('date')[0],
    genre: values('genre')[0],
    references: values('reference'),
    problem: undefined,
  };
}
