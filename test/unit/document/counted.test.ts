import { describe, expect, it } from 'vitest';
import { countedAtEnd } from '../../../server/src/engine/document/counted';

describe('countedAtEnd', () => {
  it.each([
    ['重点抓好以下五项工作', '五'],
    ['着力做好两个方面的重点工作', '两'],
    ['提出12条具体政策措施', '12'],
    ['实施四大行动', '四'],
    ['要办好十件民生实事', undefined],
    ['要办好十件实事', '十'],
    ['打好三场硬仗', '三'],
    ['共10个', '10'],
    ['选出10个', undefined],
    ['坚持五个“必须”', '五'],
    ['分三步走', '三'],
    ['抓好五项重点改革任务如下', '五'],
    ['抓好五项重点改革创新落实任务', undefined],
    ['第五项工作', undefined],
    ['2025年三项工作', undefined],
    ['一百二十条措施', undefined],
    ['三十五条措施', '三十五'],
    ['五项工作要抓好', undefined],
    ['', undefined],
  ])('%s: %s', (text, figure) => {
    const found = countedAtEnd(text);
    expect(found && text.slice(found.start, found.end)).toBe(figure);
  });
});
