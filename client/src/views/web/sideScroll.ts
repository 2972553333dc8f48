/** Scrolling both panes together: by what corresponds, not by per cent, which long wrapped lines throw out. */
import type { Joined } from './sideBands';

/** The height, as a share of the pane, at which both sides are held level. */
const EYE = 0.3;

/**
 * Where the other pane is to stand so that what corresponds lies at one height: at the pairs themselves exactly, between
 * two pairs in proportion. Undefined where nothing corresponds.
 */
export function counterpart(
  joined: readonly Joined[],
  pane: HTMLElement,
  other: HTMLElement,
  fromReference: boolean,
): number | undefined {
  const pairs = joined
    .flatMap(({ passage, places: [place] }: Joined): [number, number][] => {
      if (place === undefined) return [];
      const heights = [topIn(passage), topIn(place)] as const;
      return [fromReference ? [heights[0], heights[1]] : [heights[1], heights[0]]];
    })
    .sort(([one], [next]) => one - next);
  if (pairs.length === 0) return undefined;
  const eye = pane.clientHeight * EYE;
  // The beginnings and the ends correspond too.
  const ends: [number, number] = [pane.scrollHeight, other.scrollHeight];
  return between([[0, 0], ...pairs, ends], pane.scrollTop + eye) - eye;
}

function between(pairs: readonly [number, number][], at: number): number {
  const next = pairs.findIndex(([own]) => own > at);
  if (next < 0) return pairs[pairs.length - 1][1];
  if (next === 0) return pairs[0][1];
  const [[fromOwn, fromOther], [toOwn, toOther]] = [pairs[next - 1], pairs[next]];
  return fromOther + ((toOther - fromOther) * (at - fromOwn)) / (toOwn - fromOwn);
}

/** How far below the beginning of what its pane holds an element stands. */
function topIn(element: HTMLElement): number {
  const pane = element.closest('.pane');
  return pane ? element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop : 0;
}
