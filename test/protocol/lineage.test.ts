import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, MarkupContent } from 'vscode-languageserver-protocol';
import { Library } from '../../server/src/engine/library/library';
import { PlainChunk } from '../../server/src/engine/library/plainChunk';
import { EMPTY_PACK } from '../../server/src/engine/reference/pack';
import { Reference } from '../../server/src/engine/reference/reference';
import type { LineageAnswer, LineageParams } from '../../server/src/lsp/lineage';
import { madeTexts, VILLAGE_ROADS } from '../unit/library/madeTexts';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

const WORDING = '有力推进村道硬化';
const norm = new Reference(
  {
    id: 'village',
    title: '乡里的会',
    date: '2009-01-01',
    role: 'norm',
    uri: 'file:///references/village/reference.md',
  },
  '# 乡里的会\n\n会议强调，要管好村道。\n',
  {
    ...EMPTY_PACK,
    terms: ['逐步推进村道硬化', '管好村道'].map(term => ({ term, quoted: false, variants: [] })),
  },
);

describe('lineage', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ capabilities: RICH });
    const archive = {
      id: 'village',
      uri: 'file:///archive/',
      chunks: [new PlainChunk(madeTexts(VILLAGE_ROADS))],
    };
    session.source.around.set('/draft', { library: new Library([norm], [archive]), ours: true });
  });
  afterAll(() => session.end());
  const ask = (params: LineageParams): Promise<LineageAnswer | null> =>
    session.client.sendRequest('tifa/lineage', params);
  const at = (draft: Document, text: string): LineageParams => {
    const start = draft.text.indexOf(text);
    return { textDocument: { uri: draft.uri }, range: draft.range(start, start + text.length) };
  };

  it('answers for a selection, without its markup and its marks, with places that open', async () => {
    const draft = new Document(session, '会议强调，有力**推进**村道硬化，保障出行。\n');
    const answer = await ask(at(draft, '，有力**推进**村道硬化，'));
    expect(answer?.wording).toBe(WORDING);
    expect(draft.at(answer?.range ?? draft.range(0, 0))).toBe('有力**推进**村道硬化');
    expect(answer?.steps.map(({ text, count, alone }) => [text, count, alone])).toEqual([
      ['逐步推进村道硬化', 3, 3],
      [WORDING, 6, 6],
      ['推进村道硬化', 11, 2],
    ]);
    const [step] = answer?.steps ?? [];
    expect(step).toMatchObject({ first: '2001-02-01', last: '2002-03-01', told: '3处，2001-02-01 — 2002-03-01' });
    expect(step.marks.map(({ date }) => date)).toEqual(['2001-02-01', '2001-06-01', '2002-03-01']);
    expect(step.marks[0]).toMatchObject({
      uri: 'file:///archive/t0.txt',
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 14 } },
      opens: true,
      count: 1,
      alone: true,
    });
    for (const { marks } of answer?.steps ?? []) for (const mark of marks) expect(mark.at).toBeGreaterThanOrEqual(0);
    expect(answer).toMatchObject({ texts: 13, first: '2001-02-01', last: '2009-01-01' });
  });

  it('answers for a listed string at the cursor, and for a wording that is named', async () => {
    const draft = new Document(session, '要逐步推进村道‸硬化。\n');
    const here = { start: draft.cursor, end: draft.cursor };
    expect((await ask({ textDocument: { uri: draft.uri }, range: here }))?.wording).toBe('逐步推进村道硬化');
    expect((await ask({ textDocument: { uri: draft.uri }, wording: ` ${WORDING} ` }))?.wording).toBe(WORDING);
    expect(await ask({ textDocument: { uri: draft.uri }, range: draft.range(0, 0) })).toBeNull();
    expect(await ask({ textDocument: { uri: 'file:///draft/none.md' }, wording: WORDING })).toBeNull();
  });

  it('says that nothing competes', async () => {
    const draft = new Document(session, '要管好村道。\n');
    expect(await ask(at(draft, '管好村道'))).toMatchObject({
      note: '没有发现与它更替的提法。',
      steps: [{ text: '管好村道', count: 1 }],
    });
  });

  it('stands in the hover of a term that others compete with, in four lines', async () => {
    const said = async (marked: string): Promise<string> =>
      ((await new Document(session, marked).hover())?.contents as MarkupContent).value;
    const [, section] = (await said('要逐步推进‸村道硬化。')).split('沿革');
    expect(section.split('\n').filter(line => line !== '')).toEqual([
      '（据现有文本，另有1种）：',
      '- **逐步推进村道硬化**：3处，2001-02-01 — 2002-03-01',
      '- 有力推进村道硬化：6处，其中单独使用3处，2003-01-01 — 2004-04-01',
      '- 推进村道硬化：11处，其中单独使用2处，2007-01-01 — 2008-01-01',
    ]);
    expect(await said('要管好‸村道。')).not.toContain('沿革');
  });

  it('is offered on a selection, and shown as a message by a client without a panel', async () => {
    const draft = new Document(session, '要有力推进村道硬化，保障出行。\n');
    const { range } = at(draft, WORDING);
    const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: draft.uri },
      range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ kind }) => kind === 'tifa.lineage');
    expect(action?.title).toBe('查看“有力推进村道硬化”的沿革');
    const { command = '', arguments: given } = action?.command ?? {};
    const answer = await session.client.sendRequest('workspace/executeCommand', { command, arguments: given });
    expect(answer).toMatchObject({ wording: WORDING });
    await session.until(() => session.shown.some(message => message.includes('逐步推进村道硬化  3处')), 'the message');
  });
});
