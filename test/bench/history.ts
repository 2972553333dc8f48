import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartOf } from './chart';
import type { BenchReport, Goal } from './report';

/** A run as it is kept: what it was of, and how it stood to each goal. */
export interface Kept {
  readonly name: string;
  readonly node: string;
  readonly goals: readonly Goal[];
}

/** Adds a run to the history and draws the chart of the documentation again. */
export function record(root: string, name: string, report: BenchReport): void {
  const folder = join(root, 'docs/bench');
  mkdirSync(folder, { recursive: true });
  const goals = report.goals.map(goal => ({
    ...goal,
    measured: goal.measured === null ? null : Number(goal.measured.toPrecision(3)),
    atMost: Number(goal.atMost.toPrecision(3)),
  }));
  const kept: Kept = { name, node: report.machine.node, goals };
  appendFileSync(join(folder, 'history.jsonl'), `${JSON.stringify(kept)}\n`);
  for (const language of ['zh', 'en'] as const)
    writeFileSync(join(folder, `speed${language === 'en' ? '.en' : ''}.svg`), chartOf(report, language));
}
