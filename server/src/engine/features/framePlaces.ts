import { inText, type Draft } from '../document/draft';
import { frameAt } from '../reference/frame';
import type { FramePassage } from '../reference/structure';
import { overlaps, type Span } from '../text/span';
import type { PassageCoverage } from './closeness';

/** Where a draft has a frame (in the whole text), and whether something is written behind it. */
export interface FramePlace extends Span {
  readonly written: boolean;
}

interface Candidate extends FramePlace {
  readonly name: string;
  /** The paragraph that it opens a sentence of. */
  readonly paragraph: Span;
}

/** So many letters behind a frame tell that something has been written there. */
const WRITTEN = 4;

/**
 * For each frame of a reference the draft's frame of the same words: the one whose paragraph follows the frame's own
 * sentences, else the next that is left. A sentence within a paragraph may open with a frame, too.
 */
export function pairFrames(
  frames: readonly FramePassage[],
  passages: readonly (readonly PassageCoverage[])[],
  draft: Draft,
): readonly (FramePlace | undefined)[] {
  const left = candidatesOf(draft);
  const take = (index: number): FramePlace | undefined => (index < 0 ? undefined : left.splice(index, 1)[0]);
  const followed = frames.map(({ name }, index) =>
    take(
      left.findIndex(
        one =>
          one.name === name && passages[index].some(({ places }) => places.some(at => overlaps(at, one.paragraph))),
      ),
    ),
  );
  return followed.map((place, index) => place ?? take(left.findIndex(one => one.name === frames[index].name)));
}

function candidatesOf(draft: Draft): Candidate[] {
  return draft.paragraphs.flatMap(placed => {
    const { paragraph, start } = placed;
    return paragraph.sentences.flatMap((sentence): Candidate[] => {
      const name = frameAt(paragraph.text, sentence.start);
      if (name === undefined) return [];
      const end = sentence.start + name.length;
      const behind = paragraph.text.slice(end).replace(/[^\p{L}\p{N}]/gu, '');
      return [
        {
          ...inText(placed, { start: sentence.start, end }),
          name,
          written: behind.length >= WRITTEN,
          paragraph: { start, end: start + paragraph.source.length },
        },
      ];
    });
  });
}
