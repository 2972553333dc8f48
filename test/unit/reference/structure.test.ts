import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../server/src/engine/document/draft';
import { readStructure } from '../../../server/src/engine/reference/structure';
import { shippedReference } from '../checks/shipped';

describe('the structure of the shipped reference', () => {
  const { structure } = shippedReference();
  it('has title, lead, frames and participants', () => {
    expect(structure.title).toBe('央行、外汇局：因城施策指导城市政府精准实施差别化住房信贷政策');
    expect(structure.lead?.placed.paragraph.text).toMatch(/^据央行官网消息，11月2日，/);
    expect(structure.frames.map(({ name }) => name)).toEqual(['会议认为', '会议强调', '会议要求']);
    expect(structure.participants?.placed.paragraph.text).toMatch(/派驻纪检监察组负责同志参加会议。$/);
  });
  it('has six priorities, each with its theme and its body', () => {
    expect(structure.priorities.map(({ index, themeText }) => `${index} ${themeText}`)).toEqual([
      '1 坚持党中央对金融工作的集中统一领导',
      '2 坚持金融服务实体经济的宗旨',
      '3 坚持统筹发展和安全',
      '4 坚持深化金融改革',
      '5 扩大金融高水平双向开放',
      '6 坚持全面从严治党',
    ]);
    // The lengths that STRUCTURE gives for the six bodies.
    expect(structure.priorities.map(({ body }) => body.map(({ start, end }) => end - start))).toEqual([
      [132],
      [266],
      [221],
      [271],
      [121],
      [125],
    ]);
  });
});

describe('the structure of other texts', () => {
  it('takes the title behind a line of provenance', () => {
    const { title, lead } = readStructure(
      readDraft('来源: 某报\n市局召开会议\n\n6月3日，市局召开会议。\n', 'markdown'),
    );
    expect(title).toBe('市局召开会议');
    expect(lead?.placed.paragraph.text).toBe('6月3日，市局召开会议。');
  });
  it('reads priorities in one paragraph, in paragraphs, and of every style', () => {
    const themes = (text: string): string[] => readStructure(readDraft(text, 'plain')).priorities.map(p => p.themeText);
    expect(themes('抓好以下工作：一是摸清底数；二是压实责任。')).toEqual(['摸清底数', '压实责任']);
    expect(themes('一、摸清底数\n逐户登记。\n二、压实责任\n明确分工。')).toEqual(['摸清底数', '压实责任']);
    expect(themes('第一，摸清底数。第二，压实责任。')).toEqual(['摸清底数', '压实责任']);
    expect(themes('（一）摸清底数。\n（二）压实责任。')).toEqual(['摸清底数', '压实责任']);
    expect(themes('没有分条的文字。')).toEqual([]);
  });
});
