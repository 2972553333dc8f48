import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { SeveritySetting } from '../engine/checks/settle';
import { fits } from '../engine/checks/settle';
import type { Problem } from '../files/problem';
import { rangeAt } from './convert';
import { pageOf, type Telling } from './diagnostics';
import { uriOf } from './paths';
import type { Publisher } from './publisher';

const LEVELS: Readonly<Record<Exclude<SeveritySetting, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Codes with a page in the documentation. */
const PAGED: readonly string[] = ['reference.invalid', 'pack.invalid'];

/** Tells what is wrong with references, packs and `.tifa.yaml`, in the files themselves. */
export class ProblemTeller {
  /** What each open draft's surroundings say; a problem is told as long as one of them says it. */
  private readonly said = new Map<
    string,
    { problems: readonly Problem[]; severity: Readonly<Record<string, SeveritySetting>> }
  >();
  private told = new Map<string, string>();

  constructor(
    private readonly publisher: Publisher,
    private readonly telling: Telling,
  ) {}

  /** Takes what is wrong around a draft. */
  tell(draft: string, problems: readonly Problem[], severity: Readonly<Record<string, SeveritySetting>>): void {
    this.said.set(draft, { problems, severity });
    this.publish();
  }

  forget(draft: string): void {
    if (this.said.delete(draft)) this.publish();
  }

  private publish(): void {
    const byFile = new Map<string, Map<string, Diagnostic>>();
    for (const { problems, severity } of this.said.values()) {
      for (const problem of problems) {
        const diagnostic = this.toDiagnostic(problem, severity);
        if (!diagnostic) continue;
        const uri = uriOf(problem.file);
        let diagnostics = byFile.get(uri);
        if (!diagnostics) byFile.set(uri, (diagnostics = new Map()));
        diagnostics.set(JSON.stringify(diagnostic), diagnostic);
      }
    }
    const now = new Map([...byFile].map(([uri, diagnostics]) => [uri, [...diagnostics.keys()].join('\n')]));
    for (const uri of new Set([...this.told.keys(), ...now.keys()])) {
      if (this.told.get(uri) === now.get(uri)) continue;
      this.publisher.problems(uri, [...(byFile.get(uri)?.values() ?? [])]);
    }
    this.told = now;
  }

  private toDiagnostic(problem: Problem, severity: Readonly<Record<string, SeveritySetting>>): Diagnostic | undefined {
    const { language, pages } = this.telling;
    const key = Object.keys(severity)
      .filter(pattern => fits(pattern, problem.code))
      .sort((a, b) => b.length - a.length)[0];
    const level = key === undefined ? problem.severity : severity[key];
    if (level === 'off') return undefined;
    return {
      range: rangeAt(problem.line, problem.column),
      severity: LEVELS[level],
      code: problem.code,
      ...(PAGED.includes(problem.code) ? { codeDescription: { href: pageOf(problem.code, language, pages) } } : {}),
      source: 'tifa',
      message: problem.message[language],
    };
  }
}
