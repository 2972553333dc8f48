import { createEngine, type CheckOptions, type Engine } from '../engine';
import { SEVERITIES } from '../engine/checks/finding';
import { fits } from '../engine/checks/settle';
import type { Library } from '../engine/library/library';
import { readText, replaceFile } from '../files/disk';
import { decode, type TextFile } from '../files/encoding';
import { FileError, type Problem } from '../files/problem';
import type { Workspace } from '../files/workspace';
import { Baseline } from './baseline';
import { checkFile } from './checkFile';
import { CHECK_HELP } from './checkHelp';
import { readCheckOptions, type CheckRequest } from './checkOptions';
import { formatter } from './formats';
import { openWorkspace } from './library';
import { tellProblems } from './problems';
import { makeReport, type CheckedFile } from './report';
import { findTargets, INPUT, unreadable, type Target } from './targets';
import type { Terminal } from './terminal';

/** `tifa check`. @returns the exit status @throws UsageError */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = readCheckOptions(args);
  if (request.help) {
    terminal.out(CHECK_HELP[terminal.language]);
    return 0;
  }
  return new CheckCommand(request, terminal, await openWorkspace(request, terminal)).run();
}

class CheckCommand {
  private readonly engines = new Map<Library, Engine>();
  private readonly problems = new Set<Problem>();
  private known: Baseline | undefined;

  constructor(
    private readonly request: CheckRequest,
    private readonly terminal: Terminal,
    private readonly workspace: Workspace,
  ) {}

  async run(): Promise<number> {
    const { request, terminal } = this;
    // Before anything is written: a baseline that is not there leaves every file as it is.
    if (request.baseline !== undefined && !request.updateBaseline) this.known = await Baseline.read(request.baseline);
    const { targets, problems } = await findTargets(
      request.targets,
      request.inputName,
      request.references,
      this.workspace,
    );
    for (const problem of problems) this.problems.add(problem);
    const files: CheckedFile[] = [];
    let input: TextFile | undefined;
    for (const target of targets) {
      try {
        const { checked, text } = await this.check(target);
        files.push(checked);
        if (target.path === undefined) input = text;
      } catch (error) {
        this.problems.add(unreadable(target.shown, error));
      }
    }
    const report = makeReport(await this.newIn(files), [...this.problems]);
    const format = await formatter(request.format);
    const written = format(report, terminal);
    const fixesInput = request.fix && targets.some(target => target.path === undefined);
    if (fixesInput) {
      terminal.err(written);
      if (input) terminal.out(input.bytes);
    } else terminal.out(written);
    const failed = tellProblems(report.problems, terminal);
    const graves = SEVERITIES.slice(0, SEVERITIES.findIndex(severity => severity === request.failOn) + 1);
    return failed ? 2 : graves.some(severity => report.totals[severity] > 0) ? 1 : 0;
  }

  /** What is not in the baseline, where there is one. */
  private async newIn(files: readonly CheckedFile[]): Promise<readonly CheckedFile[]> {
    const { baseline, updateBaseline } = this.request;
    if (baseline === undefined) return files;
    const known = updateBaseline
      ? await Baseline.write(baseline, files)
      : (this.known ?? (await Baseline.read(baseline)));
    const { files: fresh, stale } = await known.newIn(files);
    const count = (all: readonly CheckedFile[]): number => all.reduce((sum, { findings }) => sum + findings.length, 0);
    const left = count(files) - count(fresh);
    if (left > 0) {
      const said = {
        zh: `tifa: 基线中已有的${left}处发现未列出\n`,
        en: `tifa: ${left} findings of the baseline are left out\n`,
      };
      this.terminal.err(said[this.terminal.language]);
    }
    if (stale > 0) {
      const said = {
        zh: `tifa: 基线中有${stale}处已不再出现；用--update-baseline重写\n`,
        en: `tifa: ${stale} findings of the baseline are there no longer; --update-baseline writes it anew\n`,
      };
      this.terminal.err(said[this.terminal.language]);
    }
    return fresh;
  }

  /** Checks one draft and, where asked, mends it; `text` is what it holds then. */
  private async check({ path, shown }: Target): Promise<{ checked: CheckedFile; text: TextFile }> {
    const { request } = this;
    const file = path === undefined ? decode(shown, await this.terminal.readInput()) : await readText(path);
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
