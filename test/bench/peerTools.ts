import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The tools that a whole text is given to. */
export const PEERS = ['textlint + prh', 'autocorrect-node', 'zhlint'] as const;
export type Peer = (typeof PEERS)[number];

/** Lints a text; gives how much it found. */
export type Lint = (text: string) => Promise<number>;

/** A word list of prh's: so many rules, each a term and the writing that it replaces. */
export function writePrh(path: string, terms: readonly { readonly term: string; readonly wrong?: string }[]): void {
  const rules = terms.map(
    ({ term, wrong }) => `  - expected: ${term}\n    pattern: ${wrong ?? [...term].reverse().join('')}\n`,
  );
  writeFileSync(path, `version: 1\nrules:\n${rules.join('')}`);
}

/** Loads a peer from the bench's own packages. `prh`: the word list for textlint. */
export function loadPeer(root: string, peer: Peer, prh: string): Lint {
  const require = createRequire(join(root, 'test/bench/package.json'));
  if (peer === 'autocorrect-node') {
    const { lintFor } = require('autocorrect-node') as { lintFor(text: string, name: string): { lines: unknown[] } };
    return text => Promise.resolve(lintFor(text, 'draft.md').lines.length);
  }
  if (peer === 'zhlint') {
    const { run } = require('zhlint') as {
      run(text: string, options: object): { validations: unknown[] };
    };
    return text => Promise.resolve(run(text, { rules: { preset: 'default' } }).validations.length);
  }
  const { TextlintKernel } = require('@textlint/kernel') as {
    TextlintKernel: new () => { lintText(text: string, options: object): Promise<{ messages: unknown[] }> };
  };
  const own = (name: string): unknown => {
    const loaded = require(name) as { default?: unknown };
    return loaded.default ?? loaded;
  };
  const kernel = new TextlintKernel();
  const options = {
    // The drafts are Markdown, and so all of us read them.
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: own('@textlint/textlint-plugin-markdown') }],
    rules: [{ ruleId: 'prh', rule: own('textlint-rule-prh'), options: { rulePaths: [prh] } }],
  };
  return async text => (await kernel.lintText(text, options)).messages.length;
}
