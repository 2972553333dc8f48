import { followedReferences } from '../checks/outline/followed';
import type { CheckContext } from '../checks/check';
import { inText, type Draft, type Placed } from '../document/draft';
import type { DraftHeader } from '../document/header';
import { coverageOf, type Coverage, type PriorityCoverage } from '../library/coverage';
import type { Library } from '../library/library';
import type { Reference } from '../reference/reference';
import { frameAt } from '../reference/frame';
import type { FramePassage, Passage } from '../reference/structure';
import { ascendingRun } from '../text/ascending';
import type { Message } from '../text/message';
import { formatHanNumeral } from '../text/numerals';
import { contains, type Span } from '../text/span';
import { Followed, type PassageCoverage } from './closeness';
import { pairFrames } from './framePlaces';

/** How a draft has a part of a reference; `moved`: it has it, but in another order. */
export type PartState = 'carried' | 'partly' | 'missing' | 'moved';

/** A frame or a priority of a reference, and where a draft has it. */
export interface Part {
  /** `frame.0`, `priority.2`: its place among its kind, from 0. */
  readonly id: string;
  readonly kind: 'frame' | 'priority';
  /** The frame itself, or the priority's theme. */
  readonly name: string;
  /** A priority's number, from 1. */
  readonly number: number | undefined;
  readonly state: PartState;
  /** Its head in the reference's text as it is shipped. */
  readonly source: Span;
  /** Where the draft has its head, else what follows it most closely; in the whole text. */
  readonly place: Span | undefined;
  /** Its sentences, in order. */
  readonly passages: readonly PassageCoverage[];
}

/** What a draft has of one reference. */
export interface DraftCoverage {
  readonly reference: Reference;
  /** The draft is held to this reference's outline: it names it, or plainly follows it. */
  readonly followed: boolean;
  /** In the order of the reference. */
  readonly parts: readonly Part[];
  /** How many of the priorities (where there are none: of the frames) the draft carries. */
  readonly carried: number;
  readonly total: number;
  /** The same in words: 六项任务：4/6. */
  readonly figure: Message;
}

/** What a draft has of each reference in force that has frames or priorities; those that it follows first. */
export function coverageOfDraft(draft: Draft, header: DraftHeader, context: CheckContext): DraftCoverage[] {
  const followed = new Set(followedReferences({ draft, header }, context).map(({ reference }) => reference));
  const all = context.library.norms
    .filter(({ structure }) => structure.priorities.length > 0 || structure.frames.length > 0)
    .map(reference => ofReference(reference, draft, context.library, followed.has(reference)));
  return [...all.filter(one => one.followed), ...all.filter(one => !one.followed)];
}

function ofReference(reference: Reference, draft: Draft, library: Library, followed: boolean): DraftCoverage {
  const coverage = coverageOf(reference, draft);
  const passages = library.passages.find(one => one.reference === reference);
  const reader = passages && new Followed(passages, draft, library);
  const sentences = ({ placed, start, end }: Passage, leftOut: readonly Passage[] = []): PassageCoverage[] => {
    const base = passages?.startOf(reference.draft.paragraphs.indexOf(placed)) ?? 0;
    return placed.paragraph.sentences
      .filter(one => contains({ start, end }, one))
      .filter(one => !leftOut.some(part => part.placed === placed && one.start < part.end && part.start < one.end))
      .flatMap(one => reader?.passage({ start: base + one.start, end: base + one.end }) ?? []);
  };
  const themes = coverage.priorities.map(({ priority }) => priority.theme);
  const bodies = coverage.priorities.flatMap(({ priority }) => priority.body);
  const parts = [
    ...frameParts(reference, draft, frame => sentences(frame.passage, [...themes, ...bodies])),
    ...priorityParts(coverage, draft, ({ priority }) => priority.body.flatMap(body => sentences(body))),
  ].sort((a, b) => a.source.start - b.source.start);
  const kind = coverage.priorities.length > 0 ? 'priority' : 'frame';
  const counted = parts.filter(part => part.kind === kind);
  const carried = counted.filter(({ state }) => state === 'carried' || state === 'moved').length;
  return {
    reference,
    followed,
    parts,
    carried,
    total: counted.length,
    figure: figureOf(kind, carried, counted.length),
  };
}

function figureOf(kind: Part['kind'], carried: number, total: number): Message {
  const zh = kind === 'priority' ? '项任务' : '个段首语';
  return {
    zh: `${formatHanNumeral(total)}${zh}：${carried}/${total}`,
    en: `${kind === 'priority' ? 'Priorities' : 'Frames'}: ${carried}/${total}`,
  };
}

function frameParts(
  reference: Reference,
  draft: Draft,
  passagesOf: (frame: FramePassage) => PassageCoverage[],
): Part[] {
  const { frames } = reference.structure;
  const passages = frames.map(passagesOf);
  const places = pairFrames(frames, passages, draft);
  const kept = ascendingRun(places.flatMap(place => (place ? [place.start] : [])));
  let found = -1;
  return frames.map((frame, index): Part => {
    const place = places[index];
    const state = !place ? 'missing' : !kept.has(++found) ? 'moved' : place.written ? 'carried' : 'partly';
    const { placed } = frame.passage;
    return {
      id: `frame.${index}`,
      kind: 'frame',
      name: frame.name,
      number: undefined,
      state,
      source: reference.place(placed, { start: 0, end: frame.name.length }),
      place: place && { start: place.start, end: place.end },
      passages: passages[index],
    };
  });
}

function priorityParts(
  { reference, priorities }: Coverage,
  draft: Draft,
  passagesOf: (priority: PriorityCoverage) => PassageCoverage[],
): Part[] {
  const led = priorities.filter(({ theme }) => theme?.lead);
  const order = led.map(({ theme }) => (theme ? theme.placed.start + theme.start : 0));
  const kept = ascendingRun(order);
  const moved = new Set(led.filter((_, index) => !kept.has(index)));
  return priorities.map((one, index): Part => {
    const { theme, body, priority } = one;
    const at = theme ?? body;
    return {
      id: `priority.${index}`,
      kind: 'priority',
      name: priority.themeText,
      number: priority.index,
      state: moved.has(one) ? 'moved' : stateOf(one, draft),
      source: reference.place(priority.theme.placed, priority.theme),
      place: at && inText(at.placed, at),
      passages: passagesOf(one),
    };
  });
}

/** A theme in passing, or one with nothing written under it yet, carries a priority in part. */
function stateOf({ state, matched, theme, share }: PriorityCoverage, draft: Draft): PartState {
  if (state !== 'carried') return state;
  if (!matched) return 'partly';
  return theme?.lead && share === 0 && !isWritten(draft, theme) ? 'partly' : 'carried';
}

/** So many letters behind a head tell that something has been written there. */
const WRITTEN = 8;

/** Something is written behind a head: in its paragraph, or, where the head stands alone, in the next one. */
function isWritten(draft: Draft, { placed, index, end }: Span & { placed: Placed; index: number }): boolean {
  const { text, ordinals } = placed.paragraph;
  const next = ordinals.find(({ start }) => start >= end);
  if (letters(text.slice(end, next?.start)) >= WRITTEN) return true;
  if (next) return false;
  const following = draft.paragraphs[index + 1]?.paragraph;
  return (
    following?.kind === 'paragraph' &&
    frameAt(following.text, 0) === undefined &&
    following.ordinals[0]?.start !== 0 &&
    letters(following.text) >= WRITTEN
  );
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
