import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { Document } from './document';
import { startSession, type Session } from './session';

let session: Session;
beforeAll(async () => void (session = await startSession()));
afterAll(() => session.end());

const DRAFT =
  '# 题\n\n会议强调，要支持“三大工程”。\n\n**一是坚持因城施策。**\n\n二是强化债卷市场建设𠮷，做好宏观审慎政策。\n';

/** Tokens as `text kind`. */
function read(draft: Document, data: readonly number[]): string[] {
  const { tokenTypes, tokenModifiers } = session.initialized.capabilities.semanticTokensProvider?.legend ?? {
    tokenTypes: [],
    tokenModifiers: [],
  };
  const said: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines, units, length, type, modifiers] = data.slice(at, at + 5);
    character = lines > 0 ? units : character + units;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const named = tokenModifiers.filter((_, index) => modifiers & (1 << index)).join();
    said.push(`${draft.at(range)} ${tokenTypes[type]} ${named}`);
  }
  return said;
}
const ALL = [
  '会议强调 keyword frame',
  '三大工程 enum set',
  '一是 number ordinal',
  '因城施策 type term',
  '二是 number ordinal',
  '宏观审慎政策 type term',
];

describe('semantic tokens', () => {
  it('tell terms, sets, frames and ordinals; a variant is a finding, no term', async () => {
    const draft = new Document(session, DRAFT);
    const { data } = await draft.request<SemanticTokens>('semanticTokens/full');
    expect(read(draft, data)).toEqual(ALL);
  });

  it('tell of a range alone', async () => {
    const draft = new Document(session, DRAFT);
    const range: Range = draft.range(DRAFT.indexOf('**一是'), DRAFT.indexOf('**一是') + 3);
    const { data } = await draft.request<SemanticTokens>('semanticTokens/range', { range });
    expect(read(draft, data)).toEqual(ALL.slice(2, 4));
  });

  it('tell what has changed', async () => {
    const draft = new Document(session, DRAFT);
    const { data, resultId } = await draft.request<SemanticTokens>('semanticTokens/full');
    draft.change(DRAFT.indexOf('二是'), 0, '会议要求，落实。');
    const delta = await draft.request<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId: resultId });
    const after = [...data];
    for (const { start, deleteCount, data: put = [] } of [...delta.edits].reverse())
      after.splice(start, deleteCount, ...put);
    expect(read(draft, after)).toEqual([...ALL.slice(0, 4), '会议要求 keyword frame', ...ALL.slice(4)]);
    expect(delta.edits.flatMap(edit => edit.data ?? []).length).toBeLessThan(data.length);
  });

  it('are none where Tifa is silent', async () => {
    const draft = new Document(session, '因城施策', 'file:///notes.txt', 'plaintext');
    expect(await draft.request('semanticTokens/full')).toMatchObject({ data: [] });
  });
});
