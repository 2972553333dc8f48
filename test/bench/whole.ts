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

/** Asks each tool in turn, `times` processes each. One that fails after its first call (of a long text) has no warm figure. */
export async function wholeInTurn(
  script: string,
  tasks: readonly (WholeTask & { readonly name: string; readonly times: number })[],
): Promise<WholeFigures[]> {
  const answers = tasks.map((): WholeAnswer[] => []);
  for (let round = 0; round < Math.max(...tasks.map(({ times }) => times)); round++)
    for (let i = 0; i < tasks.length; i++) {
      const which = (i + round) % tasks.length;
      if (round < tasks[which].times) answers[which].push(await ask(script, tasks[which]));
    }
  return tasks.map(({ name }, i) => {
    const warm = answers[i].flatMap(({ times }) => times.slice(1));
    return {
      name,
      cold: figuresOf(answers[i].map(({ times }) => times[0])),
      warm: warm.length > 0 ? figuresOf(warm) : undefined,
      found: answers[i][0].found,
    };
  });
}

function ask(script: string, task: WholeTask): Promise<WholeAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [], { execArgv: [] });
    child.once('message', answer => resolve(answer as WholeAnswer));
    child.once('exit', code => reject(new Error(`${task.tool} ended with ${code}`)));
    child.send(task);
  });
}
