import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Blocks } from '../../../server/src/engine/document/block';
import { cutText } from '../../../server/src/engine/document/cut';
import { inText, readDraft } from '../../../server/src/engine/document/draft';

const contents = (text: string, { blocks }: Blocks): string[] =>
  blocks.map(block => block.lines.map(line => text.slice(line.start, line.end)).join('/'));

describe('blocks of plain text', () => {
  it.each([
    ['甲\n乙', ['甲', '乙']],
    ['甲\r\n\r\n乙\r丙', ['甲', '乙', '丙']],
    ['　　甲。　\n', ['甲。']],
    ['# 甲\n> 乙', ['# 甲', '> 乙']],
    ['\ufeff甲', ['甲']],
    ['', []],
    [' \n　\n', []],
    ['---\ndate: 2023-11-02\n---\n甲', ['甲']],
    ['---\n没有结束的横线\n甲', ['---', '没有结束的横线', '甲']],
  ])('of %j are %j', (text, expected) => {
    expect(contents(text, cutText(text, 'plain'))).toEqual(expected);
  });
});

describe('blocks of Markdown', () => {
  it.each([
    ['甲\n乙\n\n丙', ['甲/乙', '丙']],
    ['　　甲\n　　乙', ['甲', '乙']],
    ['甲\n　　乙', ['甲', '乙']],
    ['# 甲 #\n乙', ['甲', '乙']],
    ['甲\n===\n乙', ['甲', '乙']],
    ['- 甲\n  乙\n- 丙', ['甲/乙', '丙']],
    ['1. 甲\n2. 乙', ['1. 甲', '2. 乙']],
    ['> 甲\n乙\n\n丙', ['丙']],
    ['> - 甲\n\n乙', ['乙']],
    ['```\n甲\n```\n乙', ['乙']],
    ['```\n甲', []],
    ['    甲\n\n乙', ['乙']],
    ['<div>\n甲\n</div>\n\n乙', ['乙']],
    ['<!-- 甲\n\n乙 -->\n丙', ['丙']],
    ['[甲]: https://example.com\n乙', ['乙']],
    ['[甲]：是正文', ['[甲]：是正文']],
    ['|甲|乙|\n|---|---|\n|丙|丁|', ['甲', '乙', '丙', '丁']],
    ['甲|乙\n:-|-:\n丙|丁|戊', ['甲', '乙', '丙', '丁', '戊']],
    ['甲|乙\n-|-|-', ['甲|乙/-|-|-']],
    ['---\ngenre: plan\n...\n甲', ['甲']],
    ['甲\r\n乙\r\n\r\n丙', ['甲/乙', '丙']],
    ['甲\r\r乙', ['甲', '乙']],
  ])('of %j are %j', (text, expected) => {
    expect(contents(text, cutText(text, 'markdown'))).toEqual(expected);
  });

  it.each([
    ['#', 0],
    ['# #', 0],
    ['## 甲 ## ', 2],
    ['### 甲#', 3],
    ['# 甲\\#', 1],
  ])('the heading %j has level %i', (text, level) => {
    const [block] = cutText(text, 'markdown').blocks;
    expect(block?.level ?? 0).toBe(level);
  });

  it('give the front matter’s lines', () => {
    const text = '---\ndate: 2023-11-02\n---\n甲';
    const { frontMatter } = cutText(text, 'markdown');
    expect(frontMatter && text.slice(frontMatter.start, frontMatter.end)).toBe('date: 2023-11-02\n');
  });
});

const anyText = fc.string({
  unit: fc.constantFrom(
    '\n',
    '\r',
    ' ',
    '　',
    '\t',
    '#',
    '>',
    '-',
    '1.',
    '`',
    '*',
    '|',
    '<',
    '[',
    ']:',
    '甲',
    '。',
    '\ud840',
  ),
  maxLength: 60,
});

describe('a draft', () => {
  it('has its paragraphs in order, in their places, and finds them by any offset of theirs', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('markdown' as const, 'plain' as const), (text, format) => {
        const draft = readDraft(text, format);
        let end = 0;
        draft.paragraphs.forEach((placed, index) => {
          const { paragraph, start } = placed;
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + paragraph.source.length;
          expect(text.slice(start, end)).toBe(paragraph.source);
          expect(draft.paragraphs[draft.indexAt(start)].start).toBe(start);
          expect(draft.indexAt(start + 1)).toBe(index);
          const whole = inText(placed, { start: 0, end: paragraph.text.length });
          expect(whole.start).toBeGreaterThanOrEqual(start);
          expect(whole.end).toBeLessThanOrEqual(end);
        });
        if (draft.paragraphs.length === 0) expect(draft.at(0)).toBeUndefined();
      }),
    );
  });

  it('is the same whether it is read afresh or after another', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const read = (previous?: ReturnType<typeof readDraft>) =>
          readDraft(one, 'markdown', previous).paragraphs.map(({ paragraph, start }) => [
            start,
            paragraph.kind,
            paragraph.level,
            paragraph.text,
          ]);
        expect(read(readDraft(other + one, 'markdown'))).toEqual(read());
      }),
    );
  });

  it('takes over the paragraphs that did not change', () => {
    const first = readDraft('甲。\n\n乙。', 'markdown');
    const second = readDraft('新。\n\n甲。\n\n乙。', 'markdown', first);
    expect(second.paragraphs[1].paragraph).toBe(first.paragraphs[0].paragraph);
    expect(readDraft('甲。', 'plain', first).paragraphs[0].paragraph).not.toBe(first.paragraphs[0].paragraph);
  });
});

describe('reading a text after edits', () => {
  const PIECES = [
    '甲。',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '# ',
    '> ',
    '- ',
    '  ',
    '```\n',
    '---\n',
    '===',
    '<!--',
    '-->',
    '| 甲 |',
    '[甲]: /u',
    '',
  ];
  const piece = fc.constantFrom(...PIECES);
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.array(piece, { maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  });

  it.each(['plain', 'markdown'] as const)('gives the %s paragraphs and lines that reading afresh gives', format => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), edits, (pieces, changes) => {
        let text = pieces.join('');
        let draft = readDraft(text, format);
        for (const [place, length, inserted] of changes) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + inserted.join('') + text.slice(at + length);
          // Asked for before the edit, the lines are carried over it.
          void draft.lines.count;
          draft = readDraft(text, format, draft);
          const fresh = readDraft(text, format);
          expect(draft.paragraphs).toEqual(fresh.paragraphs);
          expect(draft.places).toMatchObject({
            clean: fresh.places.clean,
            before: fresh.places.before,
            frontMatter: fresh.frontMatter,
          });
          expect(draft.lines).toEqual(fresh.lines);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads no paragraph again that an edit leaves alone', () => {
    const text = '甲。\n\n乙。\n\n丙。\n';
    const before = readDraft(text, 'markdown');
    const after = readDraft(text.replace('乙', '丁丁'), 'markdown', before);
    expect(after.paragraphs.map(({ start }) => start)).toEqual([0, 4, 9]);
    expect(after.paragraphs.map(({ paragraph }, i) => paragraph === before.paragraphs[i].paragraph)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
