import { parser, Strikethrough, type Element } from '@lezer/markdown';
import type { Span } from '../text/span';

/** An inline element of Markdown by the name that the parser has for it, offsets in the text that holds the stretch. */
export interface InlineElement extends Span {
  readonly name: string;
  readonly children: readonly InlineElement[];
}

const INLINE = parser.configure([Strikethrough]);
const NAMES = INLINE.nodeSet.types.map(type => type.name);

/**
 * The inline elements of a stretch of text that begins at `start`. This file alone loads the parser: in the bundles it is
 * one of its own, read when a draft first holds markup.
 */
export function inlineElements(stretch: string, start: number): readonly InlineElement[] {
  return INLINE.parseInline(stretch, start).map(named);
}

function named(element: Element): InlineElement {
  // The parser's typings leave out the children of an element, which its own highlighter reads the same way.
  const children = (element as Element & { readonly children?: readonly Element[] }).children ?? [];
  return { name: NAMES[element.type], start: element.from, end: element.to, children: children.map(named) };
}
