/** The bands between a passage of the reference and the draft's places: shaded by closeness, with a border of their own. */
import { svg } from './dom';
import type { Panes } from './sidePanes';

/** A passage and the places of the draft that follow it. */
export interface Joined {
  readonly closeness: string;
  /** The closeness, in words. */
  readonly told: string;
  readonly passage: HTMLElement;
  readonly places: readonly HTMLElement[];
}

let hovered: Joined | undefined;
let drawn: readonly SVGElement[] = [];
const bandsOf = new WeakMap<SVGElement, Joined>();

/** Draws the bands of what can be seen, and that of what is focused. */
export function drawBands(
  { gutter, joined }: Panes,
  focused: Joined | undefined,
  choose: (joined: Joined) => void,
): void {
  const frame = gutter.getBoundingClientRect();
  const seen = (box: DOMRect): boolean => box.bottom > frame.top && box.top < frame.bottom;
  const bands = joined.flatMap(one => {
    const from = one.passage.getBoundingClientRect();
    return joinedBoxes(one).flatMap(to => {
      if (one !== focused && !(seen(from) && seen(to))) return [];
      const path = svg('path', {
        class: `band ${one.closeness}${one === focused ? ' focused' : ''}${one === hovered ? ' hovered' : ''}`,
        d: curve(from, to, frame),
      });
      bandsOf.set(path, one);
      path.append(svg('title', {}, one.told));
      path.addEventListener('click', () => choose(one));
      path.addEventListener('mouseenter', () => hover(one, true));
      path.addEventListener('mouseleave', () => hover(one, false));
      return [path];
    });
  });
  drawn = bands;
  gutter.replaceChildren(...bands);
}

/** The boxes of a passage's places: those in one paragraph of the draft together. */
function joinedBoxes({ places }: Joined): DOMRect[] {
  const boxes = new Map<Element | null, DOMRect>();
  for (const place of places) {
    const box = place.getBoundingClientRect();
    const known = boxes.get(place.parentElement);
    if (!known) boxes.set(place.parentElement, box);
    else {
      const top = Math.min(known.top, box.top);
      boxes.set(place.parentElement, new DOMRect(known.x, top, known.width, Math.max(known.bottom, box.bottom) - top));
    }
  }
  return [...boxes.values()];
}

function curve(from: DOMRect, to: DOMRect, frame: DOMRect): string {
  const y = (value: number): string => (value - frame.top).toFixed(1);
  const { width } = frame;
  const half = (width / 2).toFixed(1);
  const right = width.toFixed(1);
  return [
    `M0 ${y(from.top)}C${half} ${y(from.top)} ${half} ${y(to.top)} ${right} ${y(to.top)}`,
    `L${right} ${y(to.bottom)}C${half} ${y(to.bottom)} ${half} ${y(from.bottom)} 0 ${y(from.bottom)}Z`,
  ].join('');
}

/** Where the mouse rests on one of them, the passage, its places and their band are marked. */
export function hoverTogether(one: Joined): void {
  for (const element of [one.passage, ...one.places]) {
    element.addEventListener('mouseenter', () => hover(one, true));
    element.addEventListener('mouseleave', () => hover(one, false));
  }
}

function hover(one: Joined, on: boolean): void {
  hovered = on ? one : undefined;
  const bands = drawn.filter(band => bandsOf.get(band) === one);
  for (const element of [one.passage, ...one.places, ...bands]) element.classList.toggle('hovered', on);
}
