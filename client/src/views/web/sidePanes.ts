/** The two panes: sentences of the reference, lines of the draft; each a list that one stop of the tabulator enters. */
import type { FromSide, Piece, SideLine, ToSide } from '../sideMessages';
import { html, svg } from './dom';
import { hoverTogether, type Joined } from './sideBands';

/** What stands on the page. */
export interface Panes {
  readonly left: HTMLElement;
  readonly gutter: SVGElement;
  readonly right: HTMLElement;
  readonly joined: readonly Joined[];
  /** The headings of the reference's parts with what stands below each. */
  readonly parts: readonly { readonly heading: HTMLElement; readonly joined: readonly Joined[] }[];
  /** The draft's lines, by their numbers. */
  readonly lines: ReadonlyMap<number, HTMLElement>;
}

/** What happens on the page. */
export interface Acts {
  post(message: FromSide): void;
  focus(joined: Joined, side: 'left' | 'right'): void;
}

/** Builds both panes from what the extension sent. */
export function panes({ parts, lines, words }: ToSide & { act: 'show' }, acts: Acts): Panes {
  const places = new Map<number, HTMLElement[]>();
  const byLine = new Map<number, HTMLElement>();
  const right = html('section', { class: 'pane', 'aria-label': words.draft, tabindex: '-1' });
  for (const { line, heading, pieces } of lines) {
    const spans = stretches(pieces).map(({ place, own }) => {
      if (place === undefined) return html('span', {}, ...write(own));
      const span = html('span', { class: 'place', role: 'button', tabindex: '-1' }, ...write(own));
      places.set(place, [...(places.get(place) ?? []), span]);
      span.addEventListener('click', () => acts.post({ act: 'open', place }));
      return span;
    });
    const row = html('p', { class: heading ? 'line heading' : 'line' }, ...spans);
    byLine.set(line, row);
    right.append(row);
  }
  const left = html('section', { class: 'pane', 'aria-label': words.reference, tabindex: '-1' });
  const joined: Joined[] = [];
  const sections: { heading: HTMLElement; joined: Joined[] }[] = [];
  let number = 0;
  for (const { title, state, told, passages } of parts) {
    const heading = html('h2', {}, title, html('span', { class: `word ${state}` }, told));
    const section = { heading, joined: [] as Joined[] };
    sections.push(section);
    left.append(heading);
    const list = html('ul');
    for (const passage of passages) {
      const own = number++;
      const button = html(
        'button',
        { class: `passage ${passage.closeness}`, type: 'button', tabindex: '-1' },
        html('span', { class: `word ${passage.closeness}` }, passage.told),
        ...write(passage.pieces),
      );
      const one: Joined = {
        closeness: passage.closeness,
        told: passage.told,
        passage: button,
        places: passage.places.flatMap(place => places.get(place) ?? []),
      };
      joined.push(one);
      section.joined.push(one);
      button.addEventListener('focus', () => acts.focus(one, 'left'));
      // A click shows what follows it; Enter, or a second click, opens the reference itself.
      button.addEventListener('click', ({ detail }) => {
        if (detail === 0) acts.post({ act: 'open', passage: own });
      });
      button.addEventListener('dblclick', () => acts.post({ act: 'open', passage: own }));
      for (const place of one.places) place.addEventListener('focus', () => acts.focus(one, 'right'));
      hoverTogether(one);
      list.append(html('li', {}, button));
    }
    left.append(list);
  }
  walk(joined);
  return {
    left,
    gutter: svg('svg', { class: 'gutter', 'aria-hidden': 'true' }),
    right,
    joined,
    parts: sections,
    lines: byLine,
  };
}

/** The pieces of one place that stand side by side are one thing to choose. */
function stretches(pieces: SideLine['pieces']): { readonly place: number | undefined; readonly own: Piece[] }[] {
  const found: { place: number | undefined; own: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.place === piece.place) last.own.push(piece);
    else found.push({ place: piece.place, own: [piece] });
  }
  return found;
}

function write(pieces: readonly Piece[]): (HTMLElement | string)[] {
  return pieces.map(({ text, drifted }) => (drifted ? html('mark', {}, text) : text));
}

/** ↑↓ go from one to the next of a side, ←→ to the other side, Home and End to the ends; Enter opens. */
function walk(joined: readonly Joined[]): void {
  const passages = joined.map(({ passage }) => passage);
  const places = [...new Set(joined.flatMap(one => one.places))].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const side of [passages, places]) {
    if (side.length > 0) side[0].tabIndex = 0;
    side.forEach((element, index) => {
      element.addEventListener('keydown', event => {
        const one = joined.find(({ passage, places: own }) => passage === element || own.includes(element));
        const across = side === passages ? one?.places[0] : one?.passage;
        const to = {
          ArrowUp: side[index - 1],
          ArrowDown: side[index + 1],
          Home: side[0],
          End: side.at(-1),
          ArrowRight: side === passages ? across : undefined,
          ArrowLeft: side === places ? across : undefined,
        }[event.key];
        if (event.key === 'Enter' && side === places) element.click();
        if (to === undefined) return;
        event.preventDefault();
        const other = side.includes(to) ? side : side === passages ? places : passages;
        for (const item of other) item.tabIndex = item === to ? 0 : -1;
        to.focus();
      });
    });
  }
}
