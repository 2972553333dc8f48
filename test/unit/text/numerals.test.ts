import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCircled,
  formatHanNumeral,
  parseCircled,
  parseHanNumeral,
} from '../../../server/src/engine/text/numerals';

describe('Chinese numerals', () => {
  it('reads back every number that it writes', () => {
    const values = Array.from({ length: 9999 }, (_, index) => index + 1);
    expect(values.map(value => parseHanNumeral(formatHanNumeral(value)))).toEqual(values);
  });

  it.each([
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [103, '一百零三'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
  ])('writes %i as %s', (value, text) => {
    expect(formatHanNumeral(value)).toBe(text);
  });

  it.each([
    ['两', 2],
    ['二〇二三', 2023],
    ['二零二三', 2023],
    ['一百二', 102],
  ])('reads %s as %i', (text, value) => {
    expect(parseHanNumeral(text)).toBe(value);
  });

  it.each(['', '零', '〇', '百', '十十', '一万', '甲', '一是', '3', '一 二'])('reads nothing in “%s”', text => {
    expect(parseHanNumeral(text)).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'〇零一二三四五六七八九十百千两甲1') }), text => {
        const value = parseHanNumeral(text);
        expect(value === undefined || value >= 0).toBe(true);
      }),
    );
  });
});

describe('circled numerals', () => {
  it('reads back ① to ⑳, and nothing beyond', () => {
    for (let value = 1; value <= 20; value++) expect(parseCircled(formatCircled(value) ?? '')).toBe(value);
    expect(formatCircled(0)).toBeUndefined();
    expect(formatCircled(21)).toBeUndefined();
    expect(parseCircled('')).toBeUndefined();
    expect(parseCircled('1')).toBeUndefined();
  });
});
