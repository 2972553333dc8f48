import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../server/src/engine/document/draft';
import { readLists } from '../../../server/src/engine/document/lists';
import { faultsOf } from '../../../server/src/engine/document/sequence';

/** The lists of a text as style and values, with the parent's own number. */
const lists = (text: string, format: 'plain' | 'markdown' = 'plain'): string[] =>
  readLists(readDraft(text, format)).map(
    ({ style, items, parent }) =>
      `${style} ${items.map(({ value }) => value).join(' ')}${parent ? ` <${parent.style}${parent.value}` : ''}`,
  );

/** The faults of a text: kind, the number at fault, the one due. */
const faults = (text: string, format: 'plain' | 'markdown' = 'plain'): string[] => {
  const draft = readDraft(text, format);
  return readLists(draft).flatMap(list =>
    faultsOf(list, draft).map(({ kind, items, at, expected }) => `${kind} ${items[at].value}>${expected[at]}`),
  );
};

describe('lists', () => {
  it('nests levels under the item they follow', () => {
    expect(lists('一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n二、己\n（一）庚')).toEqual([
      'han 1 2',
      'hanParen 1 2 <han1',
      'arabic 1 2 <hanParen1',
      'hanParen 1 <han2',
    ]);
  });
  it('lets （N） run on across headings of a higher level', () => {
    expect(lists('一、甲\n（一）乙。\n（二）丙。\n二、丁\n（三）戊。\n（四）己。')).toEqual([
      'han 1 2',
      'hanParen 1 2 3 4 <han1',
    ]);
  });
  it('opens another list at any one', () => {
    expect(lists('一是甲；二是乙。从成效看，一是丙；二是丁；三是戊。')).toEqual(['shi 1 2', 'shi 1 2 3 <shi2']);
  });
  it('goes on with the outer list behind an inner one', () => {
    expect(lists('一是甲，其中：一是子；二是丑。\n二是乙。\n三是丙。')).toEqual(['shi 1 2 3', 'shi 1 2 <shi1']);
  });
  it('counts a Markdown list that bears 1. throughout', () => {
    expect(lists('1. 甲\n1. 乙\n1. 丙\n', 'markdown')).toEqual(['arabic 1 2 3']);
    expect(faults('1. 甲\n1. 乙\n3. 丙\n', 'markdown')).toEqual(['repeated 1>2']);
  });
  it('begins afresh at an article, an annex and a plain heading', () => {
    expect(lists('第一条　甲：\n（一）子；\n（二）丑。\n第二条　乙：\n（二）寅；')).toEqual([
      'hanParen 1 2',
      'hanParen 2',
    ]);
    expect(lists('一、甲\n附件\n二、乙')).toEqual(['han 1', 'han 2']);
    expect(lists('一、甲\n\n# 乙\n\n二、丙', 'markdown')).toEqual(['han 1', 'han 2']);
  });
});

describe('sequence', () => {
  it.each([
    ['一是甲；三是乙。', ['missing 3>2']],
    ['一、甲\n二、乙\n四、丙\n五、丁', ['missing 4>3']],
    ['一是甲；二是乙；二是丙；四是丁。', ['repeated 2>3']],
    ['一是甲；二是乙；二是丙；三是丁。', ['repeated 2>3']],
    ['一、甲\n三、乙\n二、丙\n四、丁', ['order 3>2']],
    ['要求：二是甲；三是乙。', ['start 2>1']],
    ['（一）甲\n（一）乙\n（三）丙', ['repeated 1>2']],
    ['①甲\n②乙\n④丙', ['missing 4>3']],
    ['一、甲\n子。\n一、乙\n丑。\n二、丙\n寅。', ['repeated 1>2']],
    ['一、甲\n（四）子。\n（五）丑。\n二、乙\n（五）寅。\n（七）卯。', []],
    ['一、甲\n（一）子。\n（二）丑。\n二、乙\n（二）寅。\n（四）卯。', ['repeated 2>3']],
    ['一、甲\n三、乙\n四、丙\n四、丁\n五、戊\n六、己', ['missing 3>2', 'repeated 4>5']],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
  it.each([
    ['the number stands in another shape', '一是甲；另外，还要看到第二是乙；三是丙。'],
    ['a kindred style has it', '一是甲，二要乙，三是丙。'],
    ['it is run together with a heading', '一、甲\n二、乙三、丙\n四、丁'],
    ['a heading without a number stands between', '一、甲\n子。\n第二部分\n一、乙\n丑。\n二、丙\n寅。'],
    ['too much does not fit', '一、甲\n四、乙\n二、丙\n七、丁'],
    ['the gap is wide', '一、甲\n二、乙\n九、丙'],
    ['the first is elsewhere', '首先是甲，二是乙，三是丙。'],
    ['a lone number', '此外，三是乙。'],
  ])('silent where %s', (_name, text) => {
    expect(faults(text)).toEqual([]);
  });
});
