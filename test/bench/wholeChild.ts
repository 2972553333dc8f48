/**
 * One tool, in a process of its own, given one whole text several times: what each call takes goes to the parent. Ours
 * remembers nothing between two calls.
 */
import { readFileSync } from 'node:fs';
import { createEngine } from '../../server/src/engine';
import { Library } from '../../server/src/engine/library/library';
import { loadShipped } from '../../server/src/files/shipped';
import { ReferenceShelf } from '../../server/src/files/shelf';
import { loadPeer, type Lint, type Peer } from './peerTools';

/** What the process is asked. */
export interface WholeTask {
  readonly root: string;
  readonly tool: 'tifa' | Peer;
  readonly file: string;
  readonly prh: string;
  /** Folders with more references, for ours. */
  readonly references: readonly string[];
  readonly calls: number;
}

/** What it answers: what each call took, ms, and how much was found. */
export interface WholeAnswer {
  readonly times: readonly number[];
  readonly found: number;
}

async function work(task: WholeTask): Promise<WholeAnswer> {
  const text = readFileSync(task.file, 'utf8');
  const lint = task.tool === 'tifa' ? await ours(task) : loadPeer(task.root, task.tool, task.prh);
  const times: number[] = [];
  let found = 0;
  for (let i = 0; i < task.calls; i++) {
    const started = performance.now();
    found = await lint(text);
    times.push(performance.now() - started);
  }
  return { times, found };
}

async function ours({ root, references }: WholeTask): Promise<Lint> {
  const shelf = new ReferenceShelf();
  const added = await Promise.all(references.map(folder => shelf.read(folder)));
  const library = new Library([...loadShipped(root).references, ...added.flatMap(holding => holding.references)]);
  const engine = createEngine(library);
  return text => Promise.resolve(engine.check(engine.read(text, 'markdown')).length);
}

process.on('message', (task: WholeTask) => {
  work(task).then(
    answer => process.send?.(answer, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
