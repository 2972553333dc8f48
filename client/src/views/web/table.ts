/** The same data as tables: what a screen reader reads, and what can be copied. */
import type { Lineage, LineageStep, LineageWords } from '../pageMessages';
import { html } from './dom';

/** The wordings with their counts and dates, and below it the texts of each. */
export function tables(
  { steps, wording }: Lineage,
  words: LineageWords,
  open: (step: number, mark: number) => void,
): HTMLElement {
  const numbers = steps.map(({ text, count, alone, first, last }) => {
    const cells = [String(count), String(alone), first, last];
    const name = text === wording ? html('strong', {}, text) : text;
    return html('tr', {}, html('th', { scope: 'row' }, name), ...cells.map(cell => html('td', {}, cell)));
  });
  const heads = [words.wording, words.count, words.alone, words.first, words.last];
  return html(
    'section',
    { class: 'tables' },
    html(
      'table',
      {},
      html('caption', {}, words.table),
      html('thead', {}, html('tr', {}, ...heads.map(head => html('th', { scope: 'col' }, head)))),
      html('tbody', {}, ...numbers),
    ),
    ...steps.map((step, index) => textsOf(step, index, words, open)),
  );
}

/** Made when it is opened: a wording may stand in two thousand texts. */
function textsOf(
  { text, marks }: LineageStep,
  index: number,
  words: LineageWords,
  open: (step: number, mark: number) => void,
): HTMLElement | undefined {
  if (marks.length === 0) return undefined;
  const details = html('details', {}, html('summary', {}, `${text} · ${words.texts} ${marks.length}`));
  details.addEventListener(
    'toggle',
    () => {
      const rows = marks.map(({ date, title, count, opens }, number) => {
        const name = opens ? html('button', { class: 'ask', type: 'button' }, title || date) : title;
        if (typeof name !== 'string') name.addEventListener('click', () => open(index, number));
        return html('tr', {}, html('td', {}, date), html('td', {}, name), html('td', {}, String(count)));
      });
      details.append(
        html(
          'table',
          {},
          html('caption', { class: 'unseen' }, text),
          html(
            'thead',
            {},
            html('tr', {}, ...[words.date, words.title, words.count].map(head => html('th', { scope: 'col' }, head))),
          ),
          html('tbody', {}, ...rows),
        ),
      );
    },
    { once: true },
  );
  return details;
}
