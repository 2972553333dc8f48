import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDrafts, type Bench } from './bench';
import { runInTurn } from './commandLine';
import { residentOf, type Resident } from './memory';
import type { BenchOptions, Part } from './options';
import { PEERS, type Peer } from './peerTools';
import { shapeGrowth, type ShapeFigures } from './shapeGrowth';
import { askMeanwhile, startInTurn, startOnce } from './startup';
import type { Figures } from './statistics';
import { SIZES, type BenchText, type Size } from './texts';
import { AT_ONCE, READING, typeInto, type Typist, type TypingFigures } from './typing';
import { wholeInTurn, type WholeFigures } from './whole';

export type Named = Figures & { readonly name: string };

/** Everything that a run measured; a part that was left out is missing. Times in ms, memory in MiB. */
export interface Results {
  readonly texts: readonly Omit<BenchText, 'text'>[];
  readonly terms: number;
  readonly bundle: number;
  readonly typing?: Readonly<Record<Size, readonly TypingFigures[]>>;
  /** The same keys, right behind the first findings. */
  readonly atOnce?: Readonly<Record<Size, readonly TypingFigures[]>>;
  readonly peers?: Readonly<Record<Size, readonly TypingFigures[]>>;
  /** Starts; and hovers while the longest text is first checked. */
  readonly start?: { readonly inTurn: readonly Named[]; readonly uncached: number; readonly meanwhile: Figures };
  readonly whole?: Readonly<Record<Size, readonly WholeFigures[]>>;
  readonly cli?: { readonly one: readonly Named[]; readonly many: readonly Named[] };
  readonly memory?: readonly Resident[];
  readonly growth?: {
    readonly terms: readonly TypingFigures[];
    /** Keys typed into the longest text and into half of it, by us and by the floor. */
    readonly keys: Readonly<Record<'half' | 'whole', readonly TypingFigures[]>>;
    readonly text: readonly WholeFigures[];
  };
  /** Texts that are hard on a parser or a check, those that grow worst first. */
  readonly shapes?: readonly ShapeFigures[];
}

/** Between the last key and the reading of memory, ms: nodejieba has loaded by then, where it is used. */
const SETTLED = 9_000;
const DRAFTS = 1_000;
/** What a peer may take for the whole texts of one size, ms. */
const WHOLE_BUDGET = 60_000;
const sizes = Object.keys(SIZES) as Size[];

/** Measures the parts asked for, one after another; `say` is told of each. */
export async function measure(bench: Bench, options: BenchOptions, say: (text: string) => void): Promise<Results> {
  const wants = (part: Part): boolean => {
    if (options.parts.includes(part)) say(`… ${part}`);
    return options.parts.includes(part);
  };
  // The pack is compiled into the cache by a first start; how long that takes is a figure of its own.
  const uncached = await startOnce(bench.tifa(5_000), bench.texts['6 KB'].text);
  await startOnce(bench.tifa(2_500), bench.texts['6 KB'].text);
  return {
    texts: sizes.map(size => ({ ...bench.texts[size], text: undefined })),
    terms: bench.shippedTerms,
    bundle: statSync(bench.script('server.main')).size,
    ...(wants('typing') && {
      typing: await bySize(size => typing(bench, size, options.keys, READING)),
      atOnce: await bySize(size => typing(bench, size, options.keys, AT_ONCE)),
    }),
    ...(wants('peers') && { peers: await bySize(size => peers(bench, size, options.keys)) }),
    ...(wants('start') && {
      start: {
        inTurn: await start(bench),
        uncached,
        meanwhile: await askMeanwhile(bench.tifa(), bench.texts['1 MB'].text),
      },
    }),
    ...(wants('whole') && { whole: await bySize(size => whole(bench, size)) }),
    ...(wants('cli') && { cli: await commandLine(bench) }),
    ...(wants('memory') && { memory: await memory(bench) }),
    ...(wants('growth') && { growth: await growth(bench, options.keys) }),
    ...(wants('shapes') && { shapes: shapeGrowth(bench.root) }),
  };
}

async function bySize<T>(take: (size: Size) => Promise<T>): Promise<Record<Size, T>> {
  const results: [Size, T][] = [];
  for (const size of sizes) results.push([size, await take(size)]);
  return Object.fromEntries(results) as Record<Size, T>;
}

function typing(bench: Bench, size: Size, keys: number, reading: number): Promise<TypingFigures[]> {
  const typists = [bench.tifa(), bench.floor, bench.tifa(5_000)];
  return typeInto(typists, bench.texts[size].text, bench.material, keys, reading);
}

async function peers(bench: Bench, size: Size, keys: number): Promise<TypingFigures[]> {
  const behindServer = PEERS.map((peer): Typist => ({
    name: peer,
    script: bench.script('bench/peerServer'),
    options: { root: bench.root, peer, prh: bench.prh },
    budget: 15_000,
  }));
  const json: Typist = {
    name: 'JSON (VS Code)',
    script: join(bench.root, 'test/bench/node_modules/vscode-langservers-extracted/bin/vscode-json-language-server'),
    options: { provideFormatter: false },
    language: 'json',
    ending: '.json',
    pulls: true,
    rewrite: text =>
      `[\n${text
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.stringify(line))
        .join(',\n')}\n]\n`,
    budget: 15_000,
  };
  const figures: TypingFigures[] = [];
  // One at a time: a slow one would make the others wait.
  for (const peer of [...behindServer, json]) {
    try {
      figures.push(...(await typeInto([peer], bench.texts[size].text, bench.material, keys, AT_ONCE)));
    } catch (error) {
      // The others are measured all the same; a row that is missing is accounted for.
      process.stderr.write(`${peer.name}, ${size}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return figures;
}

async function start(bench: Bench): Promise<Named[]> {
  return startInTurn([bench.tifa(), bench.floor, bench.tifa(5_000)], bench.texts['6 KB'].text, 25);
}

function whole(bench: Bench, size: Size): Promise<WholeFigures[]> {
  const task = { root: bench.root, file: bench.files[size], prh: bench.prh, references: [] as string[] };
  const times = size === '1 MB' ? 5 : 9;
  const peer = (tool: Peer) => ({
    ...task,
    tool,
    name: tool,
    // autocorrect-node fails from the second call on with a long text.
    calls: size === '1 MB' ? 1 : 10,
    times: size === '1 MB' && tool !== 'autocorrect-node' ? 2 : times,
    budget: WHOLE_BUDGET,
  });
  const ours = { ...task, tool: 'tifa' as const, name: 'Tifa', calls: size === '1 MB' ? 4 : 20, times };
  const more = { ...ours, name: 'Tifa 5000', references: [join(bench.workspace(5_000), 'references')] };
  return wholeInTurn(bench.script('bench/wholeChild'), [ours, ...PEERS.map(peer), more]);
}

async function commandLine(bench: Bench): Promise<{ one: Named[]; many: Named[] }> {
  const cli = bench.script('cli');
  const check = [cli, 'check', '--fail-on', 'never', '--format', 'json'];
  const one = await runInTurn(
    [
      { name: 'tifa check 6 KB', args: [...check, bench.files['6 KB']] },
      { name: 'node -e 0', args: ['-e', '0'] },
    ],
    40,
  );
  const drafts = writeDrafts(bench, DRAFTS);
  const many = await runInTurn(
    [
      { name: `tifa check, ${DRAFTS} drafts`, args: [...check, drafts] },
      { name: 'one worker', args: [...check, drafts], env: { TIFA_JOBS: '1' } },
    ],
    5,
  );
  return { one, many };
}

async function memory(bench: Bench): Promise<Resident[]> {
  const text = bench.texts['60 KB'].text;
  const without = { ...bench.tifa(undefined, { settings: { segmenter: 'none' } }), name: 'Tifa, no segmentation' };
  return [
    await residentOf(without, text, SETTLED),
    await residentOf(bench.floor, text, SETTLED),
    await residentOf({ ...bench.tifa(), name: 'Tifa, nodejieba' }, text, SETTLED),
  ];
}

async function growth(bench: Bench, keys: number): Promise<NonNullable<Results['growth']>> {
  const terms = await typeInto([bench.tifa(2_500), bench.tifa(5_000)], bench.texts['60 KB'].text, bench.material, keys);
  const { text } = bench.texts['1 MB'];
  const half = text.slice(0, text.indexOf('\n\n', text.length >> 1));
  const file = join(bench.folder, 'half.policy.md');
  writeFileSync(file, half);
  const task = { root: bench.root, tool: 'tifa' as const, prh: bench.prh, references: [], calls: 6, times: 3 };
  const typed = (into: string): Promise<TypingFigures[]> =>
    typeInto([bench.tifa(), bench.floor], into, bench.material, keys);
  return {
    terms,
    keys: { half: await typed(half), whole: await typed(text) },
    text: await wholeInTurn(bench.script('bench/wholeChild'), [
      { ...task, name: 'half of 1 MB', file },
      { ...task, name: '1 MB', file: bench.files['1 MB'] },
    ]),
  };
}
