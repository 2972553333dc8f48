import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import { readDraft } from '../../../server/src/engine/document/draft';
import { readHeader } from '../../../server/src/engine/document/header';
import { useReferences } from '../../../server/src/engine/features/useReferences';

const named = (text: string, ids: readonly string[]): string =>
  applyEdits(text, useReferences(readDraft(text, 'markdown'), ids));

describe('the references that a front matter names', () => {
  it.each<[before: string, ids: string[], after: string]>([
    ['正文\n', ['a'], '---\nreference: a\n---\n\n正文\n'],
    ['正文\r\n', ['a'], '---\r\nreference: a\r\n---\r\n\r\n正文\r\n'],
    ['', ['a', 'b'], '---\nreference: [a, b]\n---\n'],
    ['---\ndate: 2024-01-01\n---\n正文', ['a'], '---\ndate: 2024-01-01\nreference: a\n---\n正文'],
    ['---\nreference: a\ngenre: news\n---\n', ['b'], '---\nreference: b\ngenre: news\n---\n'],
    ['---\nreference:\n  - a\n  - b # 旧\ngenre: news\n---\n', ['c'], '---\nreference: c\ngenre: news\n---\n'],
    ['---\nreference:\n- a\n- b\n---\n', ['c'], '---\nreference: c\n---\n'],
    ['---\nreference: [a,\n  b]\ndate: 2024-01-01\n---\n', [], '---\ndate: 2024-01-01\n---\n'],
    ['---\nreference: a\n---\n正文', [], '---\n---\n正文'],
    ['正文', [], '正文'],
    ['---\ndate: 2024-01-01\n---\n', [], '---\ndate: 2024-01-01\n---\n'],
    ['---\nreference: a\n---\n', ['2023', 'true', '甲: 乙'], '---\nreference: ["2023", "true", "甲: 乙"]\n---\n'],
    ['---\nreference: a\n---\n', ['a'], '---\nreference: a\n---\n'],
  ])('%j with %j', (before, ids, after) => {
    expect(named(before, ids)).toBe(after);
    const draft = readDraft(after, 'markdown');
    expect(readHeader(after, draft.frontMatter).references.map(({ value }) => value)).toEqual(ids);
  });

  it('are not written again where they stand already', () => {
    expect(useReferences(readDraft('---\nreference: a\n---\n', 'markdown'), ['a'])).toEqual([]);
  });
});
