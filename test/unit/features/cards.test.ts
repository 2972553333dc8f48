import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../server/src/engine/features/hover';
import { Library } from '../../../server/src/engine/library/library';
import { Reference } from '../../../server/src/engine/reference/reference';
import { writeCards } from '../../../server/src/lsp/cards';
import { escapeMarkdown, Writer } from '../../../server/src/lsp/marked';

const meta = { id: 'own', title: '讲*话*', date: '2020-01-01', role: 'norm', uri: 'file:///a%20(b)/own.md' } as const;
const own = new Reference(meta, '# 讲话\n\n要坚持[稳中求进]，做到早防、早治。\n', {
  terms: [
    {
      term: '稳中求进',
      definition: '<b>不是</b>标签，*不是*强调。\n# 不是标题',
      authority: { state: 'gloss' },
      quoted: true,
      variants: [
        { text: '稳中有进', kind: 'contextual', notBefore: [], notAfter: [], note: '_另有所指_', from: '2012-12-16' },
      ],
    },
  ],
  sets: [{ name: '风险“两早”', members: ['早防', '早治'], order: 'fixed', listed: true }],
  wordings: [],
});
const library = new Library([own]);
const again = (date: string) =>
  new Reference({ ...meta, id: date, date, title: '另一篇' }, '稳中求进。坚持稳中求进。\n', { ...own.pack, terms: [] });
const write = (text: string, language: 'zh' | 'en', markdown: boolean): string => {
  const entries = library.scan(text)[0].entries;
  return writeCards([cardOf(library, text, entries)], new Writer(language, markdown));
};

describe('writeCards', () => {
  it('escapes what is quoted, and says what it knows', () => {
    expect(write('稳中求进', 'zh', true)).toBe(
      [
        '**稳中求进**',
        '\\<b\\>不是\\</b\\>标签，\\*不是\\*强调。 # 不是标题',
        '行文时加引号。',
        '依据：编者释义',
        '异写：\n\n- 稳中有进：视语境而定；2012-12-16起；\\_另有所指\\_',
        '> 要坚持\\[稳中求进\\]，做到早防、早治。\n>\n> —— [讲\\*话\\*（2020-01-01），第3行](file:///a%20%28b%29/own.md#L3)',
      ].join('\n\n'),
    );
  });

  it('names a set and its members, in either language', () => {
    expect(write('早防', 'zh', true)).toContain('成组提法“风险‘两早’”：早防、早治（次序固定）');
    expect(write('早防', 'en', true)).toContain('Set “风险‘两早’”: 早防、早治 (fixed order)');
  });

  it('says how long a wording has been in use, where more than one text has it', () => {
    const three = new Library([own, again('2022-05-06'), again('2024-07-08')]);
    const { entries } = three.scan('稳中求进')[0];
    const card = (language: 'zh' | 'en') =>
      writeCards([cardOf(three, '稳中求进', entries)], new Writer(language, true));
    expect(card('zh')).toContain('\n\n用例：3篇文本，共5处，2020-01-01至2024-07-08\n\n');
    expect(card('en')).toContain('\n\nIn use: 5 times in 3 texts, 2020-01-01 to 2024-07-08\n\n');
  });

  it('explains a variant by its term', () => {
    expect(write('稳中有进', 'en', true)).toContain('A variant of “稳中求进”. 稳中有进: depends on context');
  });

  it('writes no mark for a client that shows plain text', () => {
    const plain = write('稳中求进', 'zh', false);
    expect(plain).toContain('<b>不是</b>标签，*不是*强调。');
    expect(plain).not.toMatch(/\*\*|\\|^>/m);
  });
});

it('what turns the direction of writing is left out of plain text too', () => {
  expect(new Writer('zh', false).text('甲\u202e乙\u0007\n丙')).toBe('甲乙 丙');
});

describe('escapeMarkdown', () => {
  it.each([
    ['# 题', '\\# 题'],
    ['1. 一', '1\\. 一'],
    ['- 一', '\\- 一'],
    ['a_b`c`', 'a\\_b\\`c\\`'],
    ['甲\n\n乙', '甲 乙'],
    ['增长5%', '增长5%'],
    ['甲\u202e乙\u2066丙\0\u001b[31m丁\t戊', '甲乙丙\\[31m丁\t戊'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
