import type { Row, Timeline } from '../engine/library/lineage/timeline';
import { noteOf, toldOfStep, toldOfTimeline } from '../engine/library/lineage/told';
import type { Language } from '../engine/text/message';

/** Sizes in pixels. */
const WIDTH = 960;
const MARGIN = 32;
const TOP = 96;
const ROW = 64;
const TRACK = 38;
const RADIUS = 4.5;

const STYLE = `
    svg { --paper: #ffffff; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --mark: #0969da; --asked: #bc4c00; }
    @media (prefers-color-scheme: dark) {
      svg { --paper: #0d1117; --ink: #f0f6fc; --faint: #9198a1; --line: #3d444d; --mark: #4493f8; --asked: #f0883e; }
    }
    .paper { fill: var(--paper); }
    text { fill: var(--ink); font: 14px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
    .head { font-size: 18px; font-weight: 600; }
    .faint { fill: var(--faint); font-size: 12px; }
    .asked > .name { font-weight: 700; }
    .grid, .track { stroke: var(--line); stroke-width: 1; }
    .span { stroke: var(--mark); stroke-width: 2; opacity: 0.45; }
    circle { fill: var(--mark); stroke: var(--mark); stroke-width: 1.5; fill-opacity: 0.75; }
    .within { fill: var(--paper); fill-opacity: 1; }
    .asked circle { fill: var(--asked); stroke: var(--asked); }
    .asked .within { fill: var(--paper); }
    .asked .span { stroke: var(--asked); }`;

/** A lineage as a picture that needs nothing else: a row a wording, a mark a dated text; light and dark. */
export function timelineSvg(timeline: Timeline, language: Language): string {
  const { rows, ticks, wording } = timeline;
  const bottom = TOP + Math.max(1, rows.length) * ROW;
  const height = bottom + 48;
  const title = toldOfTimeline(timeline)[language];
  const told = rows.map(row => `${row.step.text}: ${toldOfStep(row.step)[language]}`);
  const note = noteOf(timeline)?.[language];
  const description = [...told, ...(note ? [note] : [])].join('\n');
  const legend = {
    zh: '实心：单独使用；空心：在更长的提法中',
    en: 'filled: by itself; hollow: within a longer wording',
  }[language];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description" lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
  <title id="title">${escapeXml(title)}</title>
  <desc id="description">${escapeXml(description)}</desc>
  <style>${STYLE}
  </style>
  <rect class="paper" width="${WIDTH}" height="${height}"/>
  <text class="head" x="${MARGIN}" y="40">${escapeXml(title)}</text>
  <text class="faint" x="${MARGIN}" y="64">${escapeXml(note ?? legend)}</text>
${ticks
  .map(
    ({ at, label }) => `  <line class="grid" x1="${x(at)}" x2="${x(at)}" y1="${TOP - 12}" y2="${bottom}"/>
  <text class="faint" x="${x(at)}" y="${bottom + 20}" text-anchor="middle">${label}</text>
`,
  )
  .join(
    '',
  )}${rows.map((row, index) => rowOf(row, TOP + index * ROW, row.step.text === wording, language)).join('')}</svg>
`;
}

function rowOf(row: Row, top: number, asked: boolean, language: Language): string {
  const { step, marks } = row;
  const y = top + TRACK;
  const [first] = marks;
  const last = marks.at(-1) ?? first;
  const span =
    marks.length > 1 ? `    <line class="span" x1="${x(first.at)}" x2="${x(last.at)}" y1="${y}" y2="${y}"/>\n` : '';
  return `  <g${asked ? ' class="asked"' : ''}>
    <text class="name" x="${MARGIN}" y="${top + 16}">${escapeXml(step.text)}</text>
    <text class="faint" x="${WIDTH - MARGIN}" y="${top + 16}" text-anchor="end">${escapeXml(toldOfStep(row.step)[language])}</text>
    <line class="track" x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y}" y2="${y}"/>
${span}${marks
    .map(
      ({ at, text, count, alone }) =>
        `    <circle${alone ? '' : ' class="within"'} cx="${x(at)}" cy="${y}" r="${RADIUS}"><title>${escapeXml(`${text.date} ${text.title}${count > 1 ? ` (${count})` : ''}`)}</title></circle>\n`,
    )
    .join('')}  </g>
`;
}

function x(at: number): string {
  return (MARGIN + RADIUS + at * (WIDTH - 2 * (MARGIN + RADIUS))).toFixed(1);
}

/** What XML has no writing for. */
const UNWRITABLE = /\p{Cc}|\p{Cs}|\ufffe|\uffff/gu;

function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, one => (one === '\n' ? one : ''))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
