import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Document } from './document';
import { startSession, type Session } from './session';

describe('a draft is begun', () => {
  let session: Session;
  beforeAll(async () => void (session = await startSession({ locale: 'en' })));
  afterAll(() => session.end());
  const run = <T>(...given: unknown[]): Promise<T | null> =>
    session.client.sendRequest('workspace/executeCommand', { command: 'tifa.server.newDraft', arguments: given });

  it('with the references and genres that there are', async () => {
    const choices = await run<{ references: { id: string }[]; genres: { id: string; name: string }[] }>();
    expect(choices?.references).toMatchObject([{ id: 'pbc-safe-2023-11-02', date: '2023-11-02' }]);
    expect(choices?.genres).toContainEqual({ id: 'readout', name: 'readout' });
  });

  it('as text and as a snippet, and is a draft of ours', async () => {
    const begun = await run<{ languageId: string; name: string; text: string; snippet: string }>(
      'pbc-safe-2023-11-02',
      'readout',
    );
    expect(begun).toMatchObject({ languageId: 'policy-draft', name: '会议消息.policy.md' });
    const draft = new Document(session, begun?.text ?? '', 'file:///new.md', 'markdown');
    const codes = (await draft.pushed()).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['text.placeholder']));
    expect(await run('pbc-safe-2023-11-02', 'novel')).toBeNull();
    expect(await run('nowhere', 'readout')).toBeNull();
  });
});
