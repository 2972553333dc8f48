import { afterEach, describe, expect, it } from 'vitest';
import type { NewDraftAnswer, NewDraftChoices } from '../../server/src/lsp/newDraft';
import { COMMANDS } from '../../server/src/lsp/commandNames';
import { Document } from './document';
import { startSession, type Session } from './session';

let session: Session | undefined;
afterEach(async () => {
  await session?.end();
  session = undefined;
});

const run = async <T>(...args: unknown[]): Promise<T> =>
  (session ??= await startSession({ locale: 'en' })).client.sendRequest<T>('workspace/executeCommand', {
    command: COMMANDS.newDraft,
    arguments: args,
  });

describe('a new draft', () => {
  it('can be made of every reference in force and every template', async () => {
    const { references, genres } = await run<NewDraftChoices>();
    expect(references.map(({ id }) => id)).toEqual(['pbc-safe-2023-11-02']);
    expect(genres[0]).toEqual({
      id: '传达学习通稿',
      name: '传达学习通稿 (readout)',
      detail: 'A readout of six priorities.',
    });
    expect(genres).toHaveLength(13);
  });

  it('is a text that the server itself has nothing to say of but what is to be filled in', async () => {
    const made = await run<NewDraftAnswer>('pbc-safe-2023-11-02', 'opinions');
    expect(made).toMatchObject({ languageId: 'policy-draft', name: '意见.policy.md' });
    const draft = new Document(session as Session, made.text, 'untitled:Untitled-1');
    const codes = (await draft.pushed()).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['text.placeholder']));
    expect(codes.length).toBe(made.text.match(/【待填：|××/g)?.length);
    expect(made.text).toContain('（六）坚持全面从严治党。【待填：第六项任务的内容】。');
  });

  it('needs no reference', async () => {
    const { text } = await run<NewDraftAnswer>(null, '纪要');
    expect(text).toMatch(/^---\ndate: \d{4}-\d\d-\d\d\ngenre: minutes\n---\n/);
  });

  it('is none where there is no such template or reference', async () => {
    expect(await run(null, 'poem')).toBeNull();
    expect(await run('none', 'readout')).toBeNull();
    expect(await run('pbc-safe-2023-11-02')).toBeNull();
  });
});
