import { Worker } from 'node:worker_threads';
import type { WorkerAnswer, WorkerQuestion, WorkerStart } from './jiebaWorker';
import { spansOf, type Segmenter } from './segmenter';

/** How long an answer is waited for, ms: longer, and the person has gone on. */
const PATIENCE = 2000;

/**
 * nodejieba in a thread of its own, `script` being that thread's bundle. Rejects, with the reason, where it cannot be
 * had; what has been promised is settled in any case.
 */
export function jiebaSegmenter(script: string, start: WorkerStart): Promise<Segmenter> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: start, stdout: true, stderr: true });
    const waiting = new Map<number, (answer: WorkerAnswer) => void>();
    let serial = 0;
    let failed: string | undefined;
    const fail = (problem: string): void => {
      failed ??= problem;
      reject(new Error(problem));
      for (const [id, settle] of waiting) settle({ id, problem });
    };
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
        worker.postMessage({ id, text } satisfies WorkerQuestion);
      });
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.id > 0) waiting.get(answer.id)?.(answer);
      else if (answer.problem !== undefined) {
        fail(answer.problem);
        void worker.terminate();
      } else
        resolve({
          name: 'nodejieba',
          async words(text) {
            const spans = spansOf(text, await ask(text));
            if (!spans) throw new Error('the words do not make up the text');
            return spans;
          },
          dispose: () => void worker.terminate(),
        });
    });
    worker.on('error', error => fail(String(error)));
    worker.on('exit', code => fail(`the thread ended (${code})`));
    // The server's end must not wait for it.
    worker.unref();
  });
}
