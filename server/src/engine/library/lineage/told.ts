import { counted } from '../../text/counted';
import type { Message } from '../../text/message';
import type { LineageStep } from './lineage';
import type { Timeline } from './timeline';

/** What is shown, and what it rests on. */
export function toldOfTimeline({ wording, texts, first, last }: Timeline): Message {
  const span = first === '' ? { zh: '', en: '' } : { zh: `，${first}至${last}`, en: `, ${first} to ${last}` };
  return {
    zh: `“${wording}”的沿革（据现有文本${texts}篇${span.zh}）`,
    en: `Lineage of “${wording}” (in ${counted(texts, 'text')} in force${span.en})`,
  };
}

/** How often a wording stands, and when. */
export function toldOfStep({ places, alone, first, last }: LineageStep): Message {
  const dates = first === last ? first : `${first} — ${last}`;
  const within = withinOf(places.length, alone.length);
  return {
    zh: [`${places.length}处`, ...(within ? [within.zh] : []), dates || '没有日期'].join('，'),
    en: [`${places.length}×`, ...(within ? [within.en] : []), dates || 'undated'].join(', '),
  };
}

/** Which of a wording's places are within a longer wording; `undefined` where none is. */
function withinOf(all: number, alone: number): Message | undefined {
  if (alone === all) return undefined;
  if (alone === 0) return { zh: '均在更长的提法中', en: 'all within a longer wording' };
  return { zh: `其中单独使用${alone}处`, en: `${alone} by itself` };
}

/** What else is to be said: that nothing competes, or that the wording itself stands nowhere. */
export function noteOf({ wording, rows }: Timeline): Message | undefined {
  const itself = rows.some(({ step }) => step.text === wording);
  if (rows.length === 0) return { zh: '这些文本中没有这个提法。', en: 'None of these texts has it.' };
  if (!itself) return { zh: `“${wording}”本身没有用例。`, en: `“${wording}” itself stands in none of them.` };
  if (rows.length > 1) return undefined;
  return { zh: '没有发现与它更替的提法。', en: 'No wording was found that takes its place.' };
}
