import { describe, expect, it } from 'vitest';
import {
  CLOSING,
  countLetters,
  halvesOfPairs,
  isCjkMark,
  isHan,
  isLatin,
  isSpace,
  OPENING,
  PAIRS,
} from '../../../server/src/engine/text/characters';
import { languageOf, quoted } from '../../../server/src/engine/text/message';

/** Every UTF-16 code unit. */
const CODES = Array.from({ length: 0x10000 }, (_, code) => code);

describe('characters', () => {
  it('calls Han what is Han, of either plane', () => {
    for (const char of '一鿿㐀豈〇𠀀')
      for (let i = 0; i < char.length; i++) expect(isHan(char.charCodeAt(i))).toBe(true);
    for (const char of 'aＡ1１，。、　・あ한') expect(isHan(char.charCodeAt(0))).toBe(false);
  });

  it('keeps the classes apart', () => {
    const classes = [isHan, isLatin, isSpace];
    expect(CODES.filter(code => classes.filter(is => is(code)).length > 1)).toEqual([]);
    for (const mark of '，。、；：！？“”‘’（）《》【】—…·') expect(isCjkMark(mark.charCodeAt(0))).toBe(true);
    expect(isCjkMark('〇'.charCodeAt(0))).toBe(false);
  });

  it('pairs every opening mark with its closing one', () => {
    expect([...PAIRS.keys()].sort()).toEqual([...OPENING].sort());
    expect([...PAIRS.values()].sort()).toEqual([...CLOSING].sort());
  });

  it('counts letters, of which Han', () => {
    expect(countLetters('中国abc，12 𠀀')).toEqual({ han: 4, letters: 7 });
  });
});

describe('messages', () => {
  it('quote what is quoted in single marks', () => {
    expect(quoted('两个维护')).toBe('“两个维护”');
    expect(quoted('做到“两个维护”')).toBe('“做到‘两个维护’”');
  });

  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-tw', 'zh'],
    ['en', 'en'],
    ['zhuang', 'en'],
    ['fr-FR', 'en'],
  ])('for the locale %s are in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

it.each([
  ['', ''],
  ['甲（乙）丙', ''],
  ['）及', '）'],
  ['“五篇', '“'],
  ['”、“', '”“'],
  ['（甲“乙）', '）（“'],
])('%j holds these halves of pairs: %j', (text, halves) => {
  expect(halvesOfPairs(text)).toBe(halves);
});
