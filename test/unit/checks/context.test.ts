import { describe, expect, it } from 'vitest';
import { signingDate, validDate } from '../../../server/src/engine/checks/context';
import { readDraft } from '../../../server/src/engine/document/draft';
import { shippedEngine } from './shipped';

const engine = shippedEngine();

describe('dates', () => {
  it.each([
    ['2023-11-02', '2023-11-02'],
    ['2023/1/2', '2023-01-02'],
    ['2023.1.2', '2023-01-02'],
    ['2023年1月2日', '2023-01-02'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2023-13-01', undefined],
    ['2023-11-00', undefined],
    ['2023-11', undefined],
    ['二〇二三年', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is read as %s', (text, expected) => {
    expect(validDate(text)).toBe(expected);
  });

  it.each([
    ['正文。\n\n某某局\n\n2023年11月2日', '2023-11-02'],
    ['正文。\n\n某某局\n2023年11月2日\n', '2023-11-02'],
    ['正文。\n\n2023 年 11 月 2 日', '2023-11-02'],
    ['正文。\n\n二〇二三年十一月二日', '2023-11-02'],
    ['正文。\n\n二○二三年十二月三十一日', '2023-12-31'],
    ['正文。\n\n（2023年11月2日）', '2023-11-02'],
    ['正文。\n\n2023年11月2日\n\n抄送：某某局。', '2023-11-02'],
    ['正文。\n\n2023年13月2日', undefined],
    ['会议于2023年11月2日召开。', undefined],
    ['2023年11月2日\n\n一\n\n二\n\n三\n\n四\n\n五', undefined],
    ['', undefined],
  ])('%j is signed %s', (text, expected) => {
    expect(signingDate(readDraft(text, 'markdown'))).toBe(expected);
  });
});

describe('the context of a draft', () => {
  const context = (text: string, date?: string) => engine.context(engine.read(text, 'markdown'), { date });

  it('takes the date of the front matter, then the one given, then that of the signature', () => {
    const signed = '正文。\n\n2021年1月1日';
    expect(context(`---\ndate: 2023-11-02\n---\n${signed}`, '2022-01-01').date).toBe('2023-11-02');
    expect(context(signed, '2022-01-01').date).toBe('2022-01-01');
    expect(context(signed).date).toBe('2021-01-01');
    expect(context('正文。').date).toBeUndefined();
    expect(context('---\ndate: 2023-02-30\n---\n正文。').date).toBeUndefined();
  });

  it('knows the genres of CONTRACT and no other', () => {
    expect(context('---\ngenre: plan\n---\n').genre).toBe('plan');
    expect(context('---\ngenre: 方案\n---\n').genre).toBeUndefined();
  });

  it('is that of all norms where the front matter names none that is known', () => {
    expect(context('---\nreference: unknown\n---\n').library).toBe(engine.library);
    expect(context('正文').library).toBe(engine.library);
  });
});
