/**
 * The process that holds nodejieba. Loading it blocks for a good while, and so does a long text; and what is wrong with
 * its files it reports by ending the process that it runs in, which must not be the server's.
 */
import { dictionaryProblem, type DictionaryFiles } from '../files/dictionary';

/** The first message to it: what it loads. */
export interface WorkerStart {
  readonly files: DictionaryFiles;
  /** Words of the references that the dictionary may lack. */
  readonly terms: readonly string[];
}

/** What it is asked, and what it answers; the answer with `id` 0 says that it is ready, or why it is not. */
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
  cut(text: string): string[];
  insertWord(word: string): unknown;
}

let jieba: Jieba | undefined;

const answer = (message: WorkerAnswer): void => void process.send?.(message);

async function start({ files, terms }: WorkerStart): Promise<void> {
  const problem = dictionaryProblem(files);
  if (problem !== undefined) return answer({ id: 0, problem });
  try {
    const loaded = (await import('nodejieba')) as unknown as Jieba & { default?: Jieba };
    const library = loaded.default ?? loaded;
    library.load(files);
    for (const term of terms) library.insertWord(term);
    jieba = library;
    answer({ id: 0 });
  } catch (error) {
    answer({ id: 0, problem: String(error) });
  }
}

process.on('message', (message: WorkerStart | WorkerQuestion) => {
  if ('files' in message) return void start(message);
  const { id, text } = message;
  try {
    answer({ id, words: jieba?.cut(text), ...(jieba ? {} : { problem: 'not loaded' }) });
  } catch (error) {
    answer({ id, problem: String(error) });
  }
});
// The server is gone, however it went.
process.on('disconnect', () => process.exit());
