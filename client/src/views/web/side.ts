/** The side-by-side page: the reference on the left, the draft on the right, bands joining what corresponds. */
import type { FromSide, SideState, ToSide } from '../sideMessages';
import { drawBands, type Joined } from './sideBands';
import { html } from './dom';
import { panes, type Panes } from './sidePanes';
import { head } from './sideHead';
import { counterpart } from './sideScroll';
import { splitter } from './sideSplitter';

interface Host {
  postMessage(message: FromSide): void;
  setState(state: SideState): void;
  getState(): SideState | undefined;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const page = document.body.appendChild(html('main'));
let state: SideState | undefined = host.getState();
let shown: Panes | undefined;
let focused: Joined | undefined;
/** What is scrolled on the page's own account moves nothing else. */
let led: Element | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToSide>) => {
  if (data.act === 'show') show(data);
  else follow(data.line);
});
window.addEventListener('resize', () => draw());
host.postMessage({ act: 'ready' });

function show(message: ToSide & { act: 'show' }): void {
  // What is made anew stands where it stood: typing never moves the reference.
  const known = state?.draft === message.draft ? state : undefined;
  const sides = panes(message, { post: one => host.postMessage(one), focus: (joined, side) => focus(joined, side) });
  focused = undefined;
  shown = sides;
  const { left, gutter, right } = sides;
  const locked = known?.locked ?? state?.locked ?? false;
  const share = state?.share ?? 50;
  keep({ draft: message.draft, locked, scroll: known?.scroll ?? [0, 0], share });
  const edge = splitter(message.words.splitter, share, page, next => {
    keep({ ...now(), share: next });
    draw();
  });
  page.replaceChildren(
    ...head(message, locked, {
      lock: on => keep({ ...now(), locked: on }),
      goTo: part => goTo(sides, part),
    }),
    html('div', { class: 'sides' }, left, html('div', { class: 'between' }, gutter, edge), right),
    html('p', { class: 'hint' }, message.words.hint),
  );
  [left.scrollTop, right.scrollTop] = now().scroll;
  for (const pane of [left, right]) {
    for (const act of ['wheel', 'pointerdown', 'keydown']) pane.addEventListener(act, () => (led = undefined));
    pane.addEventListener('scroll', () => scrolled(sides, pane), { passive: true });
  }
  draw();
}

function now(): SideState {
  return state ?? { draft: '', locked: false, scroll: [0, 0], share: 50 };
}

function keep(next: SideState): void {
  state = next;
  host.setState(next);
}

/** A pane has moved. Where both are locked the other goes along, unless it was the one that led. */
function scrolled(sides: Panes, pane: HTMLElement): void {
  if (sides !== shown) return;
  const { left, right, joined } = sides;
  const other = pane === left ? right : left;
  if (now().locked && led !== pane) {
    const top = counterpart(joined, pane, other, pane === left);
    if (top !== undefined) {
      led = other;
      other.scrollTop = top;
    }
  }
  keep({ ...now(), scroll: [left.scrollTop, right.scrollTop] });
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
  led = other;
  other.scrollTop += apart();
  if (Math.abs(apart()) < 1) return;
  led = own;
  own.scrollTop -= apart();
}

/** A part was chosen: its heading is shown, and its first sentence that the draft follows brought beside its place. */
function goTo({ left, parts }: Panes, part: number): void {
  const { heading, joined } = parts[part];
  led = left;
  left.scrollTop += heading.getBoundingClientRect().top - left.getBoundingClientRect().top;
  const first = joined.find(({ places }) => places.length > 0) ?? joined.at(0);
  first?.passage.focus({ preventScroll: true });
}

/** The cursor in the draft went to a line: what stands there is marked, and what it follows is brought beside it. */
function follow(line: number): void {
  const here = shown?.lines.get(line);
  if (!shown || !here) return;
  led = shown.right;
  here.scrollIntoView({ block: 'nearest' });
  const joined = shown.joined.find(one => one.places.some(place => here.contains(place)));
  if (joined) focus(joined, 'right');
}

function draw(): void {
  if (shown) drawBands(shown, focused, joined => focus(joined, 'left'));
}
