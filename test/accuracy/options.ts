import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface EvalOptions {
  readonly paths: readonly string[];
  readonly references: readonly string[];
  readonly seed: number;
  readonly json: string | undefined;
  readonly strict: boolean;
  readonly verbose: boolean;
  readonly words: 'intl' | 'jieba';
  readonly sites: number;
  readonly constructed: number;
  readonly kinds: readonly string[];
  readonly fixes: boolean;
  readonly segmenters: boolean;
}

export const USAGE = `npm run eval -- [options] [DIR|FILE…]
  --reference R    use this reference (folder or text) in place of the shipped; repeatable, an archive attests
  --seed N         the seed of the injected faults (default 1)
  --json FILE      write everything there
  --strict         exit with 1 where a limit is not kept
  --verbose        print every line, not ten of each list
  --words W        words by intl (default) or jieba
  --sites N        real sites a kind (default 150);  --constructed N (default 60)
  --kind K         only kinds that start so; repeatable
  --fixes          apply every fix of what is found, and say where the finding stays or a new one comes
  --segmenters     instead: what is found with the engine's words cut by Intl.Segmenter, and by nodejieba`;

/** Reads the command line. @throws TypeError or RangeError with a line for the user */
export function readOptions(argv: readonly string[]): EvalOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      reference: { type: 'string', multiple: true },
      seed: { type: 'string' },
      json: { type: 'string' },
      strict: { type: 'boolean' },
      verbose: { type: 'boolean' },
      words: { type: 'string' },
      sites: { type: 'string' },
      constructed: { type: 'string' },
      kind: { type: 'string', multiple: true },
      fixes: { type: 'boolean' },
      segmenters: { type: 'boolean' },
    },
  });
  if (values.words !== undefined && values.words !== 'intl' && values.words !== 'jieba')
    throw new RangeError(`--words ${values.words}: intl or jieba`);
  return {
    paths: positionals,
    references: values.reference ?? [],
    seed: whole('--seed', values.seed, 1),
    json: values.json,
    strict: values.strict ?? false,
    verbose: values.verbose ?? false,
    words: values.words ?? 'intl',
    sites: whole('--sites', values.sites, 150),
    constructed: whole('--constructed', values.constructed, 60),
    kinds: values.kind ?? [],
    fixes: values.fixes ?? false,
    segmenters: values.segmenters ?? false,
  };
}

function whole(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${name} ${text}: a whole number`);
  return Number(text);
}
