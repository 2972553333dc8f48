import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../server/src/engine/document/draft';
import { readOutline, titleOf, type Section } from '../../../server/src/engine/document/outline';
import { shippedReference } from '../checks/shipped';

const lines = (sections: readonly Section[], depth = 0): string[] =>
  sections.flatMap(one => ['  '.repeat(depth) + `${one.kind} ${one.text}`, ...lines(one.sections, depth + 1)]);

describe('outline', () => {
  it('nests the shipped reference as title, frames and priorities', () => {
    const { draft } = shippedReference();
    expect(lines(readOutline(draft)).slice(1)).toEqual([
      'heading 央行、外汇局：因城施策指导城市政府精准实施差别化住房信贷政策',
      '  frame 会议认为',
      '  frame 会议强调',
      '    ordinal 一是坚持党中央对金融工作的集中统一领导',
      '    ordinal 二是坚持金融服务实体经济的宗旨',
      '    ordinal 三是坚持统筹发展和安全',
      '    ordinal 四是坚持深化金融改革',
      '    ordinal 五是扩大金融高水平双向开放',
      '    ordinal 六是坚持全面从严治党',
      '  frame 会议要求',
    ]);
  });
  it('nests a notice by its levels, each section to the next of its rank', () => {
    const draft = readDraft(
      '关于做好登记工作的通知\n一、总体要求\n（一）指导思想。摸清底数。\n1.甲\n二、工作任务\n（一）登记',
      'plain',
    );
    const outline = readOutline(draft);
    expect(lines(outline)).toEqual([
      'title 关于做好登记工作的通知',
      '  ordinal 一、总体要求',
      '    ordinal （一）指导思想',
      '      ordinal 1.甲',
      '  ordinal 二、工作任务',
      '    ordinal （一）登记',
    ]);
    expect(draft.text.slice(outline[0].sections[0].until)).toMatch(/^二、/);
  });
  it('keeps a frame within the item that it stands in', () => {
    const text =
      '工作纪要\n一、总体情况\n会议认为，成绩不小。\n会议指出，问题不少。\n二、工作要求\n会议要求，从严从实。\n（一）摸清底数\n三、其他';
    expect(lines(readOutline(readDraft(text, 'plain')))).toEqual([
      'title 工作纪要',
      '  ordinal 一、总体情况',
      '    frame 会议认为',
      '    frame 会议指出',
      '  ordinal 二、工作要求',
      '    frame 会议要求',
      '      ordinal （一）摸清底数',
      '  ordinal 三、其他',
    ]);
  });
  it('keeps what a frame numbers within it', () => {
    const text = '工作纪要\n会议要求：\n一、摸清底数\n二、压实责任\n会议强调，从严从实。';
    expect(lines(readOutline(readDraft(text, 'plain')))).toEqual([
      'title 工作纪要',
      '  frame 会议要求',
      '    ordinal 一、摸清底数',
      '    ordinal 二、压实责任',
      '  frame 会议强调',
    ]);
  });
  it('knows the divisions of a statute', () => {
    expect(
      lines(
        readOutline(
          readDraft(
            '管理办法\n第一章 总则\n第一条　为了管理，制定本办法。\n第二条　包括：\n（一）银行；\n第二章 附则',
            'plain',
          ),
        ),
      ),
    ).toEqual([
      'title 管理办法',
      '  article 第一章 总则',
      '    article 第一条　为了管理，制定本办法',
      '    article 第二条　包括',
      '      ordinal （一）银行',
      '  article 第二章 附则',
    ]);
  });
  it('has no title where the first paragraph is a sentence or a head', () => {
    expect(titleOf(readDraft('会议指出，要摸清底数。', 'plain'))).toBeUndefined();
    expect(titleOf(readDraft('一、总体要求', 'plain'))).toBeUndefined();
    expect(readOutline(readDraft('', 'plain'))).toEqual([]);
  });
});
