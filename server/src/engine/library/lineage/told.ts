import type { Message } from '../../text/message';
import type { LineageStep } from './lineage';
import type { Timeline } from './timeline';

/** What is shown, and what it rests on. */
export function toldOfTimeline({ wording, texts, first, last }: Timeline): Message {
  const span = first === '' ? { zh: '', en: '' } : { zh: `，${first}至${last}`, en: `, ${first} to ${last}` };
  return {
    zh: `“${wording}”的沿革（据现有文本${texts}篇${span.zh}）`,
    en: `Lineage of “${wording}” (in the ${texts} texts in force${span.en})`,
  };
}

/** How often a wording stands, and when. */
export function toldOfStep({ places, alone, first, last }: LineageStep): Message {
  const count = places.length;
  const within = count - alone.length;
  const dates = first === last ? first : `${first} — ${last}`;
  const zh = [`${count}处${within > 0 ? `（其中${within}处在更长的提法中）` : ''}`, dates || '没有日期'];
  const en = [`${count}×${within > 0 ? ` (${within} within a longer wording)` : ''}`, dates || 'undated'];
  return { zh: zh.join('，'), en: en.join(', ') };
}

/** What else is to be said: that nothing competes, or that the wording itself stands nowhere. */
export function noteOf({ wording, rows }: Timeline): Message | undefined {
  const itself = rows.some(({ step }) => step.text === wording);
  if (rows.length === 0) return { zh: '这些文本中没有这个提法。', en: 'None of these texts has it.' };
  if (!itself) return { zh: `“${wording}”本身没有用例。`, en: `“${wording}” itself stands in none of them.` };
  if (rows.length > 1) return undefined;
  return { zh: '没有发现与它更替的提法。', en: 'No wording was found that takes its place.' };
}
