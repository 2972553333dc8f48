import { spawn } from 'node:child_process';
import { figuresOf, type Figures } from './statistics';

/** A program that is run to its end. */
export interface Run {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs each in turn, `times` times: the whole process, from the spawn to its end. */
export async function runInTurn(runs: readonly Run[], times: number): Promise<(Figures & { readonly name: string })[]> {
  const samples = runs.map((): number[] => []);
  for (let round = 0; round < times; round++)
    for (let i = 0; i < runs.length; i++) {
      const which = (i + round) % runs.length;
      samples[which].push(await runOnce(runs[which]));
    }
  return runs.map(({ name }, i) => ({ name, ...figuresOf(samples[i]) }));
}

function runOnce({ name, args, env }: Run): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', code => {
      if (code === 0 || code === 1) resolve(performance.now() - started);
      else reject(new Error(`${name} ended with ${code}`));
    });
  });
}
