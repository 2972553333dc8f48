import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

let session: Session;
beforeAll(async () => void (session = await startSession({ deps: { rest: 60 } })));
afterAll(() => session.end());

const HEAD = '# 题\n\n';
const pushes = (draft: Document): unknown[][] =>
  session.pushed
    .filter(one => one.uri === draft.uri && one.version === draft.version)
    .map(({ diagnostics }) => diagnostics.map(({ code }) => code));

/** Types a text before a place, unit by unit, and gives what the first push for its last version says, and the next. */
async function type(
  before: string,
  typed: string,
  after = '\n\n末段。\n',
): Promise<{ first: unknown[]; next: () => Promise<unknown[]> }> {
  const draft = new Document(session, HEAD + before + after);
  await draft.pushed();
  const base = (HEAD + before).length;
  for (let at = 0; at < typed.length; at++) draft.change(base + at, 0, typed[at]);
  await draft.pushed();
  return {
    first: pushes(draft)[0],
    async next() {
      await session.until(() => pushes(draft).length > 1, 'another push');
      return pushes(draft)[1];
    },
  };
}

describe('while someone types', () => {
  it('an open mark waits, and is told once the writer rests', async () => {
    const { first, next } = await type('会议强调，', '要做到“两个维护');
    expect(first).not.toContain('punctuation.pair');
    expect(await next()).toContain('punctuation.pair');
  });

  it('the numbers of a list that is growing wait', async () => {
    const { first, next } = await type('抓好以下三项工作：一是摸清底数；', '二是压实责任。');
    expect(first).not.toContain('ordinal.count');
    expect(await next()).toContain('ordinal.count');
  });

  it('an ordinal at the very place waits', async () => {
    const { first, next } = await type('一、甲\n\n二、乙\n\n', '四、丙');
    expect(first).not.toContain('ordinal.sequence');
    expect(await next()).toContain('ordinal.sequence');
  });

  it('what is written elsewhere then is told with the next change', async () => {
    const draft = new Document(session, `${HEAD}会议强调，\n\n末段。\n`);
    await draft.pushed();
    draft.change((HEAD + '会议强调，').length, 0, '“甲');
    draft.change(draft.text.length - 1, 0, '乙');
    expect((await draft.pushed()).map(({ code }) => code)).toContain('punctuation.pair');
  });

  it('what was told before stays told, and what is pasted or opened is judged at once', async () => {
    const draft = new Document(session, `${HEAD}会议强调，要做到“两个维护。\n`);
    expect((await draft.pushed()).map(({ code }) => code)).toContain('punctuation.pair');
    draft.change(draft.text.indexOf('。'), 0, '们');
    expect((await draft.pushed()).map(({ code }) => code)).toContain('punctuation.pair');
    draft.change(draft.text.length, 0, '\n会议要求，要坚决做到“两个维护，要抓好落实。\n');
    expect((await draft.pushed()).filter(({ code }) => code === 'punctuation.pair')).toHaveLength(2);
  });

  it('all else is told at once', async () => {
    expect((await type('认真布', '署工作')).first).toContain('word.confusable');
  });

  it('a client that pulls is asked to pull again', async () => {
    const rich = await startSession({ capabilities: RICH, deps: { rest: 60 } });
    const draft = new Document(rich, `${HEAD}会议强调，\n`);
    const codes = async (): Promise<unknown[]> => {
      const report = await draft.pull();
      return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
    };
    await draft.pull();
    draft.change((HEAD + '会议强调，').length, 0, '“甲');
    expect(await codes()).not.toContain('punctuation.pair');
    await rich.until(() => rich.refreshes > 0, 'a refresh');
    expect(await codes()).toContain('punctuation.pair');
    await rich.end();
  });
});
