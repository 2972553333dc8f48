import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import { readDraft } from '../../../server/src/engine/document/draft';
import { OPAQUE } from '../../../server/src/engine/document/inline';
import type { Prose } from '../../../server/src/engine/document/prose';

const proseOf = (source: string): Prose => {
  const [placed] = readDraft(source, 'markdown').paragraphs;
  return placed.paragraph.prose;
};

/** A line that a tool may have wrapped. */
const LONG = '稳慎扎实推进人民币国际化，深化外汇领域'.repeat(2);

describe('prose', () => {
  it.each([
    ['坚持**稳中求进**工作总基调', '坚持稳中求进工作总基调'],
    ['坚持*稳中*求进', '坚持稳中求进'],
    ['**会议指出：**要稳', '会议指出：要稳'],
    ['~~旧~~新', '旧新'],
    ['见[公报](https://example.com/a)全文', '见公报全文'],
    ['国发[2023]14号', '国发[2023]14号'],
    ['见 `代码` 处', `见 ${OPAQUE} 处`],
    ['见<b>粗</b>处', '见粗处'],
    ['上<br>下', '上下'],
    ['推进国际化[^1]，深化改革', '推进国际化，深化改革'],
    ['推进国际化<sup>12</sup>，深化改革', '推进国际化，深化改革'],
    ['甲<!-- 注 -->乙', '甲乙'],
    ['2\\*3', '2*3'],
    ['甲&nbsp;乙', `甲${OPAQUE}乙`],
    ['网址 https://example.com/a.html甲 处', `网址 ${OPAQUE}甲 处`],
    ['见https://example.com/甲,2023.11.2，乙', `见${OPAQUE}，乙`],
    ['见www.example.cn/?q=甲,乙。', `见${OPAQUE}。`],
    ['邮箱 a.b@example.com。', `邮箱 ${OPAQUE}。`],
    ['第一行\n第二行', '第一行\n第二行'],
    [`${LONG}\n改革开放`, `${LONG}改革开放`],
    [`${LONG}。\n改革开放`, `${LONG}。\n改革开放`],
    [`${LONG}\n一是改革开放`, `${LONG}\n一是改革开放`],
    [`${LONG}data\nbase`, `${LONG}data\nbase`],
    // Wrapped at a width of twenty: three lines, all but the last alike wide, marks within.
    [
      '稳慎扎实推进人民币国际化，深化外汇领域改\n革开放，提升跨境贸易和投融资便利化水平，\n支持香港发展',
      '稳慎扎实推进人民币国际化，深化外汇领域改革开放，提升跨境贸易和投融资便利化水平，支持香港发展',
    ],
    // Two lines tell of no width, and lines of unlike widths of none either.
    ['稳慎扎实推进人民币国际化，深化外汇领域改\n革开放', '稳慎扎实推进人民币国际化，深化外汇领域改\n革开放'],
    [
      '稳慎扎实推进人民币国际化，深化外汇\n改革开放，提升跨境贸易和投融资便利化水平，\n支持香港',
      '稳慎扎实推进人民币国际化，深化外汇\n改革开放，提升跨境贸易和投融资便利化水平，\n支持香港',
    ],
    // Slogans, a line each, hold no marks.
    [
      '坚持党中央对金融工作的集中领导\n坚持以人民为中心的价值取向不变\n坚持把服务实体经济作为根本',
      '坚持党中央对金融工作的集中领导\n坚持以人民为中心的价值取向不变\n坚持把服务实体经济作为根本',
    ],
    ['![图](a.png)说明', `${OPAQUE}说明`],
  ])('of %j is %j', (source, text) => {
    expect(proseOf(source).text).toBe(text);
  });

  it.each([
    ['推动**金融**改革', '金融', '推动改革'],
    ['推动**金融**[金融](https://example.com)改革', '金融', '推动[金融](https://example.com)改革'],
    ['推动[金融](https://example.com)改革', '金融', '推动改革'],
    ['推动~~金融~~改革', '金融', '推动改革'],
    ['**金融**改革', '金融', '改革'],
    ['推动**金融改革**', '金融', '推动**改革**'],
  ])('of %j without %s is %j', (source, gone, rest) => {
    const prose = proseOf(source);
    const start = prose.text.indexOf(gone);
    expect(applyEdits(source, prose.edits({ start, end: start + gone.length }, ''))).toBe(rest);
  });

  it('of plain text is the text itself', () => {
    const [placed] = readDraft('坚持**稳中**求进', 'plain').paragraphs;
    expect(placed.paragraph.prose.text).toBe('坚持**稳中**求进');
  });

  it('leaves a mail address without end to itself', () => {
    expect(proseOf('a'.repeat(100) + '@b.cn').text).toMatch(/^a{36}\ufffc$/);
  });
});

/** A line of Han text with markup around some of its pieces, never one that begins a block or ends in markup's blank. */
const piece = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'会议认为金融工作稳中求进'), minLength: 1, maxLength: 6 }),
    fc.constantFrom(['', ''], ['**', '**'], ['*', '*'], ['[', '](https://example.com)'], ['`', '`'], ['<!--', '-->']),
  )
  .map(([text, [open, close]]) => ({
    source: open + text + close,
    prose: open === '`' ? OPAQUE : open === '<!--' ? '' : text,
  }));
/** Emphasis of two pieces must not touch, or their marks would be one run: plain text stands between. */
const line = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map(pieces =>
    pieces.reduce((all, one) => ({ source: all.source + one.source + '，', prose: all.prose + one.prose + '，' }), {
      source: '文',
      prose: '文',
    }),
  )
  // A line that does not end its sentence may run on into the next.
  .map(({ source, prose }) => ({ source: `${source}止。`, prose: `${prose}止。` }));
const block = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map(lines => ({ source: lines.map(one => one.source).join('\n'), prose: lines.map(one => one.prose).join('\n') }));

describe('prose and source', () => {
  it('agree: what a reader sees is the text without its markup', () => {
    fc.assert(
      fc.property(block, ({ source, prose }) => {
        expect(proseOf(source).text).toBe(prose);
      }),
    );
  });

  it('round trip: a unit of the prose is found where it stands in the source', () => {
    fc.assert(
      fc.property(block, ({ source }) => {
        const prose = proseOf(source);
        for (let at = 0; at < prose.text.length; at++) {
          const { start, end } = prose.source({ start: at, end: at + 1 });
          expect(prose.fromSource(start)).toBe(at);
          if (prose.text[at] !== OPAQUE) expect(source.slice(start, end)).toBe(prose.text[at]);
        }
        expect(prose.fromSource(source.length)).toBe(prose.text.length);
      }),
    );
  });

  it('spans keep their order and never cross', () => {
    fc.assert(
      fc.property(block, fc.nat(60), fc.nat(60), ({ source }, a, b) => {
        const prose = proseOf(source);
        const [start, end] = [a, b].map(one => one % (prose.text.length + 1)).sort((x, y) => x - y);
        const span = prose.source({ start, end });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(source.length);
      }),
    );
  });

  it('edits replace the prose and keep the markup', () => {
    fc.assert(
      fc.property(
        block,
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('', '新', '稳中求进的话'),
        ({ source }, a, b, newText) => {
          const prose = proseOf(source);
          const [start, end] = [a, b].map(one => one % (prose.text.length + 1)).sort((x, y) => x - y);
          const edits = prose.edits({ start, end }, newText);
          const after = applyEdits(source, edits);
          const expected = prose.text.slice(0, start) + newText + prose.text.slice(end);
          // Every mark of the markup is still there, unless code that the span covers was replaced as a whole, or
          // nothing is left between two of them.
          const whole = edits.some(edit => edit.newText === '') ? [] : ['*', '](https://example.com)'];
          if (!prose.text.slice(start, end).includes(OPAQUE))
            for (const mark of [...whole, '`', '<!--', '-->'])
              expect(after.split(mark).length).toBe(source.split(mark).length);
          expect(after.split('*').length % 2).toBe(1);
          // What the markup still holds reads as it should.
          const bare = (text: string): string =>
            text
              .replace(/<!--.*?-->/gs, '')
              .replace(/`[^`]*`/g, OPAQUE)
              .replace(/\]\(https:\/\/example\.com\)|[[*]/g, '');
          if (!newText.includes('[')) expect(bare(after)).toBe(expected);
        },
      ),
    );
  });

  it('edits of one fix never overlap', () => {
    fc.assert(
      fc.property(block, fc.nat(60), fc.nat(60), ({ source }, a, b) => {
        const prose = proseOf(source);
        const [start, end] = [a, b].map(one => one % (prose.text.length + 1)).sort((x, y) => x - y);
        const edits = prose.edits({ start, end }, '换');
        for (let i = 1; i < edits.length; i++) expect(edits[i - 1].end).toBeLessThanOrEqual(edits[i].start);
      }),
    );
  });
});
