import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEngine } from '../../../server/src/engine';
import { plain } from '../../../server/src/engine/checks/moved';
import { Library } from '../../../server/src/engine/library/library';
import { groundOf, OpenDrafts, type Ground, type Snapshot } from '../../../server/src/lsp/openDrafts';
import { readSettings } from '../../../server/src/lsp/settings';
import { shippedReference } from '../checks/shipped';

const URI = 'file:///长稿.policy.md';
/** Paragraphs that differ, with a finding in every tenth: longer than what is checked at once. */
const LONG = Array.from(
  { length: 900 },
  (_, i) =>
    `第${i}次会议传达学习${i % 10 === 0 ? '中央金融会议' : '中央金融工作会议'}精神，稳慎扎实推进人民币国际化，切实提升金融监管有效性。\n\n`,
).join('');

function grounded(): Ground {
  const library = new Library([shippedReference()]);
  return groundOf(readSettings({ enable: 'always' }), { library, ours: false, excluded: false, problems: [] });
}

describe('a long text', () => {
  let ground: Ground;
  let told: Snapshot[];
  let open: OpenDrafts;
  let document: TextDocument;

  beforeEach(() => {
    ground = grounded();
    told = [];
    open = new OpenDrafts(
      () => Promise.resolve(ground),
      snapshot => void told.push(snapshot),
    );
    document = TextDocument.create(URI, 'policy-draft', 1, LONG);
  });

  /** A writer's key at a place. */
  function type(key: string, at: number): void {
    const place = document.positionAt(at);
    document = TextDocument.update(
      document,
      [{ range: { start: place, end: place }, text: key }],
      document.version + 1,
    );
    open.change(document);
  }

  /** What is told, by version, and what checking each text afresh gives. */
  function expectWhole(texts: readonly string[]): void {
    const fresh = createEngine(ground.engine.library);
    expect(told.map(({ version }) => version)).toEqual(texts.map((_, i) => i + 1));
    told.forEach(({ findings }, i) => {
      const afresh = fresh.check(fresh.read(texts[i], 'markdown'), ground.options);
      expect(afresh.length).toBeGreaterThan(80);
      expect(findings.map(plain)).toEqual(afresh.map(plain));
    });
  }

  it('is checked in slices, and is there to be asked of meanwhile', async () => {
    open.change(document);
    const snapshot = await open.get(URI);
    expect(snapshot?.draft.text).toBe(LONG);
    expect(told).toEqual([]);
    let turns = 0;
    while (told.length === 0) {
      await setImmediate();
      turns++;
    }
    expect(turns).toBeGreaterThan(1);
    expectWhole([LONG]);
  });

  it('is told of in each of its versions, in order and whole, though they come while it is checked', async () => {
    open.change(document);
    await open.get(URI);
    const texts = [LONG];
    for (const [key, at] of [
      ['一是', 3_000],
      ['。', LONG.length - 40],
      ['\n\n', 12_345],
    ] as const) {
      type(key, at);
      texts.push(document.getText());
      await setImmediate();
    }
    expect((await open.getChecked(URI))?.version).toBe(4);
    expectWhole(texts);
  });

  it('is judged by the new references alone where they change while it is checked', async () => {
    open.change(document);
    await open.get(URI);
    type('一', 20);
    const before = ground;
    ground = grounded();
    await open.refresh();
    await open.getChecked(URI);
    expect(told.every(snapshot => snapshot.ground !== before)).toBe(true);
    expectWhole([LONG, document.getText()]);
    await open.refresh();
    await open.getChecked(URI);
    expect(told.map(({ version }) => version)).toEqual([1, 2, 2]);
  });

  it('is let go of when it is closed, and nobody waits for it', async () => {
    open.change(document);
    await open.get(URI);
    const asked = open.getChecked(URI);
    open.close(URI);
    expect(await asked).toBeUndefined();
    await setImmediate();
    expect(told).toEqual([]);
  });

  it('is no longer waited for where another takes its place', async () => {
    open.change(document);
    await open.get(URI);
    const asked = open.getChecked(URI);
    open.change(TextDocument.create(URI, 'policy-draft', 1, '因诚施策。'));
    expect((await asked)?.draft.text).toBe('因诚施策。');
    expect(told.map(({ draft }) => draft.text)).toEqual(['因诚施策。']);
  });

  it('whose findings are asked for at once has them at once', async () => {
    open.change(document);
    const snapshot = await open.get(URI);
    expect(snapshot?.findings.length).toBeGreaterThan(80);
    await open.getChecked(URI);
    expectWhole([LONG]);
  });

  it('in which a check fails has no findings, and is told of', async () => {
    const fail = (): never => {
      throw new Error('甲');
    };
    ground = { ...ground, engine: { ...ground.engine, checkInSteps: fail } };
    open.change(document);
    const snapshot = await open.getChecked(URI);
    expect(snapshot?.findings).toEqual([]);
    expect(String(snapshot?.failure)).toContain('甲');
    expect(told).toHaveLength(1);
  });
});
