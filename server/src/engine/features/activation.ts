import type { Draft } from '../document/draft';
import type { DraftHeader } from '../document/header';
import type { Paragraph } from '../document/paragraph';
import type { Library } from '../library/library';
import { frameAt } from '../reference/frame';
import { countLetters } from '../text/characters';

/** How many distinct terms or frames make a text one of ours (CONTRACT, Drafts). */
const ENOUGH = 3;

/** What a paragraph adds to the decision; read once for each paragraph and library. */
interface Share {
  readonly han: number;
  readonly letters: number;
  /** The terms and frames in it, by their text. */
  readonly known: readonly string[];
}

const shares = new WeakMap<Library, WeakMap<Paragraph, Share>>();

/**
 * True where a text shows by itself that it is a draft of ours: front matter of ours, or a mainly Chinese text (Han at
 * least half of its letters) with three or more distinct terms or frames of the library.
 */
export function speaksFor(library: Library, draft: Draft, header: DraftHeader): boolean {
  if (header.ours) return true;
  const known = new Set<string>();
  let han = 0;
  let letters = 0;
  for (const { paragraph } of draft.paragraphs) {
    const share = shareOf(library, paragraph);
    han += share.han;
    letters += share.letters;
    if (known.size < ENOUGH) for (const text of share.known) known.add(text);
  }
  return known.size >= ENOUGH && han * 2 >= letters;
}

function shareOf(library: Library, paragraph: Paragraph): Share {
  let known = shares.get(library);
  if (!known) shares.set(library, (known = new WeakMap()));
  let share = known.get(paragraph);
  if (!share) known.set(paragraph, (share = readShare(library, paragraph)));
  return share;
}

function readShare(library: Library, paragraph: Paragraph): Share {
  const found = new Set<string>();
  for (const hit of library.hits(paragraph)) {
    // What stands within a longer term is not a term of its own here: 金融监管 in 全面加强金融监管 counts once.
    if (!hit.covered && hit.entries.some(entry => entry.kind === 'term' || entry.kind === 'set'))
      found.add(paragraph.text.slice(hit.start, hit.end));
  }
  for (const sentence of paragraph.sentences) {
    const frame = frameAt(paragraph.text, sentence.start);
    if (frame) found.add(frame);
  }
  return { ...countLetters(paragraph.text), known: [...found] };
}
