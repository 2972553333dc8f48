import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../server/src/engine/library/library';
import { Reference } from '../../server/src/engine/reference/reference';
import { shippedReference } from '../unit/checks/shipped';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

// A number left out is an error of ours whatever the reference says.
const FAULTY = '# 工作方案\n\n一、总体要求\n\n坚持因城施策。\n\n三、组织实施\n\n加强领导。\n';
const CODE = 'ordinal.sequence';

describe('a client that is pushed to', () => {
  let session: Session;
  beforeEach(async () => void (session = await startSession()));
  afterEach(() => session.end());

  it('is told everything at the first push, with code, source, page and range', async () => {
    const draft = new Document(session, FAULTY);
    const [diagnostic] = (await draft.pushed()).filter(one => one.code === CODE);
    expect(diagnostic).toMatchObject({
      source: 'tifa',
      severity: 1,
      codeDescription: { href: `file:///docs/checks/${CODE}.md` },
    });
    expect(draft.at(diagnostic.range)).toContain('三');
  });

  it('is answered with a push for every version, even if nothing changed', async () => {
    const draft = new Document(session, FAULTY);
    for (let i = 0; i < 10; i++) draft.change(0, 0, i % 2 ? ' ' : '');
    await draft.pushed();
    const versions = session.pushed.filter(one => one.uri === draft.uri).map(one => one.version);
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('has its questions answered while a long text is still being checked', async () => {
    const long = Array.from(
      { length: 800 },
      (_, i) => `第${i}次会议传达学习中央金融工作会议精神，稳慎扎实推进人民币国际化，抓好落实。\n\n`,
    );
    const draft = new Document(session, long.join(''));
    const [hover, symbols] = await Promise.all(
      ['hover', 'documentSymbol'].map(method =>
        session.client.sendRequest(`textDocument/${method}`, {
          textDocument: { uri: draft.uri },
          position: { line: 0, character: 12 },
        }),
      ),
    );
    expect(hover).not.toBeNull();
    expect(symbols).not.toBeNull();
    expect(session.pushed.filter(({ uri }) => uri === draft.uri)).toEqual([]);
    await draft.pushed();
    expect(session.pushed.filter(({ uri }) => uri === draft.uri).map(({ version }) => version)).toEqual([1]);
  });

  it('is answered where a version comes without any change', async () => {
    const draft = new Document(session, FAULTY);
    const found = await draft.pushed();
    const { uri } = draft;
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 7 },
      contentChanges: [],
    });
    await session.until(() => session.pushed.at(-1)?.version === 7, 'the version is answered');
    expect(session.pushed.at(-1)?.diagnostics).toEqual(found);
  });

  it('is answered for every version that came before the references were read', async () => {
    let release: () => void = () => undefined;
    session.source.hold = new Promise(resolve => (release = resolve));
    const draft = new Document(session, FAULTY);
    draft.change(FAULTY.indexOf('三、'), 1, '二');
    // Both have arrived once something behind them is answered.
    await session.client.sendRequest('workspace/executeCommand', { command: 'none' });
    expect(session.pushed).toEqual([]);
    release();
    expect((await draft.pushed(1)).map(one => one.code)).toContain(CODE);
    expect((await draft.pushed(2)).map(one => one.code)).not.toContain(CODE);
  });

  it('gets the same from edits as from a fresh text', async () => {
    const draft = new Document(session, FAULTY);
    draft.change(FAULTY.indexOf('三、'), 1, '四');
    draft.change(2, 2, '实施\n\n');
    draft.change(0, 2, '');
    const edited = await draft.pushed();
    expect(edited.length).toBeGreaterThan(0);
    expect(edited).toEqual(await new Document(session, draft.text).pushed());
  });

  it('is shown the line of the reference that a finding rests on', async () => {
    const reference = shippedReference();
    const draft = new Document(session, '会议强调，对风险早识别、早预警、早处置，坚定拥护两个确立。\n');
    const evident = (await draft.pushed()).flatMap(one => one.relatedInformation ?? []);
    expect(evident.length).toBeGreaterThan(0);
    for (const { location, message } of evident) {
      expect(location.uri).toBe(reference.meta.uri);
      const { lines } = reference.draft;
      const start = lines.startOf(location.range.start.line) + location.range.start.character;
      const end = lines.startOf(location.range.end.line) + location.range.end.character;
      expect(end).toBeGreaterThan(start);
      expect(message).toContain(reference.meta.title);
      expect(reference.text.slice(start, end)).toMatch(/早暴露|两个确立/);
    }
  });

  it('sees a wording out of its time struck through', async () => {
    const meta = { id: 'own', title: '讲话', date: '2020-01-01', role: 'norm', uri: 'file:///own.md' } as const;
    const wordings = [{ text: '旧日的提法', until: '2021-01-01' }];
    const own = new Reference(meta, '# 讲话\n\n要坚持旧日的提法。\n', { terms: [], sets: [], wordings });
    session.source.around.set('/dated', { library: new Library([own]) });
    const text = '---\ndate: 2023-01-01\n---\n会议强调，要坚持旧日的提法。\n';
    const draft = new Document(session, text, 'file:///dated/a.policy.md');
    const [dated] = (await draft.pushed()).filter(one => one.code === 'wording.dated');
    expect(dated).toMatchObject({ tags: [2] });
  });

  it('is told that nothing is found any more when a text is closed', async () => {
    const draft = new Document(session, FAULTY);
    await draft.pushed();
    draft.close();
    await session.until(() => session.pushed.at(-1)?.diagnostics.length === 0);
  });
});

describe('a client that pulls', () => {
  let session: Session;
  let settings: unknown = null;
  beforeEach(async () => {
    settings = null;
    session = await startSession({ capabilities: RICH, settings: () => settings });
  });
  afterEach(() => session.end());

  it('is pushed nothing, gets everything, and then that it is unchanged', async () => {
    const draft = new Document(session, FAULTY);
    const first = await draft.pull();
    if (first.kind !== 'full') throw new Error('the first answer is whole');
    expect(first.items.map(one => one.code)).toContain(CODE);
    expect(await draft.pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    draft.change(FAULTY.indexOf('三、'), 1, '二');
    const second = await draft.pull(first.resultId);
    expect(second.kind).toBe('full');
    expect(second.resultId).not.toBe(first.resultId);
    expect(session.pushed).toEqual([]);
  });

  it('is asked to pull again when settings or references change', async () => {
    const draft = new Document(session, FAULTY);
    await draft.pull();
    settings = { severity: { 'ordinal.*': 'off' } };
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.until(() => session.refreshes === 1, 'a refresh');
    const report = await draft.pull();
    expect(report.kind === 'full' && report.items.map(one => one.code)).not.toContain(CODE);
    await session.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///draft/references/a/reference.md', type: 2 }],
    });
    await session.until(() => session.refreshes === 2, 'a second refresh');
    expect(session.source.forgotten).toBe(2);
    expect(session.registered).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });
});

describe('a client that sends its settings', () => {
  it('sees a severity change, and a code go', async () => {
    const session = await startSession();
    const draft = new Document(session, FAULTY);
    await draft.pushed();
    const change = (severity: unknown) =>
      session.client.sendNotification('workspace/didChangeConfiguration', { settings: { tifa: { severity } } });
    const last = () => session.pushed.at(-1)?.diagnostics.find(one => one.code === CODE)?.severity;
    await change({ [CODE]: 'hint' });
    await session.until(() => last() === 4, 'a hint');
    await change({ 'ordinal.*': 'off' });
    await session.until(() => last() === undefined, 'no finding');
    await session.end();
  });

  it('is spoken to in English where its locale is English', async () => {
    const session = await startSession({ locale: 'en-GB' });
    const [diagnostic] = (await new Document(session, FAULTY).pushed()).filter(one => one.code === CODE);
    expect(diagnostic.codeDescription?.href).toBe(`file:///docs/checks/en/${CODE}.md`);
    expect(diagnostic.message).toMatch(/[a-z]{3,}/);
    await session.end();
  });
});
