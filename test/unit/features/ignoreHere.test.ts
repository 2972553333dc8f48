import { describe, expect, it } from 'vitest';
import type { Code, Finding } from '../../../server/src/engine/checks/finding';
import { settle } from '../../../server/src/engine/checks/settle';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import type { TextFormat } from '../../../server/src/engine/document/block';
import { readDraft } from '../../../server/src/engine/document/draft';
import { ignoreHere } from '../../../server/src/engine/features/ignoreHere';

const CODE: Code = 'text.repeat';

function find(text: string, word: string): Finding {
  const start = text.indexOf(word);
  return {
    start,
    end: start + word.length,
    code: CODE,
    severity: 'warning',
    message: { zh: '', en: '' },
    fixes: [],
    evidence: [],
  };
}

/** The text with its finding on 错 ignored. */
function ignored(text: string, format: TextFormat = 'markdown'): string {
  const edits = ignoreHere(readDraft(text, format), find(text, '错'));
  if (!edits) throw new Error('cannot be ignored');
  return applyEdits(text, edits);
}

const CASES: readonly (readonly [string, string, TextFormat])[] = [
  ['a paragraph', '前\n\n有错。\n', 'markdown'],
  ['the first line', '有错。', 'markdown'],
  ['a heading', '前\n\n## 有错\n\n后\n', 'markdown'],
  ['a list item', '- 前\n- 有错。\n- 后\n', 'markdown'],
  ['a nested list item', '- 前\n  - 有错。\n', 'markdown'],
  ['a later line', '前一行\n后有错。\n再一行\n', 'markdown'],
  ['the start of a later line', '前一行\n错在后。\n', 'markdown'],
  ['a cell', '| 甲 | 乙 |\n| --- | --- |\n| 有错 | 丙 |\n', 'markdown'],
  ['CRLF', '前\r\n\r\n有错。\r\n', 'markdown'],
  ['CR', '前\r有错。\r', 'plain'],
  ['plain text', '　　前文。\n　　有错。\n', 'plain'],
  ['after front matter', '---\ndate: 2024-01-01\n---\n有错。\n', 'markdown'],
];

describe('ignoreHere', () => {
  it.each(CASES)('silences a finding in %s and leaves the text as it reads', (_name, text, format) => {
    const after = ignored(text, format);
    const draft = readDraft(after, format);
    expect(settle([], [find(after, '错')], draft)).toEqual([]);
    const prose = (source: string): string[] =>
      readDraft(source, format)
        .paragraphs.map(({ paragraph }) => paragraph.text)
        .filter(one => !one.startsWith('<!--'));
    expect(prose(after).map(one => one.trim())).toEqual(prose(text).map(one => one.trim()));
    // Nothing but comments has been added.
    expect(
      after.replace(
        /^[ \t\u3000]*<!-- tifa-disable-next-line [\w.]+ -->(?:\r\n|\r|\n)|\s?<!-- tifa-\w+ [\w.]+ -->/gm,
        '',
      ),
    ).toBe(text);
  });

  it('silences nothing but that finding', () => {
    const after = ignored('前一行\n后有错，又有误。\n');
    expect(settle([], [find(after, '误')], readDraft(after, 'markdown'))).toHaveLength(1);
  });

  it('has no place in front matter', () => {
    const text = '---\nreference: 错\n---\n正文。\n';
    expect(ignoreHere(readDraft(text, 'markdown'), find(text, '错'))).toBeUndefined();
  });
});
