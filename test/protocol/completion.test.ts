import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InsertReplaceEdit, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

let session: Session;
beforeAll(async () => void (session = await startSession()));
afterAll(() => session.end());

/** The text after the completion of that label is accepted at the cursor; `undefined` where it is not offered. */
async function accept(marked: string, label: string): Promise<string | undefined> {
  const draft = new Document(session, marked);
  const item = (await draft.complete()).find(one => one.label === label);
  if (!item) return undefined;
  const { range, newText } = item.textEdit as TextEdit;
  const start = draft.positionAt(0);
  const typed = draft.at({ start: range.start, end: draft.cursor });
  // An editor's own filter keeps what goes on with the typed text.
  expect(item.filterText?.startsWith(typed)).toBe(true);
  const before = draft.at({ start, end: range.start });
  return before + newText + draft.text.slice(draft.at({ start, end: range.end }).length);
}

describe('completion', () => {
  it.each(['ycsc', 'yinchengshice', 'yinch', 'yincsc', 'YCSC', '因城', '因', '因城sc', '因城shi'])(
    'completes %s',
    async typed => {
      expect(await accept(`${typed}‸`, '因城施策')).toBe('因城施策');
      expect(await accept(`会议强调，要坚持${typed}‸支持`, '因城施策')).toBe('会议强调，要坚持因城施策支持');
    },
  );

  it.each(['yhhzc', 'ycsx', '城施', 'xyz'])('offers nothing for %s', async typed => {
    expect(await accept(`坚持${typed}‸`, '因城施策')).toBeUndefined();
  });

  it('does not repeat what already stands behind the cursor', async () => {
    expect(await accept('坚持因城‸施策支持', '因城施策')).toBe('坚持因城施策支持');
  });

  it('gives a quoted term its marks once', async () => {
    expect(await accept('坚定拥护lgql‸', '两个确立')).toBe('坚定拥护“两个确立”');
    expect(await accept('坚定拥护“lgql‸”', '两个确立')).toBe('坚定拥护“两个确立”');
    expect(await accept('坚定拥护“两个‸', '两个确立')).toBe('坚定拥护“两个确立”');
  });

  it('sorts terms before and frames after where VS Code sorts snippets', async () => {
    const items = await new Document(session, 'h‸').complete();
    const sorted = items.map(item => [item.label, item.sortText ?? ''] as const);
    expect(sorted.map(([, text]) => text)).toEqual(sorted.map(([, text]) => text).sort());
    const of = (label: string): string => sorted.find(([name]) => name === label)?.[1] ?? '';
    expect(of('会议强调') > 'z-hyqd').toBe(true);
    expect(of('宏观审慎政策') !== '' && of('宏观审慎政策') < 'z-').toBe(true);
  });

  it('offers frames and wordings of the reference', async () => {
    expect(await accept('hyqd‸', '会议强调')).toBe('会议强调，');
    expect(await accept('会议‸', '会议认为')).toBe('会议认为，');
    expect(await accept('要牢牢‸', '牢牢守住不发生系统性风险的底线')).toBe('要牢牢守住不发生系统性风险的底线');
  });

  it('knows where it is: frames at the start of a sentence, sets in quotation marks, a priority’s own passages under it', async () => {
    const first = async (marked: string, count = 1): Promise<string[]> =>
      (await new Document(session, marked).complete()).slice(0, count).map(one => one.label);
    for (const label of await first('传达学习会议精神。\n\n会议‸', 5)) expect(label).toMatch(/^会议/);
    expect((await first('要认真贯彻会议‸', 1))[0]).not.toBe('会议认为');
    expect(await first('支持“三大‸')).toEqual(['三大工程']);
    expect(await accept('支持“三大‸', '三大工程')).toBe('支持“三大工程”');
    expect(await accept('支持“三大‸”建设', '三大工程')).toBe('支持“三大工程”建设');
    const under = (theme: string): string => `一是${theme}。\n\n健全‸`;
    expect(await first(under('坚持统筹发展和安全'))).toEqual(['健全具有硬约束的金融风险早期纠正机制']);
    expect((await first(under('坚持深化金融改革')))[0]).not.toBe('健全具有硬约束的金融风险早期纠正机制');
  });

  it('brings whole sentences of the reference by the initials of their first words', async () => {
    const sentence = '完善金融产品体系，大力发展科技金融、绿色金融、普惠金融、养老金融、数字金融。';
    expect(await accept('要wsjrcp‸', sentence)).toBe(`要${sentence}`);
    expect(await accept('要完善金融产‸', sentence)).toBe(`要${sentence}`);
    expect(await accept('要ws‸', sentence)).toBeUndefined();
    const draft = new Document(session, '要wsjrcp‸');
    const item = (await draft.complete()).find(one => one.label === sentence);
    const { value } = item?.documentation as MarkupContent;
    expect(value).toContain('2023-11-02');
  });

  it('works in bold text and list items, not in code or front matter', async () => {
    expect(await accept('- **ycsc‸**', '因城施策')).toBe('- **因城施策**');
    expect(await accept('`ycsc‸`x', '因城施策')).toBe('`因城施策`x');
    expect(await accept('```\nycsc‸\n```', '因城施策')).toBeUndefined();
    expect(await accept('---\nreference: ycsc‸\n---\n', '因城施策')).toBeUndefined();
  });

  it('says again that it is incomplete while letters are typed', async () => {
    const draft = new Document(session, '要坚持yc‸');
    const list = await draft.request<{ isIncomplete: boolean }>('completion', { position: draft.cursor });
    expect(list.isIncomplete).toBe(true);
  });

  it('is silent where Tifa is, and where it is switched off', async () => {
    const plain = new Document(session, 'ycsc‸', 'file:///notes.txt', 'plaintext');
    expect(await plain.complete()).toEqual([]);
    const off = await startSession({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ completion: { enable: false } }),
    });
    expect(await new Document(off, 'ycsc‸').complete()).toEqual([]);
    await off.end();
  });

  it('brings documentation when asked, and both ranges to a client that knows them', async () => {
    const rich = await startSession({ capabilities: RICH });
    const draft = new Document(rich, '坚持因城‸施策');
    const item = (await draft.complete()).find(one => one.label === '因城施策');
    if (!item) throw new Error('not offered');
    expect(item.documentation).toBeUndefined();
    const { insert, replace } = item.textEdit as InsertReplaceEdit;
    expect([draft.at(insert), draft.at(replace)]).toEqual(['因城', '因城施策']);
    const resolved = await rich.client.sendRequest<typeof item>('completionItem/resolve', item);
    expect((resolved.documentation as MarkupContent).value).toContain('**因城施策**');
    await rich.end();
  });
});
