/** The page in the web view: shows what the extension sends. It keeps nothing but what was asked. */
import type { FromPage, PageState, ToPage } from '../pageMessages';
import { html } from './dom';
import { tables } from './table';
import { timeline } from './timeline';

interface Host {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const page = document.body.appendChild(html('main'));

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => show(data));
host.postMessage({ act: 'ready' });

function show({ lineage, words, draft }: ToPage): void {
  host.setState({ draft, wording: lineage.wording });
  const open = (step: number, mark: number): void => {
    if (lineage.steps[step].marks[mark].opens) host.postMessage({ act: 'open', step, mark });
  };
  const ask = (wording: string): void => host.postMessage({ act: 'ask', wording });
  page.replaceChildren(
    html(
      'header',
      {},
      html('h1', {}, lineage.wording),
      html('p', { class: 'basis' }, words.basis),
      lineage.note === undefined ? '' : html('p', { class: 'note' }, lineage.note),
    ),
    ...(lineage.steps.length > 0 ? [timeline(lineage, words, { open, ask }), tables(lineage, words, open)] : []),
  );
}
