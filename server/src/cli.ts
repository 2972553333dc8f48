#!/usr/bin/env node
import { main } from './cli/main';

// Not process.exit: what is still on its way to a pipe is to arrive.
void main(process.argv.slice(2)).then(status => {
  process.exitCode = status;
});
