import { RequestType, type Range, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { Closeness, PassageCoverage } from '../engine/features/closeness';
import type { DraftCoverage, Part, PartState } from '../engine/features/coverage';
import type { Language } from '../engine/text/message';
import type { Span } from '../engine/text/span';
import type { Reference } from '../engine/reference/reference';
import { toRange } from './convert';
import type { Snapshot } from './openDrafts';

/** What `tifa/coverage` answers: what a draft has of each reference in force; those that it follows come first. */
export interface CoverageAnswer {
  readonly uri: string;
  readonly version: number;
  readonly references: readonly ReferenceCoverage[];
}

/** What a draft has of one reference. Ranges named `source` are of the reference's file, the others of the draft. */
export interface ReferenceCoverage {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  readonly uri: string;
  readonly followed: boolean;
  readonly carried: number;
  readonly total: number;
  /** Both in words, in the client's language: 六项任务：4/6. */
  readonly figure: string;
  readonly parts: readonly PartCoverage[];
}

/** A frame or a priority. */
export interface PartCoverage {
  /** What `tifa.server.insertPart` takes. */
  readonly id: string;
  readonly kind: 'frame' | 'priority';
  readonly name: string;
  readonly number?: number;
  readonly state: PartState;
  readonly source: Range;
  readonly place?: Range;
  readonly passages: readonly PassageAnswer[];
}

/** A sentence of a reference and the draft's places beside it. */
export interface PassageAnswer {
  readonly text: string;
  readonly source: Range;
  readonly closeness: Closeness;
  /** Of the reference: what the draft lacks or has otherwise. */
  readonly drifted: readonly Range[];
  /** The same, as UTF-16 offsets within `text`. */
  readonly marks: readonly Span[];
  readonly places: readonly { readonly range: Range; readonly drifted: readonly Range[] }[];
}

export const coverageRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier },
  CoverageAnswer | null,
  void
>('tifa/coverage');

/** What a draft has of the references in force; worked out when it is asked for, a paragraph that was read before for next to nothing. */
export function coverage({ uri, version, active, draft, ground }: Snapshot, language: Language): CoverageAnswer {
  const references = active ? ground.engine.features.coverage(draft) : [];
  return { uri, version, references: references.map(one => toAnswer(one, draft, language)) };
}

function toAnswer(coverage: DraftCoverage, draft: Snapshot['draft'], language: Language): ReferenceCoverage {
  const { reference, followed, carried, total, figure, parts } = coverage;
  const { title, date, uri } = reference.meta;
  return {
    id: reference.id,
    title,
    date: date ?? '',
    uri,
    followed,
    carried,
    total,
    figure: figure[language],
    parts: parts.map(part => toPart(part, reference, draft)),
  };
}

function toPart(part: Part, reference: Reference, draft: Snapshot['draft']): PartCoverage {
  const { id, kind, name, number, state, source, place, passages } = part;
  return {
    id,
    kind,
    name,
    ...(number === undefined ? {} : { number }),
    state,
    source: toRange(reference.draft, source),
    ...(place ? { place: toRange(draft, place) } : {}),
    passages: passages.map(passage => toPassage(passage, reference, draft)),
  };
}

function toPassage(passage: PassageCoverage, reference: Reference, draft: Snapshot['draft']): PassageAnswer {
  const { text, source, closeness, drifted, marks, places } = passage;
  return {
    text,
    source: toRange(reference.draft, source),
    closeness,
    drifted: drifted.map(span => toRange(reference.draft, span)),
    marks,
    places: places.map(place => ({
      range: toRange(draft, place),
      drifted: place.drifted.map(span => toRange(draft, span)),
    })),
  };
}
