import type { Placed } from '../document/draft';
import { entriesOf } from '../library/entry';
import type { Library } from '../library/library';
import { COMMON_FRAMES, frameAt } from '../reference/frame';
import type { Reference } from '../reference/reference';
import { contains, slice, type Span } from '../text/span';

/** What a phrase that a writer is offered is: the kinds also rank it. */
export type PhraseKind = 'term' | 'frame' | 'set' | 'wording' | 'clause' | 'sentence';

/** A phrase that a writer is offered. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly text: string;
  /** It stands in quotation marks. */
  readonly quoted: boolean;
  /** What it comes from; frames that all documents use come from none. */
  readonly reference: Reference | undefined;
  /** The index of the priority of its reference whose body it is from. */
  readonly priority?: number;
}

const SHORTEST_CLAUSE = 8;
const LONGEST_CLAUSE = 48;
/** Clauses beyond these help nobody to choose, and their readings cost time. */
const MOST_CLAUSES = 4000;
const LONGEST_SENTENCE = 300;
const MOST_SENTENCES = 1500;
/** A phrase is found by the first of its units: nobody types further before choosing. */
const READ_UNITS = LONGEST_CLAUSE;

const known = new WeakMap<Library, readonly Phrase[]>();

/** The phrases of a library's norms, none twice: terms, frames, sets with their members, wordings, and then clauses. */
export function phrasesOf(library: Library): readonly Phrase[] {
  let phrases = known.get(library);
  if (!phrases) known.set(library, (phrases = readPhrases(library)));
  return phrases;
}

/** What of each phrase it must be known how to read. */
export function readPartsOf(phrases: readonly Phrase[]): string[] {
  return phrases.map(({ text }) => text.slice(0, READ_UNITS));
}

function readPhrases(library: Library): Phrase[] {
  const phrases = new Map<string, Phrase>();
  const add = (kind: PhraseKind, text: string, reference?: Reference, quoted = false): void => {
    if (text.length > 1 && !phrases.has(text)) phrases.set(text, { kind, text, quoted, reference });
  };
  for (const norm of library.norms) {
    for (const [text, entry] of entriesOf(norm)) {
      // A pack may explain a frame as a term; it is written as a frame all the same.
      if (entry.kind === 'term') add(frameAt(text, 0) === text ? 'frame' : 'term', text, norm, entry.term.quoted);
      // An outdated wording is not offered; what replaced it is.
      else if (entry.kind === 'wording' && entry.wording.until === undefined) add('wording', text, norm);
      else if (entry.kind === 'set') {
        add('set', text, norm);
        if (entry.set.listed) add('wording', entry.set.members.join('、'), norm);
      }
    }
  }
  for (const norm of library.norms) for (const frame of norm.structure.frames) add('frame', frame.name, norm);
  for (const frame of COMMON_FRAMES) add('frame', frame);
  for (const norm of library.norms)
    for (const priority of norm.structure.priorities) add('wording', priority.themeText, norm);
  const room = { clause: MOST_CLAUSES, sentence: MOST_SENTENCES };
  for (const norm of library.norms) {
    for (const placed of norm.draft.paragraphs) {
      const { text, clauses, sentences } = placed.paragraph;
      const take = (kind: 'clause' | 'sentence', span: Span, longest: number): void => {
        const written = slice(text, span).replace(/^[一二三四五六七八九十]{1,3}(?:是|要|、)/, '');
        if (span.end - span.start < SHORTEST_CLAUSE || span.end - span.start > longest || room[kind] <= 0) return;
        if (!/^\p{Script=Han}/u.test(written) || written.includes('\ufffc') || phrases.has(written)) return;
        room[kind]--;
        const priority = priorityOf(norm, placed, span);
        const own = priority === undefined ? {} : { priority };
        phrases.set(written, { kind, text: written, quoted: false, reference: norm, ...own });
      };
      for (const clause of clauses) take('clause', clause, LONGEST_CLAUSE);
      for (const sentence of sentences) take('sentence', sentence, LONGEST_SENTENCE);
    }
  }
  return [...phrases.values()];
}

/** The index of the priority in whose body a stretch of a norm stands. */
function priorityOf({ structure }: Reference, placed: Placed, span: Span): number | undefined {
  const index = structure.priorities.findIndex(({ body }) =>
    body.some(part => part.placed === placed && contains(part, span)),
  );
  return index < 0 ? undefined : index;
}
