import type { Row, Timeline } from '../engine/library/lineage/timeline';
import { noteOf, toldOfStep, toldOfTimeline } from '../engine/library/lineage/told';
import type { Style } from './report';

/** Columns of a terminal that the picture of the texts takes. */
const WIDTH = 48;

/** A lineage for a person at a terminal. */
export function timelineText(timeline: Timeline, { language, colour }: Style): string {
  const { wording, rows } = timeline;
  const lines = [toldOfTimeline(timeline)[language], ''];
  const strong = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  for (const row of rows) {
    lines.push(row.step.text === wording ? strong(row.step.text) : row.step.text);
    lines.push(`  ${pictureOf(row)}  ${toldOfStep(row.step)[language]}`);
  }
  const note = noteOf(timeline);
  if (note) lines.push(...(rows.length > 0 ? [''] : []), note[language]);
  return `${lines.join('\n')}\n`;
}

/** A column a stretch of time: full where the wording stands by itself, hollow where it is part of a longer one. */
function pictureOf({ marks }: Row): string {
  const columns = Array.from({ length: WIDTH }, () => '·');
  for (const { at, alone } of marks) {
    const column = Math.min(WIDTH - 1, Math.floor(at * WIDTH));
    if (alone || columns[column] === '·') columns[column] = alone ? '●' : '○';
  }
  return columns.join('');
}
