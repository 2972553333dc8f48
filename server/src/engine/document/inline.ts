import { matchesOf } from '../text/matches';
import type { Span } from '../text/span';
import { inlineElements, type InlineElement } from './inlineElements';

/** What stands for a stretch that is not prose (code, HTML, an address): one unit that no term or rule matches. */
export const OPAQUE = '\ufffc';

/** A stretch of a block that is not prose: left out, or held by one `OPAQUE` unit. */
export interface Markup extends Span {
  readonly opaque: boolean;
}

const DROPPED = new Set(['EmphasisMark', 'StrikethroughMark', 'Comment', 'HTMLTag']);
const OPAQUE_NODES = new Set(['InlineCode', 'ProcessingInstruction', 'Entity', 'Image', 'Autolink']);
/** Only a block that holds one of these can hold inline markup. */
const SIGNIFICANT = /[*_`[\]<&\\~]/;
const NOTE = /\[\^[^[\]\s]{1,40}\](?!:)|<sup>[^<\n]{0,20}<\/sup>/gi;
/**
 * An address of the web or of mail. It ends before the marks of the sentence around it, and before Han characters unless
 * a part of it begins with them (…/首页,1.html). The part before @ has at most 64 units (RFC 5321), or every start would
 * be tried. Few texts ask for it.
 */
const addressPattern = (): RegExp =>
  /(?:(?:https?|ftp):\/\/|www\.)[!-~]*(?:(?<=[/=?#&])\p{Script=Han}[!-~\p{Script=Han}]*|[\w/&=#%~+$-])|[\w.+-]{1,64}@[\w-]{1,255}(?:\.[\w-]+)+/gu;

/** The stretches of a block's text that are not prose, in order, none overlapping. Offsets are within `text`. */
export function inlineMarkup(text: string, markdown: boolean): Markup[] {
  const found: Markup[] = [];
  if (markdown && SIGNIFICANT.test(text)) {
    for (let start = 0; start < text.length;) {
      const end = stretchEnd(text, start);
      for (const element of inlineElements(text.slice(start, end), start)) collect(element, text, found);
      start = end;
    }
    // The sign of a note belongs to no sentence: 国际化[^1]，国际化<sup>1</sup>，
    for (const note of matchesOf(text, NOTE))
      found.push({ start: note.index, end: note.index + note[0].length, opaque: false });
    // Emphasis that closes after a mark and before a Han character does not close for CommonMark; the writer meant it.
    for (const stray of matchesOf(text, /\*\*+/g))
      found.push({ start: stray.index, end: stray.index + stray[0].length, opaque: false });
  }
  if (text.includes('://') || text.includes('www.') || text.includes('@')) {
    for (const address of matchesOf(text, addressPattern()))
      found.push({ start: address.index, end: address.index + address[0].length, opaque: true });
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Markup[] = [];
  for (const markup of found) if (kept.length === 0 || markup.start >= kept[kept.length - 1].end) kept.push(markup);
  return kept;
}

/** The parser tries every open mark for each closing one: what it is given at once is bounded, and so is its time. */
const STRETCH = 4000;

/** Where a stretch that is parsed by itself ends: the whole of any usual block; else a line break, a full stop, or the bound. */
function stretchEnd(text: string, start: number): number {
  if (text.length - start <= STRETCH) return text.length;
  const stretch = text.slice(start, start + STRETCH);
  const stop = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('。'));
  return stop > 0 ? start + stop + 1 : start + STRETCH;
}

function collect({ name, start, end, children }: InlineElement, text: string, found: Markup[]): void {
  const drop = (from: number, to: number, opaque = false): void => {
    found.push({ start: from, end: to, opaque });
  };
  if (DROPPED.has(name)) drop(start, end);
  else if (OPAQUE_NODES.has(name)) drop(start, end, true);
  else if (name === 'Escape') drop(start, start + 1);
  else if (name === 'HardBreak') drop(start, text.indexOf('\n', start));
  else if (name === 'Link') {
    // A bracket pair without a target is not a link but what the writer typed: 国发[2023]14号.
    const target = children.findIndex(child => child.name === 'URL' || child.name === 'LinkLabel');
    if (target >= 0) {
      const marks = children.filter(child => child.name === 'LinkMark');
      drop(marks[0].start, marks[0].end);
      drop(marks[1].start, end);
    }
    for (const child of children) collect(child, text, found);
  } else for (const child of children) collect(child, text, found);
}
