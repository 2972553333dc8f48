import { expect, it } from 'vitest';
import type { Check } from '../../../server/src/engine/checks/check';
import { CHECKS } from '../../../server/src/engine/checks/registry';
import { CheckRun, finished } from '../../../server/src/engine/checks/run';
import { shippedEngine } from './shipped';

const engine = shippedEngine();
const draft = engine.read('党委召开会议,布署工作。一是甲；三是乙。', 'plain');

/** What is found where each check of that scope reports what it finds and then throws. */
function codesWith(scope: Check['scope'], failing: string): string[] {
  const checks = CHECKS.map((check): Check => {
    if (check.code !== failing || check.scope !== scope) return check;
    const run = (...args: unknown[]): void => {
      (check.run as (...all: unknown[]) => void)(...args);
      throw new Error('broken');
    };
    return { ...check, run } as Check;
  });
  const run = new CheckRun(checks, engine.context(draft));
  return run.findings(draft, engine.header(draft), {}).map(({ code }) => code);
}

it.each([
  ['paragraph', 'word.confusable', ['punctuation.width', 'ordinal.sequence']],
  ['draft', 'ordinal.sequence', ['punctuation.width', 'word.confusable']],
] as const)('a %s check that throws (%s) loses its own findings and no others', (scope, failing, left) => {
  expect(codesWith(scope, 'none').sort()).toEqual([failing, ...left].sort());
  expect(codesWith(scope, failing).sort()).toEqual([...left].sort());
});

it('a check that throws while it prepares a paragraph takes no others with it, in one go or in steps', () => {
  const broken = (): never => {
    throw new Error('broken');
  };
  const checks = CHECKS.map((check): Check => (check.scope === 'draft' ? { ...check, prepare: broken } : check));
  const header = engine.header(draft);
  const found = new CheckRun(CHECKS, engine.context(draft)).findings(draft, header, {});
  expect(found.length).toBeGreaterThan(2);
  expect(new CheckRun(checks, engine.context(draft)).findings(draft, header, {})).toEqual(found);
  const steps = new CheckRun(checks, engine.context(draft)).steps(draft, header, {});
  expect(finished(steps)).toEqual(found);
});
