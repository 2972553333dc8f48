import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

const FAULTY =
  '# 工作方案\n\n一、总体要求\n\n坚持因城施策。\n\n三、组织实施\n\n加强领导。\n\n四、监督检查\n\n抓好落实。\n';
const CODE = 'ordinal.sequence';

/** The actions for the first finding of a code. */
async function actionsFor(draft: Document, code = CODE): Promise<CodeAction[]> {
  const diagnostics = (await draft.pushed()).filter(one => one.code === code);
  if (diagnostics.length === 0) throw new Error(`no ${code}`);
  return draft.actions(diagnostics[0].range, undefined, [diagnostics[0]]);
}

const codes = async (session: Session, text: string, languageId?: string): Promise<unknown[]> =>
  (await new Document(session, text, undefined, languageId).pushed()).map(one => one.code);

describe('code actions', () => {
  let session: Session;
  beforeAll(async () => void (session = await startSession()));
  afterAll(() => session.end());

  it('mends a finding, and says which', async () => {
    const draft = new Document(session, FAULTY);
    const [fix] = (await actionsFor(draft)).filter(one => one.isPreferred);
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: CODE }] });
    expect(draft.after(fix)).toBe(FAULTY.replace('三、', '二、').replace('四、', '三、'));
  });

  it('answers with the action itself where there is nothing to work out', async () => {
    const [fix] = (await actionsFor(new Document(session, FAULTY))).filter(one => one.isPreferred);
    expect(fix.data).toBeUndefined();
    expect(await session.client.sendRequest('codeAction/resolve', fix)).toEqual(fix);
  });

  it('applies every preferred fix at once, and only when asked for it', async () => {
    const draft = new Document(session, FAULTY);
    const all = draft.range(0, FAULTY.length);
    const [fix, ...rest] = await draft.actions(all, ['source.fixAll']);
    expect(rest).toEqual([]);
    expect(fix.kind).toBe('source.fixAll.tifa');
    expect(await codes(session, draft.after(fix))).not.toContain(CODE);
    expect((await draft.actions(all)).map(one => one.kind)).not.toContain('source.fixAll.tifa');
    expect(await draft.actions(all, ['source.organizeImports'])).toEqual([]);
  });

  it('ignores a finding where it stands', async () => {
    for (const [text, languageId] of [
      [FAULTY, 'policy-draft'],
      [FAULTY, 'plaintext'],
      [FAULTY.replaceAll('\n', '\r\n'), 'policy-draft'],
      [FAULTY.replace('三、组织实施', '  三、组织实施'), 'markdown'],
    ]) {
      const draft = new Document(session, text, undefined, languageId);
      const ignore = (await actionsFor(draft)).find(one => one.title.startsWith('此处忽略'));
      if (!ignore) throw new Error('not offered');
      const after = draft.after(ignore);
      expect(after).toContain(`<!-- tifa-disable-next-line ${CODE} -->`);
      expect(after.replace(/[ ]*<!-- tifa-disable-next-line [\w.]+ -->\r?\n/, '')).toBe(text);
      expect((await codes(session, after, languageId)).filter(code => code === CODE)).toEqual([]);
    }
  });

  it('stops reporting a finding, and says where it wrote that', async () => {
    const draft = new Document(session, FAULTY);
    const stop = (await actionsFor(draft)).find(one => one.command);
    if (!stop?.command) throw new Error('not offered');
    await session.client.sendRequest('workspace/executeCommand', stop.command);
    expect(session.source.written).toMatchObject([{ code: CODE }]);
    expect(session.shown.at(-1)).toContain('.tifa.yaml');
    const last = session.pushed.filter(one => one.uri === draft.uri).at(-1);
    expect(last?.diagnostics.map(one => one.code)).not.toContain(CODE);
    session.source.written.length = 0;
  });

  it('offers nothing in a text that Tifa is silent in', async () => {
    const draft = new Document(session, FAULTY.replace('因城施策', '稳定'), 'file:///notes.md', 'markdown');
    expect(await draft.actions(draft.range(0, 40))).toEqual([]);
  });
});

describe('code actions for a client that can wait', () => {
  it('works out the fix of all findings of a kind when chosen, against the version', async () => {
    const session = await startSession({ capabilities: RICH });
    const text = '一、总体要求\n\n甲。\n\n三、组织实施\n\n（一）乙。\n\n（三）丙。\n';
    const draft = new Document(session, text);
    const report = await draft.pull();
    if (report.kind !== 'full') throw new Error('the first answer is whole');
    const diagnostics = report.items.filter(one => one.code === CODE);
    expect(diagnostics.length).toBe(2);
    const all = (await draft.actions(diagnostics[0].range)).find(one => one.title.includes('全部'));
    if (!all) throw new Error('not offered');
    expect(all.edit).toBeUndefined();
    const resolved = await session.client.sendRequest<CodeAction>('codeAction/resolve', all);
    expect(draft.after(resolved)).toBe(text.replace('三、', '二、').replace('（三）', '（二）'));
    draft.change(0, 0, '甲\n');
    expect((await session.client.sendRequest<CodeAction>('codeAction/resolve', all)).edit).toBeUndefined();
    await session.end();
  });
});
