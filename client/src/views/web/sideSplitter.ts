/** The edge between the panes: drawn with the mouse, moved by the arrow keys, told to a screen reader. */
import { html } from './dom';

/** Shares of the width that the reference may take, in hundredths. */
const LEAST = 25;
const MOST = 75;
const STEP = 5;

/**
 * The edge. `root` gets the share as `--share`; `moved` is told each new one.
 * @param share in hundredths
 */
export function splitter(label: string, share: number, root: HTMLElement, moved: (share: number) => void): HTMLElement {
  const edge = html('div', {
    class: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-label': label,
    'aria-orientation': 'vertical',
    'aria-valuemin': String(LEAST),
    'aria-valuemax': String(MOST),
  });
  let now = share;
  const set = (next: number): void => {
    now = Math.round(Math.min(MOST, Math.max(LEAST, next)));
    edge.setAttribute('aria-valuenow', String(now));
    root.style.setProperty('--share', String(now / 100));
  };
  const move = (next: number): void => {
    set(next);
    moved(now);
  };
  set(share);
  edge.addEventListener('keydown', event => {
    const to = { ArrowLeft: now - STEP, ArrowRight: now + STEP, Home: LEAST, End: MOST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  });
  edge.addEventListener('pointerdown', event => edge.setPointerCapture(event.pointerId));
  edge.addEventListener('pointermove', event => {
    if (!edge.hasPointerCapture(event.pointerId)) return;
    const box = root.getBoundingClientRect();
    move(((event.clientX - box.left) / box.width) * 100);
  });
  edge.addEventListener('dblclick', () => move(50));
  return edge;
}
