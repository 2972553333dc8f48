#!/usr/bin/env node
import { isMainThread, workerData } from 'node:worker_threads';
import { main } from './cli/main';
import type { ThreadStart } from './cli/threads';

// Not process.exit: what is still on its way to a pipe is to arrive.
if (isMainThread)
  void main(process.argv.slice(2)).then(status => {
    process.exitCode = status;
  });
else void import('./cli/threads.js').then(({ work }) => work(workerData as ThreadStart));
