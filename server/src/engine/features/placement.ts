import type { Draft } from '../document/draft';
import { coverageOf } from '../library/coverage';
import type { Library } from '../library/library';
import { frameAt } from '../reference/frame';
import type { Reference } from '../reference/reference';
import { isHan } from '../text/characters';
import type { Span } from '../text/span';
import type { Phrase } from './phrase';

/** Where in a draft something is being written. */
export interface Placement {
  /** At the start of a sentence, where frames stand. */
  readonly opensSentence: boolean;
  /** What has been typed is characters: 会议 asks for a frame, h for anything. */
  readonly characters: boolean;
  /** Right behind an opening quotation mark. */
  readonly quoted: boolean;
  /** The priorities of references under whose theme it is. */
  readonly priorities: readonly { readonly reference: Reference; readonly priority: number }[];
}

/** What is known of the place where the words that a span holds are being written. */
export function placementAt(library: Library, draft: Draft, typed: Span): Placement {
  const placed = draft.at(typed.start);
  const text = placed?.paragraph.text ?? '';
  const at = placed ? placed.paragraph.prose.fromSource(typed.start - placed.start) : 0;
  const before = text.slice(0, at).trimEnd();
  return {
    opensSentence: before === '' || '。！？\n：'.includes(before[before.length - 1]),
    characters: isHan(draft.text.charCodeAt(typed.start)),
    quoted: /[“‘]$/.test(before),
    priorities: library.norms.flatMap(reference => {
      const priority = priorityAt(reference, draft, typed.start);
      return priority === undefined ? [] : [{ reference, priority }];
    }),
  };
}

/** The priority whose theme leads the item that holds an offset: the last before it, with no frame or heading between. */
function priorityAt(reference: Reference, draft: Draft, offset: number): number | undefined {
  const here = draft.indexAt(offset);
  let nearest: { readonly priority: number; readonly index: number; readonly start: number } | undefined;
  coverageOf(reference, draft).priorities.forEach(({ theme }, priority) => {
    if (!theme?.lead || theme.index > here) return;
    const { index, placed, start } = theme;
    if (placed.start + placed.paragraph.prose.source(theme).end > offset) return;
    if (!nearest || index > nearest.index || (index === nearest.index && start > nearest.start))
      nearest = { priority, index, start };
  });
  if (!nearest) return undefined;
  const between = draft.paragraphs.slice(nearest.index + 1, here + 1);
  const ended = between.some(({ paragraph: { kind, text } }) => kind === 'heading' || frameAt(text, 0) !== undefined);
  return ended ? undefined : nearest.priority;
}

/** How much better (below zero) or worse a phrase fits a place than another of its kind. */
export function fitOf(phrase: Phrase, { opensSentence, characters, quoted, priorities }: Placement): number {
  if (phrase.kind === 'frame' && characters) return opensSentence ? -FIT : FIT;
  if (quoted && (phrase.kind === 'set' || phrase.quoted)) return -FIT;
  const own = priorities.some(one => one.reference === phrase.reference && one.priority === phrase.priority);
  return own ? -FIT : 0;
}

/** More than the difference between any two kinds. */
const FIT = 8;
