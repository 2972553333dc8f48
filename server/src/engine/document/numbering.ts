import type { Edit } from './prose';
import type { ListItem } from './listItem';
import { formatOrdinal, type OrdinalStyle } from './ordinal';
import { inText } from './draft';

/** The white space that stands between an item's mark and its text, in its prose. */
export function spacingOf({ ordinal, placed }: ListItem): string {
  return /^[ \t　]*/.exec(placed.paragraph.text.slice(ordinal.end))?.[0] ?? '';
}

/** What most of the items have between mark and text; `undefined` where there are none. */
export function commonSpacing(items: readonly ListItem[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) {
    const spacing = spacingOf(item);
    counts.set(spacing, (counts.get(spacing) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The edit that gives an item a mark and, where `spacing` is given, that white space behind it. */
export function markEdit(item: ListItem, mark: string, spacing: string | undefined): Edit {
  const end = spacing === undefined ? item.ordinal.end : item.ordinal.end + spacingOf(item).length;
  return { ...inText(item.placed, { start: item.ordinal.mark.start, end }), newText: mark + (spacing ?? '') };
}

/** The edit that writes an item's ordinal in another style, spaced as said; `undefined` where it has no numeral there. */
export function restyle(item: ListItem, style: OrdinalStyle, spacing: string | undefined): Edit | undefined {
  const written = formatOrdinal(style, item.value);
  if (written === undefined) return undefined;
  const end = spacing === undefined ? item.ordinal.end : item.ordinal.end + spacingOf(item).length;
  return { ...inText(item.placed, { start: item.ordinal.start, end }), newText: written + (spacing ?? '') };
}
