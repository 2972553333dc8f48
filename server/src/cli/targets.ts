import { resolve } from 'node:path';
import { isFolder } from '../files/disk';
import { messageOf, type Problem } from '../files/problem';
import { findDrafts, isWithin, withSlashes } from '../files/search';
import { isExcluded } from '../files/surroundings';
import { referencePaths, type Workspace } from '../files/workspace';

/** The name under which standard input is asked for. */
export const INPUT = '-';

/** A draft to check: where it is (`undefined` for standard input), and how it is shown. */
export interface Target {
  readonly path: string | undefined;
  readonly shown: string;
}

/**
 * The drafts that arguments name, by their shown paths. What `exclude` covers is left out below a folder; a file that is
 * named is always checked.
 */
export async function findTargets(
  args: readonly string[],
  inputName: string | undefined,
  references: readonly string[],
  workspace: Workspace,
): Promise<{ targets: Target[]; problems: Problem[] }> {
  const targets = new Map<string, Target>();
  const problems: Problem[] = [];
  const added = references.map(path => resolve(path));
  const leaveOut = async (path: string): Promise<boolean> => {
    const { config } = await workspace.surroundings(path);
    return isWithin(path, [...added, ...referencePaths(config)]) || isExcluded(path, config);
  };
  for (const arg of args) {
    if (arg === INPUT) {
      targets.set(INPUT, { path: undefined, shown: withSlashes(inputName ?? INPUT) });
      continue;
    }
    try {
      if (isFolder(arg)) {
        const onError = (error: { file: string }): void => void problems.push(unreadable(error.file, error));
        for await (const path of findDrafts(arg, { leaveOut, onError })) add(targets, path);
      } else add(targets, arg);
    } catch (error) {
      problems.push(unreadable(arg, error));
    }
  }
  const byPath = [...targets.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { targets: byPath, problems };
}

/** The problem of a draft that cannot be read or written. */
export function unreadable(path: string, error: unknown): Problem {
  const { line } = error as { line?: number };
  return {
    file: path,
    line: line || 1,
    column: 1,
    severity: 'error',
    scope: 'file',
    code: 'file.unreadable',
    message: messageOf(error),
  };
}

function add(targets: Map<string, Target>, path: string): void {
  const full = resolve(path);
  if (!targets.has(full)) targets.set(full, { path, shown: withSlashes(path) });
}
