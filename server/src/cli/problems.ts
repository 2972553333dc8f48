import { relative, resolve } from 'node:path';
import type { Problem } from '../files/problem';
import { withSlashes } from '../files/search';
import type { Terminal } from './terminal';

/**
 * Tells what could not be read, a line each on standard error. A bad entry of a pack is a warning.
 * @returns true where something else than a warning was told
 */
export function tellProblems(problems: readonly Problem[], terminal: Terminal): boolean {
  let failed = false;
  for (const problem of problems) {
    const grave = problem.severity === 'error' && problem.scope === 'file';
    failed ||= grave;
    const label = grave ? 'tifa: ' : { zh: 'tifa: 警告：', en: 'tifa: warning: ' }[terminal.language];
    terminal.err(`${label}${placeOf(problem)}: ${problem.message[terminal.language]}\n`);
  }
  return failed;
}

/** `file:line:column`; the file alone where the whole of it is meant. */
export function placeOf({ file, line, column, scope }: Problem): string {
  const whole = scope === 'file' && line === 1 && column === 1;
  return `${shortPath(file)}${whole ? '' : `:${line}:${column}`}`;
}

/** A path from where the person stands, unless it leads away from there. */
function shortPath(path: string): string {
  const short = relative('.', resolve(path));
  return withSlashes(short === '' || short.startsWith('..') ? path : short);
}
