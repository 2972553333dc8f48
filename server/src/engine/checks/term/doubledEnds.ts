import type { Paragraph } from '../../document/paragraph';
import type { Library } from '../../library/library';
import type { NearMiss } from '../../match/nearMiss';
import { isSurname } from '../../text/personalNames';

/** Words of grammar: one before a term that begins with it may be right, and is for `text.repeat` to judge. */
const PARTICLES = '的地得了着过在和与及对把被为从向到';

/** The terms of a paragraph whose first or last unit is written twice: the near misses that hold the whole term. */
export function doubledEnds(
  paragraph: Paragraph,
  library: Library,
  indexOf: (term: string) => number | undefined,
): NearMiss[] {
  const { text } = paragraph;
  const found: NearMiss[] = [];
  for (const { start, end, entries } of library.meantHits(paragraph)) {
    const before = text[start - 1] === text[start] && !PARTICLES.includes(text[start]);
    // 传达学习习近平总书记: a name may begin there.
    const behind = text[end] === text[end - 1] && !isSurname(text[end]);
    if ((!before && !behind) || !entries.some(({ kind }) => kind === 'term')) continue;
    const target = indexOf(text.slice(start, end));
    if (target === undefined) continue;
    if (before) found.push({ start: start - 1, end, target, slip: 'doubled', at: 0 });
    if (behind) found.push({ start, end: end + 1, target, slip: 'doubled', at: end - start - 1 });
  }
  return found;
}
