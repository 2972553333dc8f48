import type { PlainText } from './plainChunk';

/** A chunk holds no fewer units than this, the last one aside. */
const LEAST = 192 * 1024;
/** And takes no further text once it holds this many. */
const MOST = 768 * 1024;
/** One text in so many ends a chunk. */
const ONE_IN = 256;

/**
 * Cuts a run of texts into chunks. A chunk ends where a text itself says so (by a hash of it), not at a count: a text
 * that is added, changed or taken out changes its own chunk and leaves the rest of them as they were.
 */
export class ChunkCutter {
  private texts: PlainText[] = [];
  private units = 0;

  /** Takes the next text; gives the chunk that it ends, if it ends one. */
  add(text: PlainText): readonly PlainText[] | undefined {
    this.texts.push(text);
    this.units += text.body.length;
    const ends = this.units >= MOST || (this.units >= LEAST && hash(text.body) % ONE_IN === 0);
    return ends ? this.rest() : undefined;
  }

  /** What is left behind the last chunk; `undefined` where nothing is. */
  rest(): readonly PlainText[] | undefined {
    const { texts } = this;
    this.texts = [];
    this.units = 0;
    return texts.length > 0 ? texts : undefined;
  }
}

function hash(body: string): number {
  let value = body.length;
  for (let i = 0; i < body.length; i++) value = Math.imul(value ^ body.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
