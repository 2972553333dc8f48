import { fork } from 'node:child_process';
import { figuresOf, type Figures } from './statistics';
import type { WholeAnswer, WholeTask } from './wholeChild';

/** What a tool takes for a whole text: the first call in a fresh process, and further ones. */
export interface WholeFigures {
  readonly name: string;
  readonly cold: Figures;
  readonly warm: Figures | undefined;
  readonly found: number;
}

/** A tool to be asked, in how many processes, and how long it may take in all, ms. */
export type WholeTool = WholeTask & { readonly name: string; readonly times: number; readonly budget?: number };

/**
 * Asks each tool in turn. One that has used up its budget is asked no more; one that never answered, or not within its
 * budget, has no row and is told of. One that fails after its first call (of a long text) has no warm figure.
 */
export async function wholeInTurn(script: string, tools: readonly WholeTool[]): Promise<WholeFigures[]> {
  const answers = tools.map((): WholeAnswer[] => []);
  const left = tools.map(({ budget = Infinity }) => budget);
  for (let round = 0; round < Math.max(...tools.map(({ times }) => times)); round++)
    for (let i = 0; i < tools.length; i++) {
      const which = (i + round) % tools.length;
      if (round >= tools[which].times || left[which] <= 0) continue;
      const started = performance.now();
      try {
        answers[which].push(await ask(script, tools[which], left[which]));
        left[which] -= performance.now() - started;
      } catch (error) {
        process.stderr.write(`${tools[which].name}: ${error instanceof Error ? error.message : String(error)}\n`);
        left[which] = 0;
      }
    }
  return tools.flatMap(({ name }, i) => {
    if (answers[i].length === 0) return [];
    const warm = answers[i].flatMap(({ times }) => times.slice(1));
    return [
      {
        name,
        cold: figuresOf(answers[i].map(({ times }) => times[0])),
        warm: warm.length > 0 ? figuresOf(warm) : undefined,
        found: answers[i][0].found,
      },
    ];
  });
}

function ask(script: string, task: WholeTask, patience: number): Promise<WholeAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [], { execArgv: [] });
    const late = Number.isFinite(patience) ? setTimeout(() => child.kill('SIGKILL'), patience) : undefined;
    child.once('message', answer => resolve(answer as WholeAnswer));
    child.once('exit', code => {
      clearTimeout(late);
      reject(new Error(code === null ? 'no answer in time' : `it ended with ${code}`));
    });
    child.send(task);
  });
}
