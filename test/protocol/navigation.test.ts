import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Location,
  LocationLink,
  SelectionRange,
} from 'vscode-languageserver-protocol';
import { shippedReference } from '../unit/checks/shipped';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

let session: Session;
beforeAll(async () => {
  session = await startSession({ capabilities: RICH, folders: [{ uri: 'file:///space', name: 'space' }] });
});
afterAll(() => session.end());

describe('definition', () => {
  it('leads into the reference', async () => {
    const draft = new Document(session, '坚持因城‸施策');
    const [link] = await draft.request<LocationLink[]>('definition', { position: draft.cursor });
    const { meta, draft: lines, text } = shippedReference();
    expect(link.targetUri).toBe(meta.uri);
    const { start, end } = link.targetSelectionRange;
    const from = lines.lines.startOf(start.line) + start.character;
    expect(text.slice(from, from + end.character - start.character)).toBe('因城施策');
    expect(link.originSelectionRange && draft.at(link.originSelectionRange)).toBe('因城施策');
    draft.close();
  });

  it('leads nowhere where nothing is listed', async () => {
    const draft = new Document(session, '今天‸天气');
    expect(await draft.request('definition', { position: draft.cursor })).toBeNull();
  });
});

describe('references and highlights', () => {
  it('finds the uses in open drafts and in those on the disk, each once', async () => {
    session.source.files.set('/space/a.policy.md', '因城施策，**因城施策**。\n');
    session.source.files.set('/space/b.policy.md', '与此无关。\n');
    session.source.files.set('/space/c.policy.md', '这是磁盘上的因城施策。\n');
    const draft = new Document(session, '坚持因城‸施策', 'file:///space/c.policy.md');
    const found = async (includeDeclaration: boolean) =>
      (await draft.request<Location[]>('references', { position: draft.cursor, context: { includeDeclaration } })).map(
        ({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.character}`,
      );
    expect((await found(false)).sort()).toEqual(['a.policy.md:0', 'a.policy.md:7', 'c.policy.md:2']);
    expect(await found(true)).toHaveLength(4);
    session.source.files.clear();
    draft.close();
  });

  it('marks every place of the same term', async () => {
    const draft = new Document(session, '因城‸施策。坚持**因城**施策，因地制宜。');
    const marks = await draft.request<DocumentHighlight[]>('documentHighlight', { position: draft.cursor });
    expect(marks.map(({ range }) => draft.at(range))).toEqual(['因城施策', '因城**施策']);
  });
});

const STRUCTURED = `---
genre: plan
---
# 方案

一、总体要求

做好以下工作。

（一）目标

丙。

二、保障措施

丁。
`;

describe('structure', () => {
  it('nests the sections', async () => {
    const draft = new Document(session, STRUCTURED);
    const names = (symbols: DocumentSymbol[]): unknown[] =>
      symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, names(children)] : name));
    expect(names(await draft.request<DocumentSymbol[]>('documentSymbol'))).toEqual([
      ['方案', [['一、总体要求', ['（一）目标']], '二、保障措施']],
    ]);
  });

  it('puts the items of a readout under the frame that leads to them', async () => {
    const draft = new Document(
      session,
      '# 会议\n\n会议认为，甲。\n\n会议强调，做好以下工作：\n\n**一是乙。**\n丙。\n\n**二是丁。**\n',
    );
    const [{ children = [] }] = await draft.request<DocumentSymbol[]>('documentSymbol');
    expect(children.map(one => [one.name, one.children?.map(item => item.name)])).toEqual([
      ['会议认为', []],
      ['会议强调', ['一是乙', '二是丁']],
    ]);
  });

  it('keeps every selection range within its symbol', async () => {
    const draft = new Document(session, STRUCTURED);
    const check = (symbols: DocumentSymbol[]): void => {
      for (const { range, selectionRange, children = [] } of symbols) {
        expect(draft.at(range)).toContain(draft.at(selectionRange));
        check(children);
      }
    };
    check(await draft.request<DocumentSymbol[]>('documentSymbol'));
  });

  it('folds the front matter and the sections', async () => {
    const draft = new Document(session, STRUCTURED);
    const folds = await draft.request<FoldingRange[]>('foldingRange');
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 2],
      [3, 15],
      [5, 11],
      [9, 11],
      [13, 15],
    ]);
  });

  it('widens a selection from the word to the whole text', async () => {
    const draft = new Document(session, '# 题\n\n坚持**因城‸施策**支持住房，防范风险。二句。\n');
    const [first] = await draft.request<SelectionRange[]>('selectionRange', { positions: [draft.cursor] });
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = first; at; at = at.parent) texts.push(draft.at(at.range));
    expect(texts.slice(-6)).toEqual([
      '因城施策',
      '坚持**因城施策**支持住房',
      '坚持**因城施策**支持住房，防范风险。',
      '坚持**因城施策**支持住房，防范风险。二句。',
      draft.text.trimEnd(),
      draft.text,
    ]);
  });
});
