import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/engine/document/applyEdits';
import { readDraft } from '../../../../server/src/engine/document/draft';
import type { TextFormat } from '../../../../server/src/engine/document/block';
import { restructure, restructurings, type Operation } from '../../../../server/src/engine/features/structure';

/** Does it at the cursor `‸`; a second one ends a selection. Lines are parted by `/`, paragraphs by `//`. */
function run(marked: string, operation: Operation, format: TextFormat = 'plain'): string {
  const text = marked.replaceAll('/', '\n');
  const start = text.indexOf('‸');
  const end = text.lastIndexOf('‸') - (text.lastIndexOf('‸') > start ? 1 : 0);
  const bare = text.replaceAll('‸', '');
  const done = restructure(readDraft(bare, format), { start, end }, operation);
  if (!done) return 'not offered';
  const notices = done.notices.map(notice => ` !${notice.text}`).join('');
  return applyEdits(bare, done.edits).replaceAll('\n', '/') + notices;
}
const markdown = (marked: string, operation: Operation): string => run(marked, operation, 'markdown');

describe('renumbering', () => {
  it.each([
    ['一、总则/甲。/三、任务‸/乙。/四、附则/丙。', '一、总则/甲。/二、任务/乙。/三、附则/丙。'],
    ['要求如下：一是甲；‸三是乙；四是丙。', '要求如下：一是甲；二是乙；三是丙。'],
    ['一、甲‸/二、乙', 'not offered'],
    ['没有序号‸。', 'not offered'],
  ])('the list: %s', (before, after) => expect(run(before, 'renumber.list')).toBe(after));

  it('the selection goes on from the item before it', () => {
    expect(run('（一）甲。/‸（四）乙。/（七）丙‸。/（九）丁。', 'renumber.selection')).toBe(
      '（一）甲。/（二）乙。/（三）丙。/（九）丁。',
    );
  });

  it('what is selected together is one list', () => {
    expect(run('‸1.甲。/1.乙。/1.丙。‸', 'renumber.selection')).toBe('1.甲。/2.乙。/3.丙。');
  });

  it('the document, list by list', () => {
    expect(run('一、甲/（一）子。/（三）丑。/三、乙/（一）寅。/（一）卯。‸', 'renumber.document')).toBe(
      '一、甲/（一）子。/（二）丑。/二、乙/（一）寅。/（二）卯。',
    );
  });

  it.each<[Operation, string, string]>([
    ['style.arabic', '一是摸清底数；‸二是压实责任。', '1.摸清底数；2.压实责任。'],
    ['style.shi', '（一）摸清底数。/（二）压实‸责任。', '一是摸清底数。/二是压实责任。'],
    ['style.circled', '1.甲‸。/2.乙。', '①甲。/②乙。'],
    ['style.arabicParen', '一是甲‸。/二是乙。', '（1）甲。/（2）乙。'],
    // 一、 within a sentence would number nothing.
    ['style.han', '一是摸清底数；‸二是压实责任。', 'not offered'],
    ['style.shi', '一是甲；‸二是乙。', 'not offered'],
  ])('in another style: %s', (operation, before, after) => expect(run(before, operation)).toBe(after));
});

describe('references in the text', () => {
  it('go along where one list alone can be meant', () => {
    expect(run('一是甲；‸三是乙，按第三项办理；四是丙，第四项除外。', 'renumber.list')).toBe(
      '一是甲；二是乙，按第二项办理；三是丙，第三项除外。',
    );
    expect(run('（一）甲。/（三‸）乙。/其他按第（三）项、本条第（三）项执行。', 'renumber.list')).toBe(
      '（一）甲。/（二）乙。/其他按第（二）项、本条第（二）项执行。',
    );
  });
  it('are pointed out where it might be another', () => {
    expect(run('一是甲；三是‸乙。/1.子；2.丑；3.寅。/参照第三项。', 'renumber.list')).toBe(
      '一是甲；二是乙。/1.子；2.丑；3.寅。/参照第三项。 !第三项',
    );
  });
  it('to other texts are left alone', () => {
    expect(run('一是甲；三是‸乙，依照《条例》第三项和第八条第三项办理。', 'renumber.list')).toBe(
      '一是甲；二是乙，依照《条例》第三项和第八条第三项办理。',
    );
  });
  it('by count are pointed out where items change places', () => {
    expect(run('一是甲；二是‸乙；三是丙，落实上述两项。', 'move.up')).toBe(
      '一是乙；二是甲；三是丙，落实上述两项。 !上述两项',
    );
  });
});

describe('moving an item', () => {
  it.each<[Operation, string, string]>([
    ['move.up', '一是摸清底数；二是压实责任；三是强化‸督导。', '一是摸清底数；二是强化督导；三是压实责任。'],
    ['move.down', '一是‸摸清底数；二是压实责任。', '一是压实责任；二是摸清底数。'],
    ['move.down', '一、甲‸/子。/丑。/二、乙/寅。/卯。/三、丙/辰。', '一、乙/寅。/卯。/二、甲/子。/丑。/三、丙/辰。'],
    ['move.up', '（一）甲。/1.子。/2.丑。/（二）乙‸。/1.寅。', '（一）乙。/1.寅。/（二）甲。/1.子。/2.丑。'],
    ['move.up', '1.甲；/2.乙；/3.丙‸。', '1.甲；/2.丙；/3.乙。'],
    ['move.up', '一、‸甲/二、乙', 'not offered'],
    ['move.down', '一、甲/二、‸乙', 'not offered'],
    ['move.up', '一是甲，见第二项；二是乙‸。', '一是乙；二是甲，见第一项。'],
  ])('%s: %s', (operation, before, after) => expect(run(before, operation)).toBe(after));

  it('leaves what is not its own where it stands', () => {
    const text =
      '会议强调：//**一是甲。**/甲的正文写在这里。//**二是乙。**/乙的‸正文写在这里。//会议要求，抓好落实。//各处室参加会议。';
    expect(markdown(text, 'move.up')).toBe(
      '会议强调：//**一是乙。**/乙的正文写在这里。//**二是甲。**/甲的正文写在这里。//会议要求，抓好落实。//各处室参加会议。',
    );
  });
});

describe('levels', () => {
  it.each<[Operation, string, string]>([
    ['demote', '一、甲/二、乙‸/三、丙', '一、甲/（一）乙/二、丙'],
    ['demote', '一、甲/（一）子/二、乙‸/（一）丑/三、丙', '一、甲/（一）子/（二）乙/1.丑/二、丙'],
    ['promote', '一、甲/（一）子/（二）乙‸/1.丑/二、丙', '一、甲/（一）子/二、乙/（一）丑/三、丙'],
    ['promote', '一、甲/（一）子‸/（二）丑/二、乙', '一、甲/二、子/（一）丑/三、乙'],
    ['demote', '一、‸甲/二、乙', 'not offered'],
    ['promote', '一、‸甲/二、乙', 'not offered'],
  ])('%s: %s', (operation, before, after) => expect(run(before, operation)).toBe(after));

  it('of Markdown headings go along', () => {
    const before = '# 题//## 一、甲//文。//## 二、乙‸//文。//### （一）子//文。//## 三、丙//文。';
    const after = '# 题//## 一、甲//文。//### （一）乙//文。//#### 1.子//文。//## 二、丙//文。';
    expect(markdown(before, 'demote')).toBe(after);
    expect(markdown(after.replace('乙', '乙‸'), 'promote')).toBe(before.replace('‸', ''));
  });

  it('keep the number that is announced in step', () => {
    expect(run('抓好以下三项工作：/一、甲/二、乙‸/三、丙。', 'demote')).toBe(
      '抓好以下两项工作：/一、甲/（一）乙/二、丙。',
    );
    // What was wrong before stays the writer's.
    expect(run('抓好以下五项工作：/一、甲/二、乙‸/三、丙。', 'demote')).toBe(
      '抓好以下五项工作：/一、甲/（一）乙/二、丙。',
    );
  });
});

describe('headings and clauses', () => {
  it('a list becomes headings', () => {
    expect(
      markdown('# 题//抓好工作。//**一是‸摸清底数。**/逐户登记。//**二是压实责任。**/分工到人。', 'headings'),
    ).toBe('# 题//抓好工作。//## 一、摸清底数//逐户登记。//## 二、压实责任//分工到人。');
    expect(run('抓好工作。一是‸摸清底数；二是压实责任。', 'headings')).toBe('抓好工作。/一、摸清底数/二、压实责任');
    expect(run('一、总则/（一）要求/一是摸清底‸数。逐户登记。/二是压实责任。分工到人。', 'headings')).toBe(
      '一、总则/（一）要求/1.摸清底数/逐户登记。/2.压实责任/分工到人。',
    );
  });
  it('under ① a list becomes none: there is no level below', () => {
    expect(run('①要求/一是摸清底‸数。/二是压实责任。', 'headings')).toBe('not offered');
  });
  it('headings become a list', () => {
    expect(markdown('# 题//## 一、摸清底数‸//逐户登记。//## 二、压实责任//分工到人。', 'clauses')).toBe(
      '# 题//**一是摸清底数。**/逐户登记。//**二是压实责任。**/分工到人。',
    );
    expect(run('一、摸清底数‸/逐户登记。/二、压实责任/分工到人。', 'clauses')).toBe(
      '一是摸清底数。逐户登记。/二是压实责任。分工到人。',
    );
  });
});

describe('what is offered', () => {
  it('is only what changes the text and leaves it as sound as before', () => {
    const draft = readDraft('一、甲\n二、乙\n三、丙\n', 'plain');
    const offered = (at: number): string[] => restructurings(draft, { start: at, end: at }).map(one => one.operation);
    expect(offered(5)).toEqual(expect.arrayContaining(['demote', 'move.up', 'move.down', 'clauses', 'style.arabic']));
    expect(offered(5)).not.toEqual(expect.arrayContaining(['renumber.list']));
    expect(restructurings(readDraft('没有序号。', 'plain'), { start: 1, end: 1 })).toEqual([]);
  });
});
