import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Characters } from './characters';
import { evaluate } from './evaluate';
import { figuresOf, shortfalls } from './figures';
import { readOptions, USAGE, type EvalOptions } from './options';
import { namedReferences, type Held } from './references';
import { report } from './report';
import { readTexts, type SourceText } from './texts';
import { intlWords, jiebaWords } from './words';

/** Runs the command; gives the exit status: 2 for a wrong command line or text, 1 with `--strict` below a limit. */
export async function run(argv: readonly string[], root: string): Promise<number> {
  let options: EvalOptions;
  let held: Held;
  let texts: SourceText[];
  try {
    options = readOptions(argv);
    held = await namedReferences(options.references, root);
    texts = readTexts(options.paths);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
    return 2;
  }
  const evaluation = evaluate({
    ...held,
    texts,
    characters: new Characters(join(root, 'test/accuracy')),
    cut: options.words === 'jieba' ? jiebaWords(root) : intlWords(),
    seed: options.seed,
    sites: options.sites,
    constructed: options.constructed,
    kinds: options.kinds,
    fixes: options.fixes,
    onKind: ({ kind }, verdicts) => process.stderr.write(`${kind}: ${verdicts.length} sites\n`),
  });
  process.stdout.write(`${report(evaluation, options.verbose ? Infinity : 10)}\n`);
  if (options.json !== undefined) {
    const { seed, words } = options;
    const all = { version: 1, seed, words, figures: figuresOf(evaluation), ...evaluation };
    writeFileSync(options.json, JSON.stringify(all, undefined, 1) + '\n');
  }
  return options.strict && shortfalls(evaluation).length > 0 ? 1 : 0;
}
