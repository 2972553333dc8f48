import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../server/src/engine';
import { Library } from '../../../server/src/engine/library/library';
import { groundOf, Snapshot } from '../../../server/src/lsp/openDrafts';
import { Rehearsal, type RehearsalStage } from '../../../server/src/lsp/rehearsal';
import { readSettings } from '../../../server/src/lsp/settings';
import { shippedReference } from '../checks/shipped';

/** A short one: what holds of it holds of a long one. */
const SHORT = { first: 30, second: 30, quiet: 1, firstMost: Infinity, most: Infinity };
const TELLING = { language: 'zh', pages: '' } as const;
const TEXT = '# 工作方案\n\n一、总体要求\n\n坚持因城施策。\n\n三、组织实施\n\n加强领导。\n';

/** A snapshot, and the texts that its engine reads after it. */
function open(text: string): { snapshot: Snapshot; read: string[] } {
  const library = new Library([shippedReference()]);
  const ground = groundOf(readSettings({ enable: 'always' }), { library, ours: false, excluded: false, problems: [] });
  const read: string[] = [];
  const engine: Engine = {
    ...ground.engine,
    read(...args) {
      read.push(args[0]);
      return ground.engine.read(...args);
    },
  };
  const snapshot = new Snapshot('file:///稿.policy.md', 'policy-draft', 1, text, { ...ground, engine }, undefined);
  read.length = 0;
  return { snapshot, read };
}

describe('the rehearsal', () => {
  it.each([TEXT, '', '第'])('types into a copy and leaves the draft alone: %j', async text => {
    const { snapshot, read } = open(text);
    expect(await new Rehearsal(TELLING, undefined, SHORT).begin(snapshot)).toBe(true);
    expect(read.length).toBeGreaterThan(10);
    expect(new Set(read).size).toBe(read.length);
    expect(snapshot.draft.text).toBe(text);
    expect(snapshot.checked).toBe(false);
  });

  it('is done once', async () => {
    const { snapshot, read } = open(TEXT);
    const rehearsal = new Rehearsal(TELLING, undefined, SHORT);
    await rehearsal.begin(snapshot);
    read.length = 0;
    expect(await rehearsal.begin(snapshot)).toBe(false);
    expect(read).toEqual([]);
  });

  it('types what the norms say', async () => {
    const { snapshot, read } = open('');
    await new Rehearsal(TELLING, undefined, SHORT).begin(snapshot);
    const typed = read.at(-1) ?? '';
    const [passages] = snapshot.ground.engine.library.passages;
    const stretches = Array.from({ length: typed.length - 4 }, (_, at) => typed.slice(at, at + 5));
    expect(stretches.filter(one => passages.text.includes(one)).length).toBeGreaterThan(5);
  });

  it('cuts no draft into words: the platform’s segmenter takes its memory when a writer’s own text wants it', async () => {
    const { snapshot } = open(TEXT.replace('因城施策', '因诚施策'));
    const cut = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const drafts = (): string[] => cut.mock.calls.map(([text]) => text).filter(text => text?.includes('因诚'));
    await new Rehearsal(TELLING, undefined, SHORT).begin(snapshot);
    expect(drafts()).toEqual([]);
    expect(snapshot.findings.map(({ code }) => code)).toContain('term.typo');
    expect(drafts()).not.toEqual([]);
    cut.mockRestore();
  });

  it('types the second keys only while nobody types', async () => {
    const { snapshot, read } = open(TEXT);
    const stages: RehearsalStage[] = [];
    const typedAt: number[] = [];
    const rehearsal = new Rehearsal(
      TELLING,
      stage => {
        stages.push(stage);
        typedAt.push(read.length);
        // A writer's key, as the second ones would begin.
        if (stage === 'second' && stages.length === 2) rehearsal.disturb();
      },
      // Longer than a key takes on a busy machine: the pause would be over before it is looked for.
      { ...SHORT, quiet: 300 },
    );
    expect(await rehearsal.begin(snapshot)).toBe(true);
    expect(stages).toEqual(['first', 'second', undefined, 'second', undefined]);
    const [, begun, disturbed, again, over] = typedAt;
    expect(disturbed - begun).toBeLessThanOrEqual(1);
    expect(again).toBe(disturbed);
    expect(over - again).toBe(SHORT.second - 1);
  });

  it('types fewer keys into a text that is slow to check', async () => {
    const { snapshot, read } = open(TEXT);
    expect(await new Rehearsal(TELLING, undefined, { ...SHORT, most: 0 }).begin(snapshot)).toBe(true);
    expect(read).toEqual([]);
    const stages: RehearsalStage[] = [];
    const most = { ...SHORT, firstMost: Number.MIN_VALUE };
    await new Rehearsal(
      TELLING,
      stage => void stages.push(stage === 'second' && read.length === 1 ? stage : undefined),
      most,
    ).begin(snapshot);
    expect(stages[1]).toBe('second');
  });

  it('stops when the client goes away', async () => {
    const { snapshot, read } = open(TEXT);
    const rehearsal = new Rehearsal(TELLING, undefined, SHORT);
    const over = rehearsal.begin(snapshot);
    rehearsal.end();
    expect(await over).toBe(false);
    expect(read).toEqual([]);
  });
});
