/** A departure that other texts have word for word is a hint that says where; archives raise nothing themselves. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
import { Library } from '../../../server/src/engine/library/library';
import { PlainChunk, type PlainText } from '../../../server/src/engine/library/plainChunk';
import { shippedReference } from './shipped';

const PASSAGE = '稳慎扎实推进人民币国际化，深化外汇领域改革开放，促进贸易和投融资便利化';
const DRIFT = PASSAGE.replace('深化', '拓宽');

function found(draft: string, ...archived: (readonly [date: string, title: string, body: string])[]) {
  const texts = archived.map(([date, title, body], number): PlainText => ({
    body,
    text: {
      reference: 'archive',
      title,
      date,
      role: 'archive',
      uri: 'file:///a.jsonl',
      line: number + 1,
      base: -1,
      length: body.length,
    },
  }));
  const archive = { id: 'archive', uri: 'file:///a.jsonl', chunks: [new PlainChunk(texts)] };
  const engine = createEngine(new Library([shippedReference()], [archive]));
  return engine
    .check(engine.read(`会议指出，${draft}。\n`, 'plain'))
    .filter(({ code }) => code === 'wording.drift' || code === 'set.order')
    .map(({ severity, message }) => `${severity} ${message.zh.replace(/^[^。]*。/, '')}`);
}

describe('another order of a set', () => {
  const order = '早预警、早识别、早暴露、早处置';
  it('that no other text has is information; one that an archive has is a hint that says so', () => {
    expect(found(`对风险${order}`)).toEqual(['information ']);
    expect(found(`对风险${order}`, ['2024-01-02', '某消息', `做到${order}。`])).toEqual([
      'hint 此处的写法另见“某消息”（2024-01-02）。',
    ]);
  });
});

describe('a departure', () => {
  it('that no other text has is information', () => {
    expect(found(DRIFT)).toEqual(['information ']);
    expect(found(DRIFT, ['2024-01-02', '某消息', '拓宽外汇领域'])).toEqual(['information ']);
  });

  it('that one text has is a hint that names it', () => {
    expect(found(DRIFT, ['2024-01-02', '某消息', `他说，${DRIFT}。`])).toEqual([
      'hint 此处的写法另见“某消息”（2024-01-02）。',
    ]);
    expect(found(DRIFT, ['', '某“消息”', `${DRIFT}。${DRIFT}`])).toEqual(['hint 此处的写法另见“某‘消息’”，共2处。']);
  });

  it('that many have is a hint that says how many, and names the first and the last', () => {
    const texts = ['2024-01-02', '2022-03-04', '2023-05-06'].map(date => [date, `${date}的消息`, DRIFT] as const);
    expect(found(DRIFT, ...texts)).toEqual([
      'hint 此处的写法另见3篇文本，共3处，最早为“2022-03-04的消息”（2022-03-04），最近为“2024-01-02的消息”（2024-01-02）。',
    ]);
  });

  it('from an archive is none', () => {
    expect(
      found('要把安全发展贯穿各领域和全过程，防范化解各类重大风险隐患', [
        '2024-01-02',
        '某消息',
        '要把安全发展贯穿各领域和全过程，防范化解各类风险隐患',
      ]),
    ).toEqual([]);
  });
});
