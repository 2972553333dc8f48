import type { Row, Timeline } from '../engine/library/lineage/timeline';
import type { Message } from '../engine/text/message';
import type { Style } from './report';

/** Columns of a terminal that the picture of the texts takes. */
const WIDTH = 48;

/** A lineage for a person at a terminal. */
export function timelineText(timeline: Timeline, { language, colour }: Style): string {
  const { wording, rows } = timeline;
  const lines = [headOf(timeline)[language], ''];
  if (rows.length === 0) lines.push({ zh: '这些文本中没有这个提法。', en: 'None of these texts has it.' }[language]);
  const strong = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  for (const row of rows) {
    lines.push(row.step.text === wording ? strong(row.step.text) : row.step.text);
    lines.push(`  ${pictureOf(row)}  ${aboutOf(row)[language]}`);
  }
  const note = noteOf(timeline);
  if (note) lines.push('', note[language]);
  return `${lines.join('\n')}\n`;
}

/** What is shown, and what it rests on. */
export function headOf({ wording, texts, first, last }: Timeline): Message {
  const span = first === '' ? { zh: '', en: '' } : { zh: `，${first}至${last}`, en: `, ${first} to ${last}` };
  return {
    zh: `“${wording}”的沿革（据现有文本${texts}篇${span.zh}）`,
    en: `Lineage of “${wording}” (in the ${texts} texts in force${span.en})`,
  };
}

/** How often a wording stands, and when. */
export function aboutOf({ step: { places, alone, first, last } }: Row): Message {
  const count = places.length;
  const within = count - alone.length;
  const dates = first === '' ? '' : first === last ? first : `${first} — ${last}`;
  const zh = [`${count}处${within > 0 ? `（其中${within}处在更长的提法中）` : ''}`, dates || '没有日期'];
  const en = [`${count}×${within > 0 ? ` (${within} within a longer wording)` : ''}`, dates || 'undated'];
  return { zh: zh.join('，'), en: en.join(', ') };
}

/** What else is to be said: nothing competes, or the wording itself stands nowhere. */
export function noteOf({ wording, rows }: Timeline): Message | undefined {
  if (rows.length === 1 && rows[0].step.text === wording)
    return { zh: '没有发现与它更替的提法。', en: 'No wording was found that takes its place.' };
  if (rows.length > 0 && !rows.some(({ step }) => step.text === wording))
    return { zh: `“${wording}”本身没有用例。`, en: `“${wording}” itself stands in none of them.` };
  return undefined;
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
