/** The timeline: a row a wording, a mark a dated text. The picture is one image; a button lies over each mark. */
import type { Lineage, LineageMark, LineageStep, LineageWords } from '../pageMessages';
import { html, percent, svg } from './dom';
import { roving } from './roving';

/** What the timeline tells. */
export interface TimelineListener {
  open(step: number, mark: number): void;
  ask(wording: string): void;
}

/** Heights in pixels. */
const TRACK = 24;
const RADIUS = 5;

/** The timeline of a lineage as an element. */
export function timeline(lineage: Lineage, words: LineageWords, listener: TimelineListener): HTMLElement {
  const detail = html('p', { class: 'detail' }, words.hint);
  const rows = lineage.steps.map((step, index) => row(lineage, step, index, words, detail, listener));
  const marks = rows.map(({ buttons }) => buttons).filter(buttons => buttons.length > 0);
  roving(marks);
  return html(
    'section',
    { class: 'timeline' },
    html('div', { class: 'rows' }, grid(lineage.ticks), ...rows.map(({ element }) => element)),
    axis(lineage),
    lineage.steps.length > 0 ? legend(words) : undefined,
    lineage.steps.length > 0 ? detail : undefined,
  );
}

function row(
  { wording }: Lineage,
  step: LineageStep,
  index: number,
  words: LineageWords,
  detail: HTMLElement,
  listener: TimelineListener,
): { element: HTMLElement; buttons: HTMLButtonElement[] } {
  const asked = step.text === wording;
  const name = asked ? html('strong', {}, step.text) : html('button', { class: 'ask', type: 'button' }, step.text);
  if (!asked) name.addEventListener('click', () => listener.ask(step.text));
  const buttons = step.marks.map((mark, number) => {
    const button = html('button', {
      class: 'mark',
      type: 'button',
      'aria-label': `${step.text}：${told(mark, words)}`,
      ...(mark.opens ? {} : { 'aria-disabled': 'true' }),
    });
    button.style.left = percent(mark.at);
    const tell = (): void =>
      detail.replaceChildren(html('span', { class: 'date' }, mark.date), ` ${rest(mark, words)}`);
    button.addEventListener('focus', tell);
    button.addEventListener('mouseenter', tell);
    button.addEventListener('click', () => listener.open(index, number));
    return button;
  });
  const element = html(
    'div',
    { class: asked ? 'row asked' : 'row' },
    html('h2', {}, name, html('span', { class: 'told' }, step.told)),
    html(
      'div',
      { class: 'track' },
      picture(step),
      html('div', { class: 'marks', role: 'group', 'aria-label': step.text }, ...buttons),
    ),
  );
  return { element, buttons };
}

function told(mark: LineageMark, words: LineageWords): string {
  return `${mark.date} ${rest(mark, words)}`;
}

function rest({ title, count, alone, opens }: LineageMark, words: LineageWords): string {
  const about = [
    ...(count > 1 ? [`${words.count} ${count}`] : []),
    ...(alone ? [] : [words.legendWithin]),
    ...(opens ? [] : [words.packed]),
  ];
  return about.length > 0 ? `${title} · ${about.join(' · ')}` : title;
}

function grid(ticks: Lineage['ticks']): SVGElement {
  const lines = ticks.map(({ at }) => svg('line', { x1: percent(at), x2: percent(at), y1: '0', y2: '100%' }));
  return svg('svg', { class: 'grid', 'aria-hidden': 'true', width: '100%', height: '100%' }, ...lines);
}

function picture({ text, told: summary, marks }: LineageStep): SVGElement {
  const y = String(TRACK / 2);
  const [first] = marks;
  const last = marks.at(-1);
  return svg(
    'svg',
    { role: 'img', 'aria-label': `${text}：${summary}`, width: '100%', height: String(TRACK) },
    svg('line', { class: 'base', x1: '0', x2: '100%', y1: y, y2: y }),
    last && svg('line', { class: 'span', x1: percent(first.at), x2: percent(last.at), y1: y, y2: y }),
    // What is part of a longer wording lies below what stands by itself.
    ...[...marks]
      .sort((a, b) => Number(a.alone) - Number(b.alone))
      .map(({ at, alone }) =>
        svg('circle', { class: alone ? 'alone' : 'within', cx: percent(at), cy: y, r: String(RADIUS) }),
      ),
  );
}

function axis({ ticks }: Lineage): HTMLElement {
  const labels = ticks.map(({ at, label }) => {
    const element = html('span', {}, label);
    element.style.left = percent(at);
    return element;
  });
  return html('div', { class: 'axis', 'aria-hidden': 'true' }, ...labels);
}

function legend(words: LineageWords): HTMLElement {
  const sample = (kind: string): SVGElement =>
    svg(
      'svg',
      { 'aria-hidden': 'true', width: '12', height: '12' },
      svg('circle', { class: kind, cx: '6', cy: '6', r: '4.5' }),
    );
  return html('p', { class: 'legend' }, sample('alone'), words.legendAlone, sample('within'), words.legendWithin);
}
