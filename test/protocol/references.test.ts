/** Which references speak: the status says it and why; a command and actions switch them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplyWorkspaceEditRequest, type CodeAction, type TextDocumentEdit } from 'vscode-languageserver-protocol';
import { Library } from '../../server/src/engine/library/library';
import { PlainChunk } from '../../server/src/engine/library/plainChunk';
import { EMPTY_PACK } from '../../server/src/engine/reference/pack';
import { Reference } from '../../server/src/engine/reference/reference';
import { madeTexts, VILLAGE_ROADS } from '../unit/library/madeTexts';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

const norm = (id: string, date: string): Reference =>
  new Reference(
    { id, title: `${id}的会`, date, role: 'norm', uri: `file:///references/${id}/reference.md` },
    `# ${id}的会\n\n会议强调，要管好村道。\n`,
    EMPTY_PACK,
  );

describe('the references that speak', () => {
  let session: Session;
  const edits: TextDocumentEdit[] = [];
  beforeAll(async () => {
    session = await startSession({ capabilities: RICH });
    session.client.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(...((edit.documentChanges ?? []) as TextDocumentEdit[]));
      return { applied: true };
    });
    const archive = { id: 'roads', uri: 'file:///roads.jsonl', chunks: [new PlainChunk(madeTexts(VILLAGE_ROADS))] };
    session.source.around.set('/draft', {
      library: new Library([norm('甲', '2024-01-01'), norm('乙', '2023-01-01')], [archive]),
      ours: true,
      origins: new Map([
        ['file:///references/甲/reference.md', 'workspace'],
        ['file:///references/乙/reference.md', 'shipped'],
        ['file:///roads.jsonl', 'settings'],
      ]),
    });
  });
  afterAll(() => session.end());
  const statusOf = async (draft: Document, named: boolean) => {
    const last = () => session.statuses.findLast(one => one.uri === draft.uri && one.named === named);
    await session.until(() => last() !== undefined, 'a status');
    return last();
  };
  const apply = (draft: Document, edit: TextDocumentEdit): void => {
    const [change] = edit.edits as { range: ReturnType<Document['range']>; newText: string }[];
    const at = draft.text.indexOf(draft.at(change.range));
    draft.change(at < 0 ? 0 : at, draft.at(change.range).length, change.newText);
  };

  it('are said with their origins, and those that are silent, and what only attests', async () => {
    const draft = new Document(session, '---\nreference: 乙\n---\n\n会议强调，要管好村道。\n');
    expect(await statusOf(draft, true)).toMatchObject({
      references: [{ id: '乙', date: '2023-01-01', origin: 'shipped' }],
      silent: [{ id: '甲', origin: 'workspace' }],
      archives: [{ id: 'roads', texts: 12, origin: 'settings' }],
      named: true,
    });
  });

  it('are switched by a command that writes the front matter', async () => {
    const draft = new Document(session, '会议强调，要管好村道。\n');
    expect(await statusOf(draft, false)).toMatchObject({ references: [{ id: '甲' }, { id: '乙' }], silent: [] });
    const command = 'tifa.server.useReferences';
    const run = (...given: unknown[]) =>
      session.client.sendRequest('workspace/executeCommand', { command, arguments: given });
    expect(await run(draft.uri, ['甲'])).toEqual({ applied: true });
    apply(draft, edits[0]);
    expect(draft.text).toBe('---\nreference: 甲\n---\n\n会议强调，要管好村道。\n');
    expect(await statusOf(draft, true)).toMatchObject({ references: [{ id: '甲' }], silent: [{ id: '乙' }] });
    expect(await run(draft.uri, ['甲'])).toEqual({ applied: false });
    expect(await run(draft.uri, 'wrong')).toBeNull();
  });

  it('are switched by actions in the front matter, and nowhere else', async () => {
    const draft = new Document(session, '---\nreference: 乙\n---\n\n会议强调，要管好村道。\n');
    const titles = async (offset: number): Promise<string[]> => {
      const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: draft.uri },
        range: draft.range(offset, offset),
        context: { diagnostics: [], only: ['tifa.references'] },
      });
      return actions.map(({ title }) => title);
    };
    expect(await titles(6)).toEqual(['只参照“甲的会，2024-01-01”', '参照全部现用文本']);
    expect(await titles(draft.text.length - 4)).toEqual([]);
  });
});
