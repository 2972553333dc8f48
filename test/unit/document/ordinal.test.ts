import { describe, expect, it } from 'vitest';
import { formatOrdinal, readOrdinals } from '../../../server/src/engine/document/ordinal';

/** The ordinals of a text as they are written, with style and value. */
const read = (text: string): string[] =>
  readOrdinals(text).map(one => `${text.slice(one.start, one.end)}=${one.style}${one.value}@${one.place}`);

describe('ordinals', () => {
  it.each([
    ['一是摸清底数；二是压实责任。', ['一是=shi1@line', '二是=shi2@clause']],
    ['要求：一要摸清底数，二要压实责任。', ['一要=yao1@clause', '二要=yao2@clause']],
    ['第一，加强领导。第十二，总结。', ['第一，=di1@line', '第十二，=di12@sentence']],
    ['其一，底数不清；其二，责任不实。', ['其一，=qi1@line', '其二，=qi2@clause']],
    ['首先，统一思想。最后，抓好落实。', ['首先，=first1@line', '最后，=first0@sentence']],
    ['一、总体要求\n（一）指导思想。', ['一、=han1@line', '（一）=hanParen1@line']],
    ['1.摸清底数\n（1）逐户登记\n①城区', ['1.=arabic1@line', '（1）=arabicParen1@line', '①=circled1@line']],
    ['(由有关部门负责）2．完善制度', ['2．=arabic2@clause']],
    ['会议要求：“一是摸清底数；二是压实责任。”', ['一是=shi1@clause', '二是=shi2@clause']],
    ['3．2025年底前完成登记', ['3．=arabic3@line']],
    ['一、摸清底数。二，压实责任。', ['一、=han1@line', '二，=han2@sentence']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '3.5亿元已经到位',
    '1,200户',
    '二、三产业融合发展',
    '三要素齐全',
    '一是一，二是二',
    '做到安全第一、质量第一',
    '第一、二条另行规定',
    '统一是基础，唯一是前提',
    '《条例》第三条第（二）项',
    '2023年',
  ])('none in %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('writes an ordinal as its style has it', () => {
    expect(
      (['shi', 'di', 'han', 'hanParen', 'arabic', 'arabicParen', 'circled'] as const).map(s => formatOrdinal(s, 4)),
    ).toEqual(['四是', '第四，', '四、', '（四）', '4.', '（4）', '④']);
    expect(formatOrdinal('circled', 21)).toBeUndefined();
  });
});
