import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoordinations } from '../../../server/src/engine/document/coordination';
import { splitClauses, splitSentences } from '../../../server/src/engine/document/sentence';
import { slice } from '../../../server/src/engine/text/span';

const LONG = '坚决贯彻习近平总书记重要指示批示精神按照中央金融委的统筹部署高效落实';

describe('sentences', () => {
  it.each([
    ['甲。乙！丙？', ['甲。', '乙！', '丙？']],
    ['他说：“甲。”乙。', ['他说：“甲。”', '乙。']],
    ['甲？！乙', ['甲？！', '乙']],
    ['（甲。）乙', ['（甲。）', '乙']],
    ['甲……乙', ['甲……乙']],
    ['　甲。 \n 乙', ['甲。', '乙']],
    ['一是甲\n二是乙', ['一是甲', '二是乙']],
    [`${LONG}\n党中央决策`, [`${LONG}\n党中央决策`]],
    [`${LONG}\n二是党中央决策`, [LONG, '二是党中央决策']],
    [`${LONG}\n（二）甲`, [LONG, '（二）甲']],
    ['3.5亿元', ['3.5亿元']],
    ['', []],
    [' \n', []],
  ])('of %j are %j', (text, expected) => {
    expect(splitSentences(text).map(one => slice(text, one))).toEqual(expected);
  });
});

describe('clauses', () => {
  it.each([
    ['甲，乙；丙：丁。', ['甲', '乙', '丙', '丁']],
    ['甲、乙和丙', ['甲、乙和丙']],
    ['，，甲', ['甲']],
    ['甲\n乙', ['甲', '乙']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(splitClauses(text).map(one => slice(text, one))).toEqual(expected);
  });
});

describe('coordinations', () => {
  it.each([
    ['早识别、早预警、早处置', [['早识别', '早预警', '早处置']]],
    ['规模、结构和区域布局', [['规模', '结构', '区域布局']]],
    ['甲、乙以及丙', [['甲', '乙', '丙']]],
    ['甲和乙', []],
    [
      '甲、乙，丙、丁',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['各省（自治区、直辖市）、计划单列市', [['各省（自治区、直辖市）', '计划单列市']]],
    ['“甲、乙”会议', []],
    ['甲、和', [['甲', '和']]],
  ])('of %j are %j', (text, expected) => {
    expect(readCoordinations(text).map(one => one.members.map(member => slice(text, member)))).toEqual(expected);
  });
});

it('parts lie in order within the text, and lose nothing but marks and blanks', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '乙', '，', '。', '！', '”', '“', '、', '和', '\n', ' ', '　', '（', '）'),
  });
  fc.assert(
    fc.property(text, source => {
      for (const split of [splitSentences, splitClauses]) {
        let end = 0;
        let kept = '';
        for (const part of split(source)) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
          kept += slice(source, part);
        }
        const letters = (of: string): string => of.replace(/[^甲乙和]/g, '');
        expect(letters(kept)).toBe(letters(source));
      }
    }),
  );
});
