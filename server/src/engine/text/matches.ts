const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, in order, as `matchAll` gives them. Most texts have none, and for those nothing is
 * made: no copy of the pattern, no iterator.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
