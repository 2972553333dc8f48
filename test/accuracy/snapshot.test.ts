import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULT_KINDS } from './faults';
import { LIMITS, figuresOf, share } from './figures';
import { measure, worse, type Snapshot } from './snapshot';

const ROOT = join(__dirname, '../..');
const FILE = join(__dirname, 'snapshot.json');

describe('accuracy on what the project holds', async () => {
  const { evaluation, snapshot } = await measure(ROOT);

  it('does not fall below the snapshot (TIFA_ACCEPT=1 writes a new one)', () => {
    if (process.env.TIFA_ACCEPT === '1') writeFileSync(FILE, written(snapshot));
    expect(existsSync(FILE), 'test/accuracy/snapshot.json is there').toBe(true);
    expect(worse(JSON.parse(readFileSync(FILE, 'utf8')) as Snapshot, snapshot)).toEqual([]);
  });

  it('says nothing above a hint of the references themselves', () => {
    expect(evaluation.references.raised.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('has sites of every kind', () => {
    const figures = figuresOf(evaluation);
    expect(figures.map(({ kind }) => kind)).toEqual(FAULT_KINDS.map(({ kind }) => kind));
    for (const { real, constructed, kind } of figures)
      expect(real.sites + constructed.sites, kind).toBeGreaterThanOrEqual(20);
  });

  it('finds wording, sets and characters in drafts made from the reference as often as the limits ask', () => {
    const short = figuresOf(evaluation)
      .filter(({ kind }) => /^(?:word\.(?!confusable)|quote|character)/.test(kind))
      .filter(
        ({ real }) => share(real.found, real.sites) < LIMITS.found || share(real.mended, real.sites) < LIMITS.mended,
      )
      .map(({ kind, real }) => `${kind}: found ${real.found}, mended ${real.mended} of ${real.sites}`);
    expect(short).toEqual([]);
  });
});

/** JSON with one kind a line, so that a change can be read. */
function written(snapshot: Snapshot): string {
  const kinds = Object.entries(snapshot.kinds).map(
    ([kind, figures]) => `  ${JSON.stringify(kind)}: ${JSON.stringify(figures)}`,
  );
  const raised = snapshot.raised.map(line => `  ${JSON.stringify(line)}`);
  return `{"seed": ${snapshot.seed},\n"kinds": {\n${kinds.join(',\n')}\n},\n"raised": [\n${raised.join(',\n')}\n]}\n`;
}
