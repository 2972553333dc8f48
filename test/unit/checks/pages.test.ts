/** The examples on the checks' pages do what the pages say: the one is reported, at the place marked, the other is not. */
import { describe, expect, it } from 'vitest';
import type { Code } from '../../../server/src/engine/checks/finding';
import { CHECKS } from '../../../server/src/engine/checks/registry';
import { shippedEngine } from './shipped';

const engine = shippedEngine();

/** What a check says of an example, marked as the page marks it. */
function reported(code: Code, text: string): string[] {
  return engine
    .check(engine.read(text, 'markdown'))
    .filter(finding => finding.code === code)
    .map(({ start, end }) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`);
}

describe.each(CHECKS)('$code', ({ code, page }) => {
  it('has an example', () => {
    expect(page.examples.length).toBeGreaterThan(0);
  });

  it.each(page.examples)('$wrong', ({ wrong, right }) => {
    const bare = wrong.replace(/[⟦⟧]/g, '');
    expect(bare).not.toBe(wrong);
    expect(reported(code, bare)).toContain(wrong);
    expect(reported(code, right)).toEqual([]);
  });
});
