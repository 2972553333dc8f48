/** What is measured; every part by default. */
export const PARTS = ['typing', 'peers', 'start', 'whole', 'cli', 'memory', 'growth', 'shapes'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly json: string | undefined;
  readonly corpus: readonly string[];
  readonly parts: readonly Part[];
  readonly seed: number;
  /** Keys at each of the three places. */
  readonly keys: number;
  /** The result becomes a line of the history. */
  readonly record: string | undefined;
}

export const USAGE = `npm run bench -- [选项 options]
  --json FILE     结果另存为JSON                          writes the results as JSON
  --only PART,…   只测 measures only: ${PARTS.join(', ')}
  --corpus DIR    文本取材于此文件夹（可重复）              takes material from this folder too; repeatable
  --keys N        每处按键次数，默认102                    keys at each place, 102 by default
  --seed N        生成文本用的种子，默认7                  the seed of the texts, 7 by default
  --record NAME   记入docs/bench/history.jsonl，并重画图    adds a line to the history and draws the chart again
`;

/** Reads the arguments. @throws Error with what is wrong */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
  const options = { json: undefined as string | undefined, corpus: [] as string[], parts: PARTS as readonly Part[] };
  const more = { seed: 7, keys: 102, record: undefined as string | undefined };
  for (let i = 0; i < args.length; i++) {
    const [name, joined] = args[i].split(/=(.*)/s);
    if (name === '--help') return 'help';
    const value = joined ?? args[++i];
    if (value === undefined) throw new Error(`${name}: no value`);
    if (name === '--json') options.json = value;
    else if (name === '--corpus') options.corpus.push(value);
    else if (name === '--record') more.record = value;
    else if (name === '--seed' || name === '--keys')
      more[name === '--seed' ? 'seed' : 'keys'] = wholeNumber(name, value);
    else if (name === '--only') options.parts = value.split(',').map(partOf);
    else throw new Error(`${name}: no such option\n${USAGE}`);
  }
  return { ...options, ...more };
}

function partOf(name: string): Part {
  const part = PARTS.find(known => known === name);
  if (!part) throw new Error(`--only ${name}: ${PARTS.join(', ')}`);
  return part;
}

function wholeNumber(name: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`${name} ${value}: a whole number`);
  return Number(value);
}
