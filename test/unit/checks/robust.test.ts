import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/engine/checks/finding';
import type { TextFormat } from '../../../server/src/engine/document/block';
import { everyCase } from './everyFixture';
import { shippedEngine } from './shipped';

const engine = shippedEngine();
const { text: REFERENCE } = engine.library.norms[0];

/** Checks a text as a draft with a date, and finds every finding and edit inside it. */
function checked(text: string, format: TextFormat = 'markdown'): Finding[] {
  const draft = engine.read(text, format);
  const findings = engine.check(draft, { date: '2023-11-02' });
  const spans = findings.flatMap(one => [one, ...one.fixes.flatMap(fix => fix.edits)]);
  const outside = spans.filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
  expect(outside).toEqual([]);
  return findings;
}

/** Texts that have broken parsers, and what repeats without end. A pass in reasonable time is what is held here. */
const TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  'white space': ' \t　\n\r\n',
  'a byte-order mark': '\ufeff---\ndate: 2023-11-02\n---\n中央金融会议',
  NUL: '\0'.repeat(1000) + '中央金融会议\0',
  'lone surrogates': '\ud840中央金融会议\udc00' + '\ud840'.repeat(50_000) + '\udc00'.repeat(50_000),
  CRLF: REFERENCE.replace(/\n/g, '\r\n'),
  CR: REFERENCE.replace(/\n/g, '\r'),
  '1 MB': REFERENCE.repeat(Math.ceil(1_000_000 / REFERENCE.length)),
  '300 KB without a full stop': '党中央决策部署和经济工作'.repeat(8_000),
  'one line of 300,000 characters': '中国人民银行党委召开会议'.repeat(25_000),
  'one paragraph of 5,000 lines': '中国人民银行党委召开会议。\n'.repeat(5_000),
  '一是 without end': '一是'.repeat(50_000),
  'ordinals of one paragraph': '一是甲；二是乙；'.repeat(10_000),
  'quotation marks that open': '“'.repeat(100_000),
  'quotation marks by turns': '“”'.repeat(50_000),
  'a quoted term without marks': '两个维护'.repeat(8_000),
  'one misspelling': '因诚施策。'.repeat(6_000),
  'one variant': '中央金融会议'.repeat(8_000),
  'one drift': '稳慎扎实推进人民币国际化，拓宽外汇领域改革开放。'.repeat(2_000),
  'one seed': '中国特，'.repeat(15_000),
  'sets in disorder': '早预警、早识别、早暴露、早处置。'.repeat(3_000),
  'sets that lack': '早识别、早预警、早处置。'.repeat(3_000),
  'pairs with no mark between': '忠诚和干净一二三四五六七八九'.repeat(10_000),
  'what is said in what is said': '会议指出：稳'.repeat(30_000),
  'titles that open': '《'.repeat(50_000),
  'brackets that open': '（'.repeat(50_000),
  'a list without end': '甲、'.repeat(50_000),
  digits: '1'.repeat(200_000),
  'an address without end': 'a'.repeat(300_000) + '@',
  'quotes in quotes': '>'.repeat(100_000) + '甲',
  'lists in lists': '- '.repeat(50_000) + '甲' + '\n'.repeat(30_000),
  'a heading with room': '# 甲' + ' '.repeat(300_000) + '乙',
  'a label without end': '[' + '甲'.repeat(300_000),
  'a table row with room': '甲|乙\n-|-' + ' '.repeat(300_000) + '丙',
  definitions: '[甲]: 乙\n'.repeat(50_000),
  'emphasis that may open and close': '甲*'.repeat(50_000),
  'emphasis in 15,000 lines': '**中** 国\n'.repeat(15_000),
  'links that do not end': '[甲]('.repeat(20_000),
  'comments that do not end': '甲<!-- '.repeat(20_000),
  'directives that do not end': '<!-- tifa-disable '.repeat(50_000),
  'front matter that nests': '---\n' + '['.repeat(20_000) + '\n---\n甲',
};

describe('any text is a draft', () => {
  for (const [name, text] of Object.entries(TEXTS)) it(name, () => void checked(text));

  it('made of all that means something', () => {
    const unit = fc.constantFrom(
      ...[
        '\n',
        '\r',
        '　',
        ' ',
        '\t',
        '#',
        '>',
        '- ',
        '1. ',
        '`',
        '*',
        '_',
        '[',
        ']',
        '(',
        '|',
        '<',
        '---',
        '“',
        '”',
        '《',
      ],
      ...[
        '》',
        '（',
        '）',
        '、',
        '，',
        '。',
        '：',
        '一是',
        '二、',
        '（三）',
        '2023年',
        '会议指出：',
        '两个维护',
        '早识别',
        '早预警',
      ],
      ...['中央金融会议', '稳慎扎实推进人民币国际化', '因诚施策', '<!-- tifa-disable', '-->', '\ud840', '\0', '\ufeff'],
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 30 }),
        fc.constantFrom<TextFormat>('markdown', 'plain'),
        (units, format) => {
          checked(units.join(''), format);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('and line ends change nothing but offsets', () => {
    for (const one of everyCase()) {
      const codes = (text: string): string[] => checked(text, one.format).map(finding => finding.code);
      expect(codes(one.text.replace(/\n/g, '\r\n')), `${one.file}: ${one.name}`).toEqual(codes(one.text));
    }
  });
});
