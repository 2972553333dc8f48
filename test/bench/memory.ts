import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { BenchClient } from './client';
import { sleep } from './statistics';
import type { Typist } from './typing';

/** What a server and the processes that it started hold, MiB. */
export interface Resident {
  readonly name: string;
  readonly server: number;
  readonly children: number;
}

/**
 * What is resident with a text open, after some keys and a rest of `rest` ms. One server at a time.
 */
export async function residentOf(
  { name, script, args, options, rootUri }: Typist,
  text: string,
  rest: number,
): Promise<Resident> {
  const client = new BenchClient(script, args);
  const uri = `${rootUri ?? 'file:///bench'}/bench.policy.md`;
  await client.initialize(rootUri ?? null, options);
  const opened = client.pushed(uri, 1);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'policy-draft', version: 1, text } });
  await opened;
  for (let version = 2; version <= 41; version++) {
    const pushed = client.pushed(uri, version);
    const at = { line: text.split('\n').length - 2, character: 0 };
    const contentChanges = [{ range: { start: at, end: at }, text: '的' }];
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await pushed;
    await sleep(10);
  }
  await sleep(rest);
  const pid = client.process.pid ?? 0;
  const server = residentMiB(pid);
  const children = childrenOf(pid).reduce((sum, child) => sum + residentMiB(child), 0);
  await client.end();
  return { name, server, children };
}

/** A process's resident memory, MiB. @throws where the system does not tell */
function residentMiB(pid: number): number {
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1]) / 1024;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

function childrenOf(pid: number): number[] {
  if (process.platform === 'linux')
    return readdirSync(`/proc/${pid}/task`).flatMap(task =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return [...all.matchAll(/(\d+)\s+(\d+)/g)].filter(match => Number(match[2]) === pid).map(match => Number(match[1]));
}
