import { lineEnd, nextLine } from '../document/block';
import { inCode } from '../document/code';
import type { Draft } from '../document/draft';
import type { ParagraphStore } from '../document/paragraphStore';
import { firstBehind, type Span } from '../text/span';

/** True where a code, or a pattern that ends in `*`, covers a code. */
export function fits(pattern: string, code: string): boolean {
  return pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : pattern === code;
}

// A directive holds no mark of a tag: one that is never closed must not be read to the end of the text for each.
const DIRECTIVE = /<!--\s*tifa-(disable-next-line|disable|enable)(?![\w-])([^<>]*?)-->/g;

/** The codes a comment names; `undefined` for every code. */
type Codes = readonly string[] | undefined;

/**
 * What the comments of a text switch off, as a question: is a code ignored at an offset of the text? `undefined` where
 * there are none.
 * `<!-- tifa-disable CODE… -->` holds until `<!-- tifa-enable CODE… -->` or the end: of those before an offset that cover
 * a code the last decides. `<!-- tifa-disable-next-line CODE… -->` holds on the next line that is not blank.
 */
export function ignoredBy(draft: Draft): ((offset: number, code: string) => boolean) | undefined {
  const { text } = draft;
  const switches: { readonly at: number; readonly off: boolean; readonly codes: Codes }[] = [];
  const lines: (Span & { readonly codes: Codes })[] = [];
  for (const match of hasComment(draft) ? text.matchAll(DIRECTIVE) : []) {
    const named = match[2].trim();
    const codes = named === '' ? undefined : named.split(/[\s,，、]+/);
    const end = match.index + match[0].length;
    if (inCode(draft, { start: match.index, end })) continue;
    if (match[1] === 'disable-next-line') lines.push({ ...followingLine(text, end), codes });
    else switches.push({ at: end, off: match[1] === 'disable', codes });
  }
  if (switches.length === 0 && lines.length === 0) return undefined;
  switches.reverse();
  return (offset, code) =>
    (switches.find(({ at, codes }) => at <= offset && covers(codes, code))?.off ?? false) ||
    linesAt(offset).some(({ codes }) => covers(codes, code));

  /** Comments above one another are of one line. */
  function linesAt(offset: number): typeof lines {
    const from = firstBehind(lines, offset - 1);
    let to = from;
    while (to < lines.length && lines[to].start <= offset) to++;
    return lines.slice(from, to);
  }
}

const COMMENT = '<!--';
/** The last version in which there was no comment. */
const uncommented = new WeakMap<ParagraphStore, { id: number }>();

/** True where a comment may begin in a draft; where none did in the version before, only the edit is looked at. */
function hasComment({ id, text, store, change }: Draft): boolean {
  const last = uncommented.get(store);
  const from = change && last?.id === change.from ? change.difference : undefined;
  const around = from && text.slice(Math.max(0, from.start - COMMENT.length), from.afterEnd + COMMENT.length);
  const has = (last?.id === id ? '' : (around ?? text)).includes(COMMENT);
  if (!has && last) last.id = id;
  else if (!has) uncommented.set(store, { id });
  return has;
}

function covers(codes: Codes, code: string): boolean {
  return codes === undefined || codes.some(pattern => fits(pattern, code));
}

/** The next line that is not blank, after the line that holds `from`. */
function followingLine(text: string, from: number): Span {
  let start = nextLine(text, lineEnd(text, from));
  let end = lineEnd(text, start);
  while (end < text.length && text.slice(start, end).trim() === '') {
    start = nextLine(text, end);
    end = lineEnd(text, start);
  }
  return { start, end };
}
