/** `npm run bench`: measures, prints a table, and says which goals hold. */
import { rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { makeBench } from './bench';
import { record } from './history';
import { measure } from './measure';
import { readOptions, USAGE } from './options';
import { goalsOf, tableOf } from './report';

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = join(__dirname, '../..');
  const bench = await makeBench(root, options);
  try {
    const results = await measure(bench, options, text => process.stderr.write(`${text}\n`));
    const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
    const report = { machine, seed: options.seed, ...results, goals: goalsOf(results) };
    process.stdout.write(tableOf(report));
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    if (options.record !== undefined) record(root, options.record, report);
    return 0;
  } finally {
    rmSync(bench.folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).then(
  status => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
