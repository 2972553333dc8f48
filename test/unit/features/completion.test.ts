import { describe, expect, it } from 'vitest';
import { latinFit } from '../../../server/src/engine/features/syllables';
import { readingOf } from '../../../server/src/lsp/romanizer';

describe('latinFit', () => {
  it.each([
    ['ycsc', '因城施策', 'initials'],
    ['yc', '因城施策', 'initials'],
    ['yinchengshice', '因城施策', 'full'],
    ['yincheng', '因城施策', 'full'],
    ['yinch', '因城施策', 'full'],
    ['yincsc', '因城施策', 'mixed'],
    ['ychshc', '因城施策', 'mixed'],
    ['yhhz', '银行行长', 'initials'],
    ['yinhanghangzhang', '银行行长', 'full'],
    ['chongqing', '重庆', 'full'],
    ['lvse', '绿色', 'full'],
  ])('%s spells the beginning of %s (%s)', (query, text, fit) => {
    expect(latinFit(query, readingOf(text))).toBe(fit);
  });

  it.each([
    ['ycsd', '因城施策'],
    ['chengshi', '因城施策'],
    ['yinxhang', '银行'],
    ['zhongqing', '重庆'],
    ['ycscx', '因城施策'],
    ['', '因城施策'],
  ])('%s does not spell the beginning of %s', (query, text) => {
    expect(latinFit(query, readingOf(text))).toBeUndefined();
  });

  it('passes over what is not spelled', () => {
    expect(latinFit('kzhy', readingOf('扩大会议（全体）').slice(0, 0))).toBeUndefined();
    expect(latinFit('zscl', readingOf('早识别、处理'))).toBeUndefined();
    expect(latinFit('zaoshibiechuli', readingOf('早识别、处理'))).toBe('full');
  });
});

describe('readingOf', () => {
  it('gives a syllable for each UTF-16 unit', () => {
    for (const text of ['因城施策', '“两个确立”', 'GDP增长5%', '𠮷林', '', '早识别、早处置'])
      expect(readingOf(text)).toHaveLength(text.length);
  });

  it('reads nothing into marks, figures and letters', () => {
    expect(readingOf('“A5，')).toEqual(['', '', '', '']);
  });
});
