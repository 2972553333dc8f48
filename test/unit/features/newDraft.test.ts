import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
import { GENRES } from '../../../server/src/engine/document/header';
import { newDraft } from '../../../server/src/engine/features/newDraft';
import { Library } from '../../../server/src/engine/library/library';
import { Reference } from '../../../server/src/engine/reference/reference';
import { shippedReference } from '../checks/shipped';

const plain = new Reference({ id: 'plain', title: '通知', role: 'norm', uri: 'plain.md' }, '# 通知\n\n请认真执行。\n');

describe.each(
  [shippedReference(), plain].flatMap(reference => GENRES.map(genre => ({ reference, genre, id: reference.id }))),
)('a draft of genre $genre after $id', ({ reference, genre }) => {
  const { text, snippet } = newDraft(reference, genre, '2024-03-01');
  const engine = createEngine(new Library([reference]));
  const draft = engine.read(text, 'markdown');

  it('says what it is, and is right but for what is to be filled in', () => {
    const header = engine.header(draft);
    expect([header.date?.value, header.genre?.value, header.references[0].value]).toEqual([
      '2024-03-01',
      genre,
      reference.id,
    ]);
    const codes = engine.check(draft).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['text.placeholder']));
  });

  it('is a snippet whose stops are numbered from one, with a hint each', () => {
    const stops = [...snippet.matchAll(/\$\{(\d+):([^{}]+)\}/g)];
    expect(stops.map(([, number]) => Number(number))).toEqual(stops.map((_, index) => index + 1));
    expect(stops.length).toBeGreaterThan(2);
    expect(snippet.replace(/\$\{\d+:[^{}]+\}/g, '')).toBe(text.replace(/××|【】/g, ''));
  });
});

describe('a readout', () => {
  it('has the reference\u2019s frames and priorities, numbered, in order', () => {
    const { text } = newDraft(shippedReference(), 'readout', '2024-03-01');
    const engine = createEngine(new Library([shippedReference()]));
    const [coverage] = engine.features.coverage(engine.read(text, 'markdown'));
    expect(coverage.parts.map(({ state }) => state)).not.toContain('missing');
    expect(coverage.parts.map(({ state }) => state)).not.toContain('moved');
    expect(text).toContain('重点抓好以下六项任务：\n\n**一是坚持党中央对金融工作的集中统一领导。**\n【】');
  });
});
