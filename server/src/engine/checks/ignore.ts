import { lineEnd, nextLine } from '../document/block';
import type { Span } from '../text/span';

/** A stretch of a text in which a comment switches codes off; every code where `codes` is not given. */
export interface DisabledRegion extends Span {
  readonly codes: readonly string[] | undefined;
}

const DIRECTIVE = /<!--\s*tifa-(disable-next-line|disable|enable)\b([^>]*?)-->/g;

/**
 * The regions that `<!-- tifa-disable CODE… -->`, `<!-- tifa-enable CODE… -->` and `<!-- tifa-disable-next-line CODE… -->`
 * switch off. `tifa-disable` holds to the matching `tifa-enable` or the end; `tifa-enable` without a code ends them all.
 */
export function disabledRegions(text: string): DisabledRegion[] {
  if (!text.includes('<!--')) return [];
  const regions: DisabledRegion[] = [];
  let open: { start: number; codes: readonly string[] | undefined }[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    const codes = match[2].trim() === '' ? undefined : match[2].trim().split(/[\s,，、]+/);
    const end = match.index + match[0].length;
    if (match[1] === 'disable') open.push({ start: end, codes });
    else if (match[1] === 'disable-next-line') regions.push({ ...followingLine(text, end), codes });
    else {
      const closed = (entry: { codes: readonly string[] | undefined }): boolean =>
        codes === undefined || (entry.codes?.every(code => codes.includes(code)) ?? false);
      for (const entry of open)
        if (closed(entry)) regions.push({ start: entry.start, end: match.index, codes: entry.codes });
      open = open.filter(entry => !closed(entry));
    }
  }
  for (const entry of open) regions.push({ start: entry.start, end: text.length + 1, codes: entry.codes });
  return regions;
}

/** The next line that is not blank, after the line that holds `from`. */
function followingLine(text: string, from: number): Span {
  let start = nextLine(text, lineEnd(text, from));
  let end = lineEnd(text, start);
  while (end < text.length && text.slice(start, end).trim() === '') {
    start = nextLine(text, end);
    end = lineEnd(text, start);
  }
  return { start, end: end + 1 };
}
