/** The side-by-side page: the reference on the left, the draft on the right, bands joining what corresponds. */
import type { FromSide, SideState, ToSide } from '../sideMessages';
import { drawBands, type Joined } from './sideBands';
import { html } from './dom';
import { panes, type Panes } from './sidePanes';

interface Host {
  postMessage(message: FromSide): void;
  setState(state: SideState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const page = document.body.appendChild(html('main'));
let shown: Panes | undefined;
let focused: Joined | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToSide>) => {
  if (data.act === 'show') show(data);
  else follow(data.line);
});
window.addEventListener('resize', () => draw());
host.postMessage({ act: 'ready' });

function show(message: ToSide & { act: 'show' }): void {
  host.setState({ draft: message.draft });
  // What is made anew stands where it stood: typing never moves the reference.
  const before = shown && [shown.left.scrollTop, shown.right.scrollTop];
  focused = undefined;
  shown = panes(message, { post: one => host.postMessage(one), focus: (joined, side) => focus(joined, side) });
  page.replaceChildren(
    html('header', {}, html('h1', {}, message.title), html('p', { class: 'figure' }, message.figure)),
    html('p', { class: 'hint' }, message.words.hint),
    html('div', { class: 'sides' }, shown.left, shown.gutter, shown.right),
  );
  if (before) [shown.left.scrollTop, shown.right.scrollTop] = before;
  for (const pane of [shown.left, shown.right]) pane.addEventListener('scroll', () => draw(), { passive: true });
  draw();
}

/** Marks a passage and its places, and brings the other side to the same height. */
function focus(joined: Joined, side: 'left' | 'right'): void {
  if (!shown) return;
  for (const one of shown.joined)
    for (const element of [one.passage, ...one.places]) element.classList.toggle('focused', one === joined);
  focused = joined;
  const [place] = joined.places;
  if (place !== undefined) {
    const { left, right } = shown;
    if (side === 'left') level(joined.passage, left, place, right);
    else level(place, right, joined.passage, left);
  }
  draw();
}

/** Scrolls the other pane until both stand at one height; where it can go no further, their own. */
function level(from: HTMLElement, own: HTMLElement, to: HTMLElement, other: HTMLElement): void {
  const apart = (): number => to.getBoundingClientRect().top - from.getBoundingClientRect().top;
  other.scrollTop += apart();
  own.scrollTop -= apart();
}

/** The cursor in the draft went to a line: what stands there is marked, and what it follows is brought beside it. */
function follow(line: number): void {
  const here = shown?.lines.get(line);
  if (!shown || !here) return;
  here.scrollIntoView({ block: 'nearest' });
  const joined = shown.joined.find(one => one.places.some(place => here.contains(place)));
  if (joined) focus(joined, 'right');
}

function draw(): void {
  if (shown) drawBands(shown, focused, joined => focus(joined, 'left'));
}
