import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import { plain } from '../engine/checks/moved';
import { setV8Flags } from '../files/v8Flags';
import { bundleBeside } from '../files/packageRoot';
import type { Problem } from '../files/problem';
import { Checker } from './checker';
import type { CheckRequest } from './checkOptions';
import { openWorkspace } from './library';
import type { CheckedFile } from './report';
import type { Target } from './targets';
import { processTerminal } from './terminal';

/** What a thread is started with. */
export interface ThreadStart {
  readonly request: CheckRequest;
}

/** What it answers to so many targets: a file or nothing for each. */
interface Answer {
  readonly files: readonly (CheckedFile | undefined)[];
  readonly problems: readonly Problem[];
}

/** Drafts for each thread below which starting one costs more than it saves, and how many it is given at a time. */
const WORTHWHILE = 60;
const BATCH = 8;
/** A thread is given at most one part in so many of what is left. */
const LAST_SHARE = 8;

/**
 * Checks drafts, many of them in as many threads as there are processors (`TIFA_JOBS` says otherwise). The files come in
 * the order of their targets, whoever checked them.
 */
export async function checkAll(
  targets: readonly Target[],
  checker: Checker,
  request: CheckRequest,
): Promise<CheckedFile[]> {
  const files: (CheckedFile | undefined)[] = [];
  const said = new Set<string>();
  const more = Math.min(jobs(), Math.floor(targets.length / WORTHWHILE)) - 1;
  const script = more > 0 ? bundleBeside('cli.js') : undefined;
  let next = 0;
  const left: number[] = [];
  const take = (): number | undefined => left.pop() ?? (next < targets.length ? next++ : undefined);
  let unheard = script === undefined ? 0 : more;
  // Threads read what V8 compiled at build time, and V8 takes it only while its settings are what they were then.
  if (unheard === 0 && targets.length >= WORTHWHILE) compileLess(1);
  const beside = script === undefined ? [] : Array.from({ length: more }, () => inThread(script));
  await own();
  await Promise.all(beside);
  // What a thread that failed had taken.
  await own();
  return files.filter(file => file !== undefined);

  async function own(): Promise<void> {
    for (let index = take(); index !== undefined; index = take()) {
      files[index] = await checker.checked(targets[index]);
      // Nothing else lets the threads be heard.
      if (beside.length > 0) await new Promise(resolve => setImmediate(resolve));
    }
  }

  function inThread(bundle: string): Promise<void> {
    return new Promise(resolve => {
      const worker = new Worker(bundle, { workerData: { request } satisfies ThreadStart });
      const given: number[][] = [];
      const give = (): void => {
        const batch: number[] = [];
        // Less towards the end: no thread is to be left with much when the others have done.
        const most = Math.max(1, Math.min(BATCH, Math.floor((targets.length - next) / LAST_SHARE)));
        while (batch.length < most && next < targets.length) {
          // Standard input is the first thread's own.
          (targets[next].path === undefined ? left : batch).push(next);
          next++;
        }
        if (batch.length > 0) {
          given.push(batch);
          worker.postMessage(batch.map(index => targets[index]));
        } else if (given.length === 0) void worker.terminate();
      };
      worker.once('message', () => {
        if (--unheard === 0) compileLess(more + 1);
      });
      worker.on('message', ({ files: checked, problems }: Answer) => {
        given.shift()?.forEach((index, i) => (files[index] = checked[i]));
        for (const problem of problems) {
          const key = JSON.stringify(problem);
          if (!said.has(key)) checker.problems.add(problem);
          said.add(key);
        }
        give();
      });
      worker.on('error', () => left.push(...given.splice(0).flat()));
      worker.on('exit', () => {
        left.push(...given.splice(0).flat());
        resolve();
      });
      // One more than it works on: it need not wait for this thread, which is at work too.
      give();
      give();
    });
  }
}

/**
 * Has V8 compile less in a long run. It joins functions to larger ones than pays here, and compiling them takes a third of
 * a run beside it; where each processor has a thread to run already, it begins later too.
 */
function compileLess(threads: number): void {
  setV8Flags('--max-inlined-bytecode-size-cumulative=200');
  if (threads > 1) setV8Flags('--interrupt-budget=270336');
}

/** The work of a thread: checks what it is given until it is ended. */
export async function work({ request }: ThreadStart): Promise<void> {
  const terminal = processTerminal();
  const workspace = await openWorkspace(request, { ...terminal, err: () => undefined });
  const checker = new Checker(request, workspace, () => Promise.reject(new Error('no input here')));
  let before = Promise.resolve();
  parentPort?.on('message', (targets: readonly Target[]) => {
    before = before.then(async () => {
      const files: (CheckedFile | undefined)[] = [];
      for (const target of targets) {
        const file = await checker.checked(target);
        files.push(file && { ...file, findings: file.findings.map(plain) });
      }
      const problems = [...checker.problems];
      checker.problems.clear();
      parentPort?.postMessage({ files, problems } satisfies Answer);
    });
  });
}

function jobs(): number {
  const wanted = Number(process.env.TIFA_JOBS);
  return wanted >= 1 ? Math.floor(wanted) : availableParallelism();
}
