import { fork } from 'node:child_process';
import type { WorkerAnswer, WorkerQuestion, WorkerStart } from './jiebaWorker';
import { spansOf, type Segmenter } from './segmenter';

/** How long an answer is waited for, ms: longer, and the person has gone on. */
const PATIENCE = 2000;
/** How long it may take to load, ms. */
const LOADING = 30_000;

/**
 * nodejieba in a process of its own, `script` being that process's bundle. Rejects, with the reason, where it cannot be
 * had; every question is answered or refused, whatever becomes of the process.
 */
export function jiebaSegmenter(script: string, start: WorkerStart): Promise<Segmenter> {
  return new Promise((resolve, reject) => {
    const worker = fork(script, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    const waiting = new Map<number, (answer: WorkerAnswer) => void>();
    let serial = 0;
    let failed: string | undefined;
    const fail = (problem: string): void => {
      if (failed !== undefined) return;
      failed = problem;
      clearTimeout(loading);
      worker.kill();
      reject(new Error(problem));
      for (const [id, settle] of [...waiting]) settle({ id, problem });
    };
    const loading = setTimeout(() => fail('it did not load in time'), LOADING);
    const ask = (text: string): Promise<readonly string[]> =>
      new Promise((told, refuse) => {
        if (failed !== undefined) return refuse(new Error(failed));
        const id = ++serial;
        const timer = setTimeout(() => settle({ id, problem: 'no answer in time' }), PATIENCE);
        const settle = ({ words, problem }: WorkerAnswer): void => {
          clearTimeout(timer);
          waiting.delete(id);
          if (words) told(words);
          else refuse(new Error(problem));
        };
        waiting.set(id, settle);
        worker.send({ id, text } satisfies WorkerQuestion);
      });
    const segmenter: Segmenter = {
      name: 'nodejieba',
      async words(text) {
        const spans = spansOf(text, await ask(text));
        if (!spans) throw new Error('the words do not make up the text');
        return spans;
      },
      dispose: () => fail('disposed'),
    };
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.id > 0) waiting.get(answer.id)?.(answer);
      else if (answer.problem !== undefined) fail(answer.problem);
      else {
        clearTimeout(loading);
        resolve(segmenter);
      }
    });
    worker.on('error', error => fail(String(error)));
    worker.on('exit', (code, signal) => fail(`its process ended (${code ?? signal})`));
    worker.send(start, error => void (error && fail(String(error))));
    // The server's end must not wait for it.
    worker.unref();
    worker.channel?.unref();
    loading.unref();
  });
}
