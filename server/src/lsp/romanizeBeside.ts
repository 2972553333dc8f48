import type { Romanizer } from '../engine/features/syllables';

/** Reads texts in a thread that ends when it has: `script` is its bundle. Rejects where the thread fails. */
export function romanizeBeside(script: string): Romanizer {
  return async texts => {
    // A start does without the modules that threads want.
    const { Worker } = await import('node:worker_threads');
    return new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: texts });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', code => reject(new Error(`the thread that reads phrases ended (${code})`)));
      worker.unref();
    });
  };
}
