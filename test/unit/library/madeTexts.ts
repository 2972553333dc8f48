import type { PlainText } from '../../../server/src/engine/library/plainChunk';

/** A line a text: its date (`-` for none), then its body; a norm's date is followed by a star. */
export function madeTexts(lines: string): PlainText[] {
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((line, number) => {
      const [, date, norm, body] = /^(\S{10}|-)(\*?) (.*)$/.exec(line) ?? [];
      const text = {
        reference: `t${number}`,
        title: body,
        date: date === '-' ? '' : date,
        role: norm ? ('norm' as const) : ('archive' as const),
        uri: `file:///archive/t${number}.txt`,
        line: 1,
        base: 0,
        length: body.length,
      };
      return { text, body };
    });
}

/** Twelve texts with four wordings of one slot, and a thirteenth thing. */
export const VILLAGE_ROADS = `
  2001-02-01 会议指出，要逐步推进村道硬化，保障出行。
  2001-06-01 会议强调，逐步推进村道硬化和路灯安装。
  2002-03-01 要逐步推进村道硬化。
  2003-01-01 报告提出，有力推进村道硬化。
  2003-08-01 要有力推进村道硬化，加强管护。
  2004-04-01 县里支持各乡有力推进村道硬化。
  2005-01-01 坚持稳妥有力推进村道硬化。
  2005-06-01 会议要求，稳妥有力推进村道硬化。
  2006-01-01 他说，稳妥有力推进村道硬化是大事。
  2007-01-01 推进村道硬化，提升质量。
  2008-01-01 要推进村道硬化。
  2008-02-01 某地大力宣传村道硬化知识。
`;
