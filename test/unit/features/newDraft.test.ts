/** New drafts: every template with every kind of reference, and what Tifa's own checks say of it. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
import { newDraft } from '../../../server/src/engine/features/newDraft/skeleton';
import { Library } from '../../../server/src/engine/library/library';
import { Reference } from '../../../server/src/engine/reference/reference';
import { readTemplates } from '../../../server/src/files/templates';
import { shippedReference } from '../checks/shipped';
import { expand } from '../snippets/expand';

const DAY = '2024-05-06';

const made = (id: string, text: string): Reference =>
  new Reference({ id, title: '会议', role: 'norm', date: '2024-05-01', uri: `/${id}.md` }, text);
const references: readonly Reference[] = [
  shippedReference(),
  made(
    'two',
    '# 村镇工作会议\n\n会议指出，今年以来各项工作有序推进。会议强调，要抓好两项工作。\n\n会议审议了有关文件。\n\n会议指出，还有不足。\n\n一、修缮村道。沿线各村要按期完工。\n\n二、疏浚河渠，加固沿线堤坝。汛期之前完成清淤。\n',
  ),
  made('bare', '# 会议\n\n各地要修缮村道，疏浚河渠。\n'),
  made(
    'many',
    `会议强调，重点抓好以下工作：\n\n${[...'甲乙丙丁戊己庚辛壬癸子丑'].map((name, index) => `（${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][index]}）建设${name}字河道。\n疏浚${name}字沿线河渠，汛期之前完工。\n`).join('\n')}`,
  ),
];
describe('a new draft', async () => {
  const templates = await readTemplates();
  const every = references.flatMap(reference =>
    templates.drafts.map(template => [reference.id, template.name, reference, template] as const),
  );

  describe.each(every)('%s as %s', (_id, _name, reference, template) => {
    const { text, snippet } = newDraft(template, templates, reference, DAY);
    const engine = createEngine(new Library([reference]));
    const draft = engine.read(text, 'markdown');

    it('says nothing but that it is to be filled in', () => {
      const codes = engine
        .check(draft, {})
        .map(({ code, start, end }) => (code === 'text.placeholder' ? code : `${code}: ${text.slice(start, end)}`));
      expect([...new Set(codes)]).toEqual(['text.placeholder']);
    });

    // What 印发通知 hands on is in the document that it hands on.
    const { name } = template;
    if (name !== '印发通知')
      it('has each priority of its reference under its number', () => {
        const { priorities } = reference.structure;
        for (const { themeText } of priorities) expect(text.split(themeText).length - 1, themeText).toBe(1);
        const coverage = engine.features.coverage(draft).find(one => one.reference === reference);
        expect(coverage?.parts.filter(({ kind, state }) => kind === 'priority' && state === 'missing') ?? []).toEqual(
          [],
        );
      });

    it('names reference, genre and day', () => {
      const header = engine.header(draft);
      expect(header.references.map(({ value }) => value)).toEqual([reference.id]);
      expect(header.genre?.value).toBe(template.genre);
      expect(header.date?.value).toBe(DAY);
    });

    it('is the same text as a snippet', () => {
      const { text: expanded, stops } = expand(snippet.replace(/\\\}/g, '\u0000'), {});
      expect(text.includes('}')).toBe(false);
      expect(expanded.replaceAll('\u0000', '}')).toBe(text);
      expect([...stops.keys()].sort((a, b) => a - b)).toEqual(Array.from(stops, (_, index) => index + 1));
    });
  });

  describe('a readout', () => {
    const readout = templates.drafts.find(({ genre }) => genre === 'readout');
    if (!readout) throw new Error('there is a readout');
    const heads = (reference: Reference | undefined): string[] =>
      newDraft(readout, templates, reference, DAY).text.match(/^会议..|^(?:\*\*)?[一二三四五六七]是/gm) ?? [];

    it('has the frames of its reference, the tasks behind the one that opens them', () => {
      expect(heads(references[0])).toEqual(
        '会议认为 会议强调 **一是 **二是 **三是 **四是 **五是 **六是 会议要求'.split(' '),
      );
      expect(heads(references[1])).toEqual('会议指出 **一是 **二是 会议审议'.split(' '));
    });
    it('says how many tasks there are', () => {
      expect(newDraft(readout, templates, references[1], DAY).text).toContain('以下两项工作：');
      expect(newDraft(readout, templates, references[3], DAY).text).toContain('以下十二项工作：');
    });
    it('stands by itself without a reference', () => {
      const { text } = newDraft(readout, templates, undefined, DAY);
      expect(text).not.toContain('reference:');
      expect(text).toContain('【待填：第六项任务的主题，用动宾短语】');
      expect(text).toContain('5月6日，【待填：单位全称】召开扩大会议');
    });
  });
});
