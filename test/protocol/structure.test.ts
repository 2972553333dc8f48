import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplyWorkspaceEditRequest, type CodeAction } from 'vscode-languageserver-protocol';
import { Document } from './document';
import { startSession, type Session } from './session';

const DRAFT = '抓好以下三项工作：\n\n一、甲\n\n二、乙‸\n\n三、丙，参照第三项。\n';

describe('structure', () => {
  let session: Session;
  const applied: { label?: string; edit: CodeAction['edit'] }[] = [];
  beforeAll(async () => {
    session = await startSession();
    session.client.onRequest(ApplyWorkspaceEditRequest.type, params => {
      applied.push(params);
      return { applied: true };
    });
  });
  afterAll(() => session.end());
  const run = (draft: Document, operation: unknown): Promise<unknown> =>
    session.client.sendRequest('workspace/executeCommand', {
      command: 'tifa.server.restructure',
      arguments: [draft.uri, { start: draft.cursor, end: draft.cursor }, operation],
    });

  it('is offered as refactorings, each one change', async () => {
    const draft = new Document(session, DRAFT);
    const range = { start: draft.cursor, end: draft.cursor };
    const actions = await draft.actions(range, ['refactor']);
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite.tifa', 'refactor.move.tifa']));
    const demote = actions.find(({ title }) => title.startsWith('本项降一级'));
    expect(demote?.title).toContain('1处引用随改');
    expect(demote && draft.after(demote)).toBe('抓好以下两项工作：\n\n一、甲\n\n（一）乙\n\n二、丙，参照第二项。\n');
    const moves = await draft.actions(range, ['refactor.move']);
    expect(moves.map(({ title }) => title.slice(0, 6))).toEqual(['本项连同正文', '本项连同正文']);
  });

  it('is not offered to a light bulb, nor where there is nothing numbered', async () => {
    const draft = new Document(session, DRAFT);
    const range = { start: draft.cursor, end: draft.cursor };
    const automatic = { range, context: { diagnostics: [], triggerKind: 2 } };
    expect(
      (await draft.request<CodeAction[]>('codeAction', automatic)).filter(({ kind }) => kind !== 'quickfix'),
    ).toEqual([]);
    const plain = new Document(session, '没有序号。');
    expect(await plain.actions(plain.range(0, 0), ['refactor'])).toEqual([]);
  });

  it('is a command that the client is asked to apply, and says what is to be looked at', async () => {
    const draft = new Document(session, '一是甲；三是乙‸。\n\n1.子；2.丑；3.寅。\n\n参照第三项。\n');
    expect(await run(draft, 'renumber.list')).toEqual({ applied: true });
    expect(draft.after({ title: '', edit: applied.at(-1)?.edit })).toContain('一是甲；二是乙。');
    expect(session.shown.at(-1)).toBe('序号已变，请核对：第5行“第三项”。');
    expect(await run(draft, 'move.down')).toBeNull();
    expect(await run(draft, 'no such thing')).toBeNull();
  });
});
