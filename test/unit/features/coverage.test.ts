import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import type { DraftCoverage } from '../../../server/src/engine/features/coverage';
import { Library } from '../../../server/src/engine/library/library';
import { Reference } from '../../../server/src/engine/reference/reference';

const REFERENCE = `# 全市图书馆工作会议

会议认为，这是一次统一思想、凝聚共识的重要会议，为做好读者服务工作指明了方向。

会议强调，要把服务读者放在首位，重点抓好以下工作：

**一是完善馆际互借制度。**
扩大互借范围，缩短办理时间，让偏远乡镇的读者在三日之内借到所需图书。加强馆员培训，提高咨询服务质量。

**二是扩大夜间开放范围。**
延长阅览室开放时间，逐步实现主要馆舍夜间开放全覆盖，做好安全保卫和后勤保障。

**三是推进古籍数字化。**
分批扫描馆藏善本，建立统一检索平台，面向社会免费开放。

会议要求，各馆要认真学习会议精神，制定贯彻落实方案，确保各项任务落到实处。
`;
const engine = createEngine(
  new Library([new Reference({ id: 'library', title: '会议', role: 'norm', uri: 'library.md' }, REFERENCE)]),
);
const HEADER = '---\nreference: library\n---\n\n';

function cover(text: string, format: 'markdown' | 'plain' = 'markdown'): DraftCoverage {
  return engine.features.coverage(engine.read(text, format))[0];
}
const states = (text: string): string =>
  cover(text)
    .parts.map(part => `${part.name.slice(0, 4)} ${part.state}`)
    .join();
const body = REFERENCE.replace(/^# .*\n\n/, '');

describe('what a draft has of a reference', () => {
  it('is all of it, word for word, in the reference itself', () => {
    const { parts, carried, total, figure, followed } = cover(HEADER + REFERENCE);
    expect(parts.map(({ kind }) => kind[0]).join('')).toBe('ffpppf');
    expect(new Set(parts.map(({ state }) => state))).toEqual(new Set(['carried']));
    expect(parts.flatMap(({ passages }) => passages.map(({ closeness }) => closeness)).join()).toMatch(/^(same,?)+$/);
    expect([carried, total, figure.zh, figure.en, followed]).toEqual([3, 3, '三项任务：3/3', 'Priorities: 3/3', true]);
  });

  it('says of each part how it stands', () => {
    const draft = `${HEADER}# 学习情况\n\n会议强调，要服务读者。\n\n一是推进古籍数字化。分批扫描馆藏善本，建立统一检索平台。\n\n二是完善馆际互借制度。\n\n会议认为，这次会议很重要。\n`;
    expect(states(draft)).toBe(
      '会议认为 carried,会议强调 moved,完善馆际 partly,扩大夜间 missing,推进古籍 moved,会议要求 missing',
    );
    expect(cover(draft).figure.zh).toBe('三项任务：1/3');
  });

  it('takes what has only its head for partly there', () => {
    expect(states(`${HEADER}一是完善馆际互借制度。【】\n\n二是扩大夜间开放范围。夜间开放到九点，周末不休。\n`)).toMatch(
      /完善馆际 partly,扩大夜间 carried/,
    );
  });

  it('tells how closely each passage is followed, and what of it has drifted', () => {
    const draft = `${HEADER}一是完善馆际互借制度。扩大互借范围，压缩办理时间，让偏远乡镇的读者在三日之内借到所需图书。加强馆员培训。\n`;
    const { reference, parts } = cover(draft);
    const [first, second] = parts.find(part => part.number === 1)?.passages ?? [];
    const of = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(first.closeness).toBe('small');
    expect(of(reference.text, first.drifted)).toEqual(['缩短']);
    expect(of(first.text, first.marks)).toEqual(['缩短']);
    expect(of(draft, first.places)[0]).toMatch(/^扩大互借.*图书。$/);
    expect(of(draft, first.places[0].drifted)).toEqual(['压缩']);
    expect(of(reference.text, [second.source])).toEqual(['加强馆员培训，提高咨询服务质量。']);
    expect([second.closeness, second.places]).toEqual(['none', []]);
  });

  it('has nothing to say of a draft that has nothing of it', () => {
    const { parts, followed } = cover('# 通知\n\n请于周五前报送材料。\n');
    expect(followed).toBe(false);
    expect(new Set(parts.map(({ state }) => state))).toEqual(new Set(['missing']));
    expect(parts.flatMap(({ passages }) => passages.flatMap(({ places }) => places))).toEqual([]);
  });

  it('is the same after an edit as read afresh', () => {
    const before = engine.read(HEADER + body, 'markdown');
    engine.features.coverage(before);
    const text = HEADER + body.replace('缩短', '压缩');
    expect(engine.features.coverage(engine.read(text, 'markdown', before))).toEqual([cover(text)]);
  });
});

describe('a missing part', () => {
  const insert = (text: string, name: string, format: 'markdown' | 'plain' = 'markdown'): string => {
    const draft = engine.read(text, format);
    const [coverage] = engine.features.coverage(draft);
    const part = coverage.parts.find(one => one.name === name);
    const edits = part && engine.features.insertPart(draft, coverage, part.id);
    if (!edits) throw new Error('not inserted');
    return applyEdits(text, edits);
  };
  const lines = (text: string): string => text.replace(HEADER, '').replace(/\n+/g, '/');

  it('comes at its place, as a paragraph to be written', () => {
    const draft = `${HEADER}# 情况\n\n会议认为，很重要。\n\n一是完善馆际互借制度。已办理互借三百余次。\n\n二是推进古籍数字化。已扫描善本四十部。\n`;
    expect(lines(insert(draft, '会议强调'))).toBe(
      '# 情况/会议认为，很重要。/会议强调，【】/一是完善馆际互借制度。已办理互借三百余次。/二是推进古籍数字化。已扫描善本四十部。/',
    );
    expect(lines(insert(draft, '扩大夜间开放范围'))).toContain('/二是扩大夜间开放范围。【】/三是推进古籍数字化。');
    expect(insert(draft, '会议要求')).toMatch(/四十部。\n\n会议要求，【】\n$/);
  });

  it('comes into a text with nothing of the reference, and an empty one', () => {
    expect(insert('# 情况\n\n先说两句。\n', '完善馆际互借制度')).toBe(
      '# 情况\n\n先说两句。\n\n一是完善馆际互借制度。【】\n',
    );
    expect(insert('# 情况\n\n会议强调，抓好以下工作：\n\n一是写说明。\n\n二是送材料。\n', '完善馆际互借制度')).toBe(
      '# 情况\n\n会议强调，抓好以下工作：\n\n一是写说明。\n\n二是送材料。\n\n三是完善馆际互借制度。【】\n',
    );
    expect(insert('情况\r\n先说两句。\r\n', '会议强调', 'plain')).toBe('情况\r\n先说两句。\r\n会议强调，【】\r\n');
    expect(insert(HEADER, '会议强调')).toMatch(/---\n\n会议强调，【】\n\n?$/);
    expect(insert('', '会议强调')).toBe('会议强调，【】\n');
  });

  it('is there then, to be written; what is there is not put in again', () => {
    for (const { name, state } of cover(HEADER + '会议认为，很重要。\n').parts) {
      if (state !== 'missing') continue;
      const after = insert(HEADER + '会议认为，很重要。\n', name);
      expect(cover(after).parts.find(part => part.name === name)?.state).toBe('partly');
      expect(() => insert(after, name)).toThrow('not inserted');
    }
  });
});
