import { createEngine, type CheckOptions, type Engine } from '../engine';
import { fits } from '../engine/checks/settle';
import type { Library } from '../engine/library/library';
import { readBytesNow, replaceFile } from '../files/disk';
import { decode, type TextFile } from '../files/encoding';
import { FileError, type Problem } from '../files/problem';
import type { Workspace } from '../files/workspace';
import { checkFile } from './checkFile';
import type { CheckRequest } from './checkOptions';
import type { CheckedFile } from './report';
import { INPUT, unreadable, type Target } from './targets';

/** Checks drafts one by one; what is wrong with them or around them is gathered in `problems`. */
export class Checker {
  readonly problems = new Set<Problem>();
  /** Standard input as it is then, where it was checked. */
  input: TextFile | undefined;
  private readonly engines = new Map<Library, Engine>();

  constructor(
    private readonly request: CheckRequest,
    private readonly workspace: Workspace,
    private readonly readInput: () => Promise<Buffer>,
  ) {}

  /** Checks a draft; `undefined` where it cannot be read, which is then a problem. */
  async checked(target: Target): Promise<CheckedFile | undefined> {
    try {
      const { checked, text } = await this.check(target);
      if (target.path === undefined) this.input = text;
      return checked;
    } catch (error) {
      this.problems.add(unreadable(target.shown, error));
      return undefined;
    }
  }

  /** Checks one draft and, where asked, mends it; `text` is what it holds then. */
  private async check({ path, shown }: Target): Promise<{ checked: CheckedFile; text: TextFile }> {
    const { request } = this;
    const bytes = path === undefined ? await this.readInput() : readBytesNow(path);
    const file = decode(path ?? shown, bytes);
    const around = await this.workspace.surroundings(path ?? request.inputName ?? INPUT);
    const loaded = await this.workspace.library(around, request);
    for (const problem of [...(around.config?.problems ?? []), ...loaded.problems]) this.problems.add(problem);
    const options: CheckOptions = {
      severity: { ...notOverruled(around.config?.severity ?? {}, request.severity), ...request.severity },
      ignore: around.config?.ignore,
      date: request.date,
    };
    const engine = this.engine(loaded.library);
    try {
      const { checked, mended } = await checkFile(engine, file, shown, options, request.fix);
      if (mended && path !== undefined) await replaceFile(file, mended.bytes);
      return { checked, text: mended ?? file };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      // It could not be mended; what is wrong with it can be said all the same.
      this.problems.add(unreadable(shown, error));
      return { checked: (await checkFile(engine, file, shown, options, false)).checked, text: file };
    }
  }

  private engine(library: Library): Engine {
    let engine = this.engines.get(library);
    if (!engine) this.engines.set(library, (engine = createEngine(library)));
    return engine;
  }
}

/** The settings of `.tifa.yaml` that no flag speaks of: a flag wins even where the file's key is the longer one. */
function notOverruled<T>(
  settings: Readonly<Record<string, T>>,
  flags: Readonly<Record<string, unknown>>,
): Record<string, T> {
  const kept = Object.entries(settings).filter(([key]) => !Object.keys(flags).some(flag => fits(flag, key)));
  return Object.fromEntries(kept);
}
