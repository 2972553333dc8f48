import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ApplyWorkspaceEditRequest, type TextDocumentEdit } from 'vscode-languageserver-protocol';
import type { Applied } from '../../server/src/lsp/applying';
import type { CoverageAnswer } from '../../server/src/lsp/coverage';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

const DRAFT = `---
reference: pbc-safe-2023-11-02
---

# 传达学习会议精神

会议强调，要抓好以下工作：

一是坚持统筹发展和安全。稳妥处置重点区域和重点机构的风险，打击非法金融活动。

二是坚持全面从严治党。加强政治机关建设。
`;

describe('tifa/coverage', () => {
  let session: Session;
  const edits: { label?: string; edit: { documentChanges?: unknown } }[] = [];
  beforeAll(async () => {
    session = await startSession({ capabilities: RICH });
    session.client.onRequest(ApplyWorkspaceEditRequest.type, params => {
      edits.push(params);
      return { applied: true };
    });
  });
  afterAll(() => session.end());
  const ask = (uri: string): Promise<CoverageAnswer | null> =>
    session.client.sendRequest('tifa/coverage', { textDocument: { uri } });

  it('answers with ranges of the draft and of the reference', async () => {
    const draft = new Document(session, DRAFT);
    const answer = await ask(draft.uri);
    expect(answer).toMatchObject({ uri: draft.uri, version: 1, references: [{ figure: '六项任务：2/6', carried: 2 }] });
    const part = answer?.references[0].parts.find(one => one.name === '坚持统筹发展和安全');
    expect(part).toMatchObject({ kind: 'priority', number: 3, state: 'carried' });
    expect(draft.at(part?.place ?? draft.range(0, 0))).toBe('坚持统筹发展和安全');
    const passage = part?.passages[0];
    expect(passage?.places.map(place => draft.at(place.range))).toEqual([
      '稳妥处置重点区域和重点机构的风险，打击非法金融活动。',
    ]);
    expect(passage?.places[0].drifted.map(range => draft.at(range))).toEqual(['的']);
    expect(passage?.source.start.line).toBeGreaterThan(10);
  });

  it('answers null for a text that is not open, and nothing where Tifa is silent', async () => {
    expect(await ask('file:///not/open.md')).toBeNull();
    const draft = new Document(session, '# Notes\n\nNothing of ours.\n', 'file:///notes.md', 'markdown');
    expect((await ask(draft.uri))?.references).toEqual([]);
  });

  it('puts in what is missing, as one change, and says what to go on with', async () => {
    const draft = new Document(session, DRAFT);
    const reference = (await ask(draft.uri))?.references[0];
    const missing = reference?.parts.find(one => one.name === '坚持深化金融改革');
    expect(missing?.state).toBe('missing');
    const run = (part = ''): Promise<Applied | null> =>
      session.client.sendRequest('workspace/executeCommand', {
        command: 'tifa.server.insertPart',
        arguments: [draft.uri, reference?.id, part],
      });
    const applied = await run(missing?.id);
    expect(edits).toHaveLength(1);
    const [{ edits: changes, textDocument }] = edits[0].edit.documentChanges as TextDocumentEdit[];
    expect(textDocument.version).toBe(1);
    const after = TextDocument.applyEdits(
      TextDocument.create(draft.uri, 'policy-draft', 1, DRAFT),
      changes as { range: never; newText: string }[],
    );
    expect(after).toContain('二是坚持深化金融改革。【】\n\n三是坚持全面从严治党。');
    const text = TextDocument.create(draft.uri, 'policy-draft', 1, after);
    expect(applied?.select && text.getText(applied.select)).toBe('【】');
    expect(await run('priority.99')).toBeNull();
    expect(await run(reference?.parts.find(one => one.state === 'carried')?.id)).toBeNull();
  });
});
