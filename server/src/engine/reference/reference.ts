import { inText, readDraft, type Draft, type Placed } from '../document/draft';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { KnownOfReference, PriorityWords } from './known';
import { EMPTY_PACK, type Pack } from './pack';
import { readStructure, type Priority, type Structure } from './structure';

/** What a reference's front matter says of it. */
export interface ReferenceMeta {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly source?: string;
  /** A norm raises findings; an archive only attests. */
  readonly role: 'norm' | 'archive';
  /** Where its text begins, where that is not behind front matter: behind the lines that name its source and title. */
  readonly body?: number;
  /** Where the file lies, as its reader names it. A name in `.txt` says that every line is a paragraph. */
  readonly uri: string;
}

/** A dated authoritative text with what its pack says; read when it is first asked for. Immutable. */
export class Reference {
  private draftRead: Draft | undefined;
  private structureRead: Structure | undefined;
  private lineIndex: LineIndex | undefined;
  private words: readonly PriorityWords[] | undefined;

  constructor(
    readonly meta: ReferenceMeta,
    readonly text: string,
    readonly pack: Pack = EMPTY_PACK,
    readonly known?: KnownOfReference,
  ) {}

  get id(): string {
    return this.meta.id;
  }

  /** The text with its front matter, as it is shipped: offsets and lines count in it. */
  get draft(): Draft {
    return (this.draftRead ??= readDraft(this.text, /\.txt$/i.test(this.meta.uri) ? 'plain' : 'markdown'));
  }

  /** Title, lead, frames, priorities and the rest of its structure. */
  get structure(): Structure {
    return (this.structureRead ??= readStructure(this.draft));
  }

  /** Its priorities in their own words: the same number of them as in its structure. */
  get priorityWords(): readonly PriorityWords[] {
    return (this.words ??= this.known?.priorities ?? this.structure.priorities.map(wordsOf));
  }

  /** The lines of `text`. */
  get lines(): LineIndex {
    return (this.lineIndex ??= new LineIndex(this.text));
  }

  /** The line (from 1) of an offset of `text`. */
  lineOf(offset: number): number {
    return this.lines.lineAt(offset) + 1;
  }

  /** The place in `text` of a stretch of one of its paragraphs' prose. */
  place(placed: Placed, span: Span): Span {
    return inText(placed, span);
  }
}

function wordsOf({ themeText, body }: Priority): PriorityWords {
  return { theme: themeText, body: body.map(({ placed, start, end }) => placed.paragraph.text.slice(start, end)) };
}
