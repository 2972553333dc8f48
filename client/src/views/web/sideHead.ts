/** What stands above the panes: how much is carried, a strip of the priorities, the lock, and what each side is. */
import type { SidePart, ToSide } from '../sideMessages';
import { html } from './dom';
import { roving } from './roving';

/** A state is a sign and a border, never colour alone. */
const SIGNS: Readonly<Record<SidePart['state'], string>> = { carried: '✓', partly: '◐', missing: '–', moved: '⇅' };

/** What can be done there. */
export interface HeadActs {
  /** Both panes are scrolled together, or each alone. */
  lock(on: boolean): void;
  /** A part, by its place among the parts. */
  goTo(part: number): void;
}

/** The rows above the panes. */
export function head(
  { title, figure, name, parts, words }: ToSide & { act: 'show' },
  locked: boolean,
  acts: HeadActs,
): HTMLElement[] {
  const lock = html('button', { class: 'lock', type: 'button', 'aria-pressed': String(locked) }, words.lock);
  lock.addEventListener('click', () => {
    const on = lock.getAttribute('aria-pressed') !== 'true';
    lock.setAttribute('aria-pressed', String(on));
    acts.lock(on);
  });
  return [
    html('header', {}, html('p', { class: 'figure' }, figure), strip(parts, words.strip, acts), lock),
    html(
      'div',
      { class: 'names' },
      html('h1', { title }, html('span', { class: 'side' }, words.reference), title),
      html('p', { class: 'name', title: name }, html('span', { class: 'side' }, words.draft), name),
    ),
  ];
}

/** One box a priority (where there are none: a frame), with its state. */
function strip(parts: readonly SidePart[], label: string, acts: HeadActs): HTMLElement {
  const boxes = parts.flatMap(({ counted, short, title, told, state }, index) => {
    if (!counted) return [];
    const said = `${title}: ${told}`;
    const box = html(
      'button',
      { class: `box ${state}`, type: 'button', 'aria-label': said, title: said },
      short,
      html('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[state]),
    );
    box.addEventListener('click', () => acts.goTo(index));
    return [box];
  });
  roving(boxes.length > 0 ? [boxes] : []);
  return html('div', { class: 'strip', role: 'toolbar', 'aria-label': label }, ...boxes);
}
