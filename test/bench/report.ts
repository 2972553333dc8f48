import type { Named, Results } from './measure';
import { growthOf } from './shapeGrowth';
import type { Size } from './texts';

/** A goal of the project's, and whether a run met it. */
export interface Goal {
  readonly what: string;
  /** `null` where what it is measured by failed in this run: such a goal is not met. */
  readonly measured: number | null;
  readonly atMost: number;
  readonly met: boolean;
}

export interface BenchReport extends Results {
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number };
  readonly seed: number;
  readonly goals: readonly Goal[];
}

/**
 * The goals, as ratios within the run; those of parts that were not asked for are left out. One that lacks a row stays, as
 * not measured.
 */
export function goalsOf(results: Results): Goal[] {
  const goals: Goal[] = [];
  const goal = (what: string, ratio: number | undefined, atMost: number): void => {
    const measured = ratio !== undefined && Number.isFinite(ratio) ? ratio : null;
    goals.push({ what, measured, atMost, met: measured !== null && measured <= atMost });
  };
  const { typing, peers, start, whole, cli, memory, growth, shapes } = results;
  const over = (size: Size, ours: string, pick: 'median' | 'p95'): number | undefined =>
    ratioOf(find(typing?.[size], ours)?.[pick], find(typing?.[size], 'floor')?.[pick]);
  for (const pack of ['Tifa', 'Tifa 5000']) {
    if (typing) {
      for (const size of ['6 KB', '60 KB'] as const) {
        goal(`${pack}: key, ${size}, median / floor`, over(size, pack, 'median'), 1.5);
        goal(`${pack}: key, ${size}, p95 / floor`, over(size, pack, 'p95'), 2);
      }
      goal(`${pack}: key, 1 MB, median / floor`, over('1 MB', pack, 'median'), 3);
    }
    if (typing && peers) {
      const peer = find(peers['1 MB'], 'textlint + prh')?.median;
      const ratio = ratioOf(find(typing['1 MB'], pack)?.median, peer);
      goal(`${pack}: key, 1 MB, median / (textlint + prh)`, ratio, 0.01);
    }
    if (start) {
      const ratio = ratioOf(find(start.inTurn, pack)?.median, find(start.inTurn, 'floor')?.median);
      goal(`${pack}: spawn to first findings / floor`, ratio, pack === 'Tifa' ? 1.25 : 1.6);
    }
  }
  if (whole) {
    const cold = (name: string): number | undefined => find(whole['1 MB'], name)?.cold.median;
    goal('whole 1 MB, first call / autocorrect-node', ratioOf(cold('Tifa'), cold('autocorrect-node')), 1);
    goal('whole 1 MB, first call / (textlint + prh)', ratioOf(cold('Tifa'), cold('textlint + prh')), 0.1);
  }
  if (cli) {
    const bare = find(cli.one, 'node -e 0')?.median;
    goal('tifa check 6 KB / (1.5 × node + 60 ms)', bare && cli.one[0].median / (1.5 * bare + 60), 1);
    goal('1,000 drafts: all workers / one', cli.many[0].median / cli.many[1].median, 1 / 1.7);
  }
  if (memory) {
    const [without, floor, jieba] = memory;
    goal('resident 60 KB, no segmentation / floor', (without.server + without.children) / floor.server, 1.5);
    goal('nodejieba: more MiB', jieba.server + jieba.children - without.server - without.children, 130);
  }
  goal('server bundle, KB', results.bundle / 1000, 700);
  if (growth) {
    goal('twice the terms: key', growth.terms[1].median / growth.terms[0].median, 1.2);
    const [half, all] = [ownWork(growth.keys.half), ownWork(growth.keys.whole)];
    // Less than the floor's is no work of its own.
    goal("twice the text: a key's own work", all <= 0 ? 0 : half > 0 ? all / half : undefined, 1);
    const warm = growth.text.map(({ warm, cold }) => (warm ?? cold).median);
    goal('twice the text: whole check', warm[1] / warm[0], 2);
  }
  if (shapes) goal(`four times the text: the worst of ${shapes.length} hard ones`, growthOf(shapes[0]), 8);
  return goals;
}

function find<T extends { readonly name: string }>(figures: readonly T[] | undefined, name: string): T | undefined {
  return figures?.find(one => one.name === name);
}

function ratioOf(ours: number | undefined, theirs: number | undefined): number | undefined {
  return ours === undefined || theirs === undefined ? undefined : ours / theirs;
}

/** What a key costs beside what the protocol makes every server pay for a text of that length: the floor's time. */
export function ownWork(figures: readonly Named[]): number {
  return (find(figures, 'Tifa')?.median ?? NaN) - (find(figures, 'floor')?.median ?? NaN);
}

/** How many of the hard texts are shown. */
const SHOWN = 8;

/** The report as a person reads it. */
export function tableOf(report: BenchReport): string {
  const lines: string[] = [];
  const head = (title: string): void => void lines.push('', title);
  const row = (...cells: string[]): void => {
    lines.push(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(12))).join(''));
  };
  const { machine, texts, typing, atOnce, peers, start, whole, cli, memory, growth, shapes, goals } = report;
  lines.push(
    `Node ${machine.node}, ${machine.cores} × ${machine.cpu}; ${report.terms} terms shipped; seed ${report.seed}`,
  );
  head('Texts');
  row('', 'bytes', 'units', 'findings', 'per 10,000');
  for (const { name, bytes, units, findings, density } of texts)
    row(name, String(bytes), String(units), String(findings), density.toFixed(1));
  for (const [title, part] of [
    ['A key to all findings, ms', typing],
    ['The same, right behind the first findings', atOnce],
    ['The same, peers', peers],
  ] as const) {
    for (const [size, figures] of Object.entries(part ?? {})) {
      head(`${title}: ${size}`);
      row('', 'median', 'p95', 'start', 'middle', 'end', 'keys', 'findings');
      for (const { name, median, p95, places, samples, findings } of figures)
        row(
          name,
          ms(median),
          ms(p95),
          ...(['start', 'middle', 'end'] as const).map(place => ms(places[place]?.median)),
          String(samples),
          String(findings),
        );
    }
  }
  if (start) {
    head('Spawn to first findings, 6 KB, ms');
    row('', 'median', 'p95');
    for (const { name, median, p95 } of start.inTurn) row(name, ms(median), ms(p95));
    row('Tifa 5000, nothing in the cache', ms(start.uncached));
    row('a hover while 1 MB is first checked', ms(start.meanwhile.median), ms(start.meanwhile.p95));
  }
  for (const [size, figures] of Object.entries(whole ?? {})) {
    head(`Whole text in process, ms: ${size}`);
    row('', 'first call', 'later calls', 'found');
    for (const { name, cold, warm, found } of figures) row(name, ms(cold.median), ms(warm?.median), String(found));
  }
  if (cli) {
    head('Whole process, ms');
    row('', 'median', 'p95');
    for (const { name, median, p95 } of [...cli.one, ...cli.many]) row(name, ms(median), ms(p95));
  }
  if (memory) {
    head('Resident, 60 KB open, MiB');
    row('', 'server', 'beside it');
    for (const { name, server, children } of memory) row(name, server.toFixed(1), children.toFixed(1));
  }
  if (growth) {
    head('Growth, ms');
    for (const { name, median } of growth.terms) row(`key, 60 KB: ${name} terms`, ms(median));
    for (const [name, figures] of Object.entries(growth.keys)) {
      for (const one of figures) row(`key, ${name} of 1 MB: ${one.name}`, ms(one.median));
      row(`key, ${name} of 1 MB: own work`, ms(ownWork(figures)));
    }
    for (const { name, cold, warm } of growth.text) row(`whole: ${name}`, ms((warm ?? cold).median));
  }
  if (shapes) {
    head('Hard texts and four times as much: read, checked, a key; ms. The worst');
    for (const figures of shapes.slice(0, SHOWN))
      row(figures.name.padEnd(54), ms(figures.short), ms(figures.long), `× ${growthOf(figures).toFixed(1)}`);
  }
  head('Goals');
  row('', 'measured', 'at most', '');
  for (const { what, measured, atMost, met } of goals)
    lines.push(
      `${what.padEnd(58)}${(measured === null ? 'not measured' : sized(measured)).padStart(12)}` +
        `${sized(atMost).padStart(10)}  ${met ? 'met' : 'MISSED'}`,
    );
  return `${lines.join('\n')}\n`;
}

function ms(value: number | undefined): string {
  return value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function sized(value: number): string {
  return value < 0.1 ? value.toFixed(4) : value < 10 ? value.toFixed(2) : value.toFixed(0);
}
