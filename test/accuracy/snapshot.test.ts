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

  it('is offered fixes after which the finding is gone, and none as grave stands in what they touched', () => {
    expect(evaluation.fixes?.figures.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(500);
    expect(evaluation.fixes?.breaches).toEqual([]);
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
function written({ seed, kinds, raised }: Snapshot): string {
  const spaced = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;
  const lines = Object.entries(kinds).map(
    ([kind, { real, constructed }]) =>
      `    "${kind}": { "real": ${spaced(real)}, "constructed": ${spaced(constructed)} }`,
  );
  const list = raised.length === 0 ? '[]' : `[\n${raised.map(line => `    ${JSON.stringify(line)}`).join(',\n')}\n  ]`;
  return `{\n  "seed": ${seed},\n  "kinds": {\n${lines.join(',\n')}\n  },\n  "raised": ${list}\n}\n`;
}
