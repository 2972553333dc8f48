import { join } from 'node:path';
import { createEngine } from '../../server/src/engine';
import type { Finding } from '../../server/src/engine/checks/finding';
import { Library } from '../../server/src/engine/library/library';
import type { Span } from '../../server/src/engine/text/span';
import { Characters } from './characters';
import { evaluate } from './evaluate';
import { readOptions } from './options';
import { namedReferences } from './references';
import { readTexts } from './texts';
import { intlWords } from './words';

/** A finding, on which of the texts, and all that it says in one line. */
export interface Said extends Span {
  readonly text: string;
  readonly code: string;
  readonly line: string;
}

/**
 * Everything that the engine says of the texts and of the faults put into them. What cuts words for the engine is in the
 * bundle that this runs in (scripts/eval.mjs); the faults are the same with each.
 */
export async function everythingSaid(argv: readonly string[], root: string): Promise<Said[]> {
  const options = readOptions(argv);
  const held = await namedReferences(options.references, root);
  const texts = readTexts(options.paths);
  const engine = createEngine(new Library(held.references, held.archives));
  const said: Said[] = texts.flatMap(({ name, text, format }) =>
    saidOf(name, text, engine.check(engine.read(text, format))),
  );
  const seen = new Set<string>();
  evaluate({
    ...held,
    texts,
    characters: new Characters(join(root, 'test/accuracy')),
    cut: intlWords(),
    seed: options.seed,
    sites: options.sites,
    constructed: options.constructed,
    kinds: options.kinds,
    onFaulty: (source, text, findings) => {
      if (seen.has(text)) return;
      seen.add(text);
      said.push(...saidOf(`${source}#${seen.size}`, text, findings));
    },
  });
  return said;
}

function saidOf(name: string, text: string, findings: readonly Finding[]): Said[] {
  return findings.map(({ code, start, end, message }) => ({
    text: name,
    code,
    start,
    end,
    line: `${name} ${code} “${text.slice(start, end)}” ${message.zh}`,
  }));
}

/**
 * The findings of two runs side by side: by code how many are the same, how many stand at one place but reach further in
 * one run or say more, and how many only one run has.
 */
export function compared(one: readonly Said[], other: readonly Said[]): { lines: string[]; codes: Set<string> } {
  const mine = sorted(one, other);
  const theirs = sorted(other, one);
  const codes = [...new Set([...one, ...other].map(({ code }) => code))].sort();
  const count = (all: readonly Said[], code: string): string =>
    String(all.filter(said => said.code === code).length).padStart(17);
  return {
    lines: [
      'Findings                     the same      of other width   only with Intl  only with jieba',
      ...codes.map(
        code =>
          `  ${code.padEnd(20)}${[mine.same, mine.wider, mine.only, theirs.only].map(all => count(all, code)).join('')}`,
      ),
      ...mine.only.map(({ line }) => `  only with Intl   ${line}`),
      ...theirs.only.map(({ line }) => `  only with jieba  ${line}`),
    ],
    codes: new Set([...mine.only, ...theirs.only].map(({ code }) => code)),
  };
}

function sorted(own: readonly Said[], others: readonly Said[]): Record<'same' | 'wider' | 'only', Said[]> {
  const lines = new Set(others.map(({ line }) => line));
  const byText = new Map<string, Said[]>();
  for (const said of others) {
    const known = byText.get(said.text);
    if (known) known.push(said);
    else byText.set(said.text, [said]);
  }
  const sorted: Record<'same' | 'wider' | 'only', Said[]> = { same: [], wider: [], only: [] };
  for (const said of own) {
    const meets = (byText.get(said.text) ?? []).some(({ start, end }) => start < said.end && said.start < end);
    sorted[lines.has(said.line) ? 'same' : meets ? 'wider' : 'only'].push(said);
  }
  return sorted;
}
