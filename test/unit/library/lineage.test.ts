import { describe, expect, it } from 'vitest';
import { readLineage } from '../../../server/src/engine/library/lineage/lineage';
import { occasionsOf } from '../../../server/src/engine/library/lineage/occasions';
import { PlainChunk } from '../../../server/src/engine/library/plainChunk';
import { TextIndex } from '../../../server/src/engine/library/textIndex';
import { madeTexts, VILLAGE_ROADS } from './madeTexts';

const indexOf = (lines: string): TextIndex => new TextIndex([new PlainChunk(madeTexts(lines))]);

const steps = (index: TextIndex, wording: string): string[] =>
  readLineage(index, wording).steps.map(({ text, places, first, last }) => `${text} ${places.length} ${first} ${last}`);

const MANNERS = indexOf(VILLAGE_ROADS);

describe('lineage', () => {
  it.each(['逐步推进村道硬化', '稳妥有力推进村道硬化', '推进村道硬化'])(
    'is the same whichever wording of the slot is asked for: %s',
    wording => {
      expect(steps(MANNERS, wording)).toEqual([
        '逐步推进村道硬化 3 2001-02-01 2002-03-01',
        '有力推进村道硬化 6 2003-01-01 2004-04-01',
        '稳妥有力推进村道硬化 3 2005-01-01 2006-01-01',
        '推进村道硬化 11 2007-01-01 2008-01-01',
      ]);
    },
  );

  it('is the same from either end where little is known, and dates each wording by its use by itself', () => {
    const index = indexOf(`
      2011-01-01 要稳慎推进村道收费公开，管好村道。
      2013-01-01 加强管护，稳慎推进村道收费公开。
      2015-01-01 要有序推进村道收费公开，方便群众。
      2016-01-01 有序推进村道收费公开。
      2017-01-01 会议提出，稳慎扎实推进村道收费公开。
      2019-01-01 加强巡查，推进村道收费公开，管好村道。
    `);
    for (const wording of ['稳慎推进村道收费公开', '推进村道收费公开', '稳慎扎实推进村道收费公开'])
      expect(steps(index, wording), wording).toEqual([
        '稳慎推进村道收费公开 2 2011-01-01 2013-01-01',
        '有序推进村道收费公开 2 2015-01-01 2016-01-01',
        '稳慎扎实推进村道收费公开 1 2017-01-01 2017-01-01',
        '推进村道收费公开 6 2019-01-01 2019-01-01',
      ]);
  });

  it('finds two members in the other order, from either end', () => {
    const index = indexOf(`
      2010-01-01 要加强防汛和抗旱调度，管好村道。
      2011-01-01 会议提出，加强防汛和抗旱调度。
      2013-01-01 要加强抗旱和防汛调度。
      2014-01-01 会议提出，加强抗旱和防汛调度，管好水库。
    `);
    for (const wording of ['防汛和抗旱调度', '抗旱和防汛调度'])
      expect(steps(index, wording), wording).toEqual([
        '防汛和抗旱调度 2 2010-01-01 2011-01-01',
        '抗旱和防汛调度 2 2013-01-01 2014-01-01',
      ]);
  });

  it('is found for a bare name under one deed', () => {
    expect(steps(MANNERS, '村道硬化').map(step => step.split(' ')[0])).toContain('稳妥有力推进村道硬化');
  });

  it('aligns what stands in the middle, and what is turned round', () => {
    const index = indexOf(`
      2010-01-01 会议指出，要保持村道管护队伍畅通高效运转。
      2011-01-01 保持村道管护队伍畅通高效运转，加强巡查。
      2012-01-01 要保持村道管护队伍高效畅通运转。
      2013-01-01 保持村道管护队伍高效畅通运转。
      2014-01-01 要改善村道管护队伍装备。
    `);
    expect(steps(index, '村道管护队伍畅通高效运转')).toEqual([
      '村道管护队伍畅通高效运转 2 2010-01-01 2011-01-01',
      '村道管护队伍高效畅通运转 2 2012-01-01 2013-01-01',
    ]);
    const turned = indexOf(`
      2010-01-01 会议指出，保持村道路面整洁平坦。
      2011-01-01 要保持村道路面整洁平坦，提高效率。
      2012-01-01 会议指出，保持村道路面平坦整洁。
      2013-01-01 保持村道路面平坦整洁。
    `);
    expect(steps(turned, '村道路面整洁平坦')).toEqual([
      '村道路面整洁平坦 2 2010-01-01 2011-01-01',
      '村道路面平坦整洁 2 2012-01-01 2013-01-01',
    ]);
  });

  it('finds the attribute that took another’s place, without what governs both', () => {
    const index = indexOf(`
      2010-01-01 继续实施严格的村道收费制度。
      2011-01-01 严格的村道收费制度要灵活适度。
      2012-01-01 实施严格的村道收费制度，管好村道。
      2015-01-01 实施便民利民的村道收费制度。
      2016-01-01 要实施便民利民的村道收费制度，管好村道。
      2017-01-01 继续实施便民利民的村道收费制度。
    `);
    expect(steps(index, '严格的村道收费制度')).toEqual([
      '严格的村道收费制度 3 2010-01-01 2012-01-01',
      '便民利民的村道收费制度 3 2015-01-01 2017-01-01',
    ]);
  });

  it('takes marks within a wording for no change of its words', () => {
    const index = indexOf(`
      2010-01-01 要认真、及时、全面落实村道管护责任。
      2011-01-01 认真、及时、全面落实村道管护责任，抓好巡查。
      2012-01-01 要认真及时全面落实村道管护责任。
      2013-01-01 认真及时全面落实村道管护责任。
    `);
    expect(steps(index, '认真、及时、全面落实村道管护责任')).toHaveLength(2);
  });

  it('has one step where nothing competes', () => {
    const index = indexOf(`
      2010-01-01 建好村道，方便群众，发展产业。
      2011-01-01 要继续建好村道，方便群众，发展产业。
      2012-01-01 大力宣传村道，方便群众办事。
    `);
    expect(steps(index, '方便群众，发展产业')).toEqual(['方便群众，发展产业 2 2010-01-01 2011-01-01']);
    expect(steps(index, '从未有过的提法')).toEqual([]);
  });

  it('leaves out what stands once beside a wording well attested, unless a norm has it', () => {
    const rows = `
      2010-01-01 要及时修复村道水毁路段。
      2011-01-01 要及时修复村道水毁路段。
      2012-01-01 要及时修复村道水毁路段。
    `;
    const once = '全力修复村道水毁路段。';
    expect(steps(indexOf(`${rows}2013-01-01 ${once}`), '及时修复村道水毁路段')).toHaveLength(1);
    expect(steps(indexOf(`${rows}2013-01-01* ${once}`), '及时修复村道水毁路段')).toHaveLength(2);
  });

  it('does not take one thing’s wording for another’s', () => {
    const about = (name: string): string =>
      Array.from({ length: 6 }, (_, i) => `201${i}-05-01 加强对${name}的管理，发挥好新的${name}的作用。\n`).join('');
    const index = indexOf(`
      ${about('粮食市场')}${about('药材市场')}
      2010-01-01 要促进粮食市场平稳有序运行。
      2011-01-01 促进粮食市场平稳有序运行。
      2012-01-01 要促进药材市场平稳有序运行。
      2013-01-01 促进药材市场平稳有序运行。
    `);
    expect(steps(index, '粮食市场平稳有序运行')).toHaveLength(1);
  });

  it('says of each wording what a count by hand says, its places in longer ones included', () => {
    for (const { text, places, alone } of readLineage(MANNERS, '推进村道硬化').steps) {
      const byHand = MANNERS.texts.flatMap(({ title }) => title.split(text).slice(1));
      expect(places).toHaveLength(byHand.length);
      expect(alone.every(place => places.includes(place))).toBe(true);
    }
    expect(readLineage(MANNERS, '推进村道硬化').steps.find(({ text }) => text === '推进村道硬化')?.alone).toHaveLength(
      2,
    );
  });

  it('counts undated texts, and takes no date from them', () => {
    const index = indexOf(`
      - 要及时修复村道水毁路段。
      2012-01-01 要及时修复村道水毁路段。
    `);
    expect(steps(index, '及时修复村道水毁路段')).toEqual(['及时修复村道水毁路段 2 2012-01-01 2012-01-01']);
  });

  it.each([
    '',
    '，',
    '村',
    '，，，，，',
    '𠮷𠮷𠮷𠮷𠮷',
    '\ud842村道硬化',
    '村道硬化'.repeat(20),
    'abc def ghi',
    '推进\n村道硬化',
  ])('is answered for any string: %j', wording => {
    const { steps: found } = readLineage(MANNERS, wording);
    for (const { text, places } of found) expect(places.length, text).toBeGreaterThan(0);
  });
});

describe('occasions', () => {
  it.each([
    [[], 0],
    [['2020-01-01', '2020-01-02', '2020-01-07'], 1],
    [['2020-01-08', '2020-01-01'], 2],
    [['2019-12-30', '2020-01-02', '2020-01-06'], 2],
    [['', ''], 1],
  ])('%j are %i', (dates, count) => {
    expect(occasionsOf(dates)).toBe(count);
  });
});
