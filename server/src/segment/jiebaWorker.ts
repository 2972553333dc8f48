/** The thread that holds nodejieba: loading it blocks for a good while, and so does a long text. */
import { parentPort, workerData } from 'node:worker_threads';
import { dictionaryProblem, type DictionaryFiles } from './dictionary';

/** What the thread is started with. */
export interface WorkerStart {
  readonly files: DictionaryFiles;
  /** Words of the references that the dictionary may lack. */
  readonly terms: readonly string[];
}

/** What it is asked, and what it answers; the first answer (`id` 0) says that it is ready, or why it is not. */
export interface WorkerQuestion {
  readonly id: number;
  readonly text: string;
}
export interface WorkerAnswer {
  readonly id: number;
  readonly words?: readonly string[];
  readonly problem?: string;
}

interface Jieba {
  load(files: DictionaryFiles): unknown;
  cut(text: string, strict?: boolean): string[];
  insertWord(word: string): unknown;
}

const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

async function start({ files, terms }: WorkerStart): Promise<void> {
  const problem = dictionaryProblem(files);
  if (problem !== undefined) return answer({ id: 0, problem });
  try {
    const loaded = (await import('nodejieba')) as unknown as Jieba & { default?: Jieba };
    const jieba = loaded.default ?? loaded;
    jieba.load(files);
    for (const term of terms) jieba.insertWord(term);
    parentPort?.on('message', ({ id, text }: WorkerQuestion) => {
      try {
        answer({ id, words: jieba.cut(text) });
      } catch (error) {
        answer({ id, problem: String(error) });
      }
    });
    answer({ id: 0 });
  } catch (error) {
    answer({ id: 0, problem: String(error) });
  }
}

if (parentPort) void start(workerData as WorkerStart);
