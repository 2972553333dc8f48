import { counted } from '../engine/text/counted';
import { SEVERITIES } from '../engine/checks/finding';
import type { Workspace } from '../files/workspace';
import { Baseline } from './baseline';
import { Checker } from './checker';
import { CHECK_HELP } from './checkHelp';
import { readCheckOptions, type CheckRequest } from './checkOptions';
import { formatter } from './formats';
import { openWorkspace } from './library';
import { tellProblems } from './problems';
import { makeReport, type CheckedFile } from './report';
import { findTargets } from './targets';
import type { Terminal } from './terminal';
import { checkAll } from './threads';

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
    const found = await findTargets(request.targets, request.inputName, request.references, this.workspace);
    const { targets } = found;
    const checker = new Checker(request, this.workspace, () => terminal.readInput());
    for (const problem of found.problems) checker.problems.add(problem);
    const files = await checkAll(targets, checker, request);
    const report = makeReport(await this.newIn(files), [...checker.problems]);
    const format = await formatter(request.format);
    const written = format(report, terminal);
    const fixesInput = request.fix && targets.some(target => target.path === undefined);
    if (fixesInput) {
      terminal.err(written);
      if (checker.input) terminal.out(checker.input.bytes);
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
        en: `tifa: ${counted(left, 'finding')} of the baseline ${left === 1 ? 'is' : 'are'} left out\n`,
      };
      this.terminal.err(said[this.terminal.language]);
    }
    if (stale > 0) {
      const said = {
        zh: `tifa: 基线中有${stale}处已不再出现；用--update-baseline重写\n`,
        en: `tifa: ${counted(stale, 'finding')} of the baseline ${stale === 1 ? 'is' : 'are'} there no longer; --update-baseline writes it anew\n`,
      };
      this.terminal.err(said[this.terminal.language]);
    }
    return fresh;
  }
}
