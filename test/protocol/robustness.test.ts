import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Document } from './document';
import { startSession, type Session } from './session';

let session: Session;
beforeAll(async () => void (session = await startSession()));
afterAll(() => session.end());

const PARAGRAPH = '会议强调，要坚持因城施策，促进房地产市场健康平稳发展，早识别、早预警、早暴露、早处置。\n\n';
const TEXTS: Record<string, string> = {
  'nothing at all': '',
  'a line break alone': '\n',
  '1 MB': PARAGRAPH.repeat(Math.ceil(350_000 / PARAGRAPH.length)),
  'one line of 300,000 units': PARAGRAPH.trim().repeat(Math.ceil(300_000 / PARAGRAPH.length)),
  'lone surrogates': '因城\ud842施策\udfb7。\ud800',
  NUL: '因城\0施策，\0\0会议强调',
  CRLF: PARAGRAPH.replaceAll('\n', '\r\n'),
  CR: PARAGRAPH.replaceAll('\n', '\r'),
  'a byte-order mark': `\ufeff${PARAGRAPH}`,
  'front matter without an end': `---\ndate: 2024-01-01\n${PARAGRAPH}`,
  'front matter that is not YAML': `---\n: [\n---\n${PARAGRAPH}`,
  'brackets without end': '（'.repeat(5000) + '“'.repeat(5000),
  'characters beyond the basic plane': '𠮷𠮷因城施策😀会议强调𠮷',
};

describe.each(Object.entries(TEXTS))('%s', (_name, text) => {
  it.each(['policy-draft', 'plaintext'])(
    'is answered in every feature (%s)',
    async languageId => {
      const draft = new Document(session, text, undefined, languageId);
      const position = draft.positionAt(Math.min(text.length, 6));
      expect(await draft.pushed()).toBeInstanceOf(Array);
      await draft.hover(position);
      await draft.complete(position);
      await draft.actions(draft.range(0, Math.min(text.length, 200)));
      await draft.request('definition', { position });
      await draft.request('documentHighlight', { position });
      await draft.request('documentSymbol');
      await draft.request('foldingRange');
      await draft.request('selectionRange', { positions: [position] });
      draft.change(Math.min(text.length, 3), 0, '因城施策');
      expect(await draft.pushed()).toBeInstanceOf(Array);
      draft.close();
    },
    120_000,
  );
});

describe('a server that is asked oddly', () => {
  it('lives on, without findings, where judging a text fails', async () => {
    const faulty = '一、甲。\n\n三、乙。\n';
    const entry = { text: '', get code(): string { throw new Error('因城施策'); } }; // prettier-ignore
    session.source.around.set('/broken', { ignore: [entry] });
    const logged: string[] = [];
    session.client.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
    expect(await new Document(session, faulty, 'file:///broken/a.policy.md').pushed()).toEqual([]);
    expect((await new Document(session, faulty).pushed()).length).toBeGreaterThan(0);
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toContain('因城施策');
  });

  it('answers about texts that are not open, and positions that are not there', async () => {
    const draft = new Document(session, '坚持因城施策');
    expect(await draft.hover({ line: 99, character: 3 })).not.toBe(undefined);
    expect(await draft.hover({ line: 0, character: 9999 })).not.toBe(undefined);
    draft.close();
    expect(await draft.hover({ line: 0, character: 3 })).toBeNull();
    expect(await draft.complete({ line: 0, character: 3 })).toEqual([]);
    expect(
      await session.client.sendRequest('workspace/executeCommand', { command: 'tifa.server.stopReporting' }),
    ).toBeNull();
  });

  it('counts positions in UTF-16 units', async () => {
    const draft = new Document(session, '𠮷😀因城‸施策');
    const hover = await draft.hover();
    expect(hover?.range).toEqual({ start: { line: 0, character: 4 }, end: { line: 0, character: 8 } });
  });
});
