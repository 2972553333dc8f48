import { inText, readDraft, type Draft, type Placed } from '../document/draft';
import type { Span } from '../text/span';
import { EMPTY_PACK, type Pack } from './pack';
import { readStructure, type Structure } from './structure';

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

/** A dated authoritative text, read, with what its pack says. Immutable. */
export class Reference {
  /** The text with its front matter, as it is shipped: offsets and lines count in it. */
  readonly draft: Draft;
  private structureRead: Structure | undefined;

  constructor(
    readonly meta: ReferenceMeta,
    readonly text: string,
    readonly pack: Pack = EMPTY_PACK,
  ) {
    this.draft = readDraft(text, /\.txt$/i.test(meta.uri) ? 'plain' : 'markdown');
  }

  get id(): string {
    return this.meta.id;
  }

  /** Title, lead, frames, priorities and the rest of its structure, read when first asked for. */
  get structure(): Structure {
    return (this.structureRead ??= readStructure(this.draft));
  }

  /** The line (from 1) of an offset of `text`. */
  lineOf(offset: number): number {
    return this.draft.lines.lineAt(offset) + 1;
  }

  /** The place in `text` of a stretch of one of its paragraphs' prose. */
  place(placed: Placed, span: Span): Span {
    return inText(placed, span);
  }
}
