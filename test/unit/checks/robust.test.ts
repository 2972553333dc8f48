import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/engine/checks/finding';
import { plain } from '../../../server/src/engine/checks/moved';
import type { TextFormat } from '../../../server/src/engine/document/block';
import { SHAPES } from '../../bench/shapes';
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

/** Texts that have broken parsers. A pass in reasonable time is what is held here. */
const TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  'white space': ' \t　\n\r\n',
  'a byte-order mark': '\ufeff---\ndate: 2023-11-02\n---\n中央金融会议',
  NUL: '\0'.repeat(1000) + '中央金融会议\0',
  'surrogates that are no pairs': '\ud840中央金融会议\udc00' + '\ud840'.repeat(50_000) + '\udc00'.repeat(50_000),
  '1 MB': REFERENCE.repeat(Math.ceil(1_000_000 / REFERENCE.length)),
  CRLF: REFERENCE.replace(/\n/g, '\r\n'),
  CR: REFERENCE.replace(/\n/g, '\r'),
  '300 KB without a full stop': '党中央决策部署和经济工作'.repeat(8_000),
  'emphasis in 15,000 lines': '**中** 国\n'.repeat(15_000),
  'one line of 300,000 characters': '中国人民银行党委召开会议'.repeat(25_000),
  'a paragraph of 150,000 lines': '金\n'.repeat(150_000),
  'an address without end': 'a'.repeat(300_000) + '@',
  'items in items': '- '.repeat(50_000) + '甲' + '\n'.repeat(30_000),
  'a heading with room': '# 甲' + ' '.repeat(300_000) + '乙',
  'a label without end': '[' + '甲'.repeat(300_000),
  'a table row with room': '甲|乙\n-|-' + ' '.repeat(300_000) + '丙',
};
/** How long a shape is checked, and how long edited. */
const LONG = 20_000;
const SHORT = 700;
/** What is put into a shape, at such shares of its length. */
const EDITS = [
  ['新', 0.5],
  ['。', 0.9],
  ['', 0.3],
  ['\n\n', 0.6],
] as const;

describe('any text is a draft', () => {
  for (const [name, text] of Object.entries(TEXTS)) it(name, () => void checked(text));

  for (const [name, shape] of Object.entries(SHAPES)) {
    it.each<TextFormat>(['markdown', 'plain'])(`${name}, %s`, format => {
      checked(shape(LONG, REFERENCE), format);
      let text = shape(SHORT, REFERENCE);
      let draft = engine.read(text, format);
      for (const [newText, share] of EDITS) {
        const at = Math.floor(text.length * share);
        text = text.slice(0, at) + newText + text.slice(newText === '' ? at + 1 : at);
        draft = engine.read(text, format, draft);
        const found = engine.check(draft).map(plain);
        expect(found).toEqual(engine.check(engine.read(text, format)).map(plain));
      }
    });
  }

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
