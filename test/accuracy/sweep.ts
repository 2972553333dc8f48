import type { Engine } from '../../server/src/engine';
import type { Finding } from '../../server/src/engine/checks/finding';
import type { Draft } from '../../server/src/engine/document/draft';
import { breaches } from './afterFix';

/** How the fixes of one code did. */
export interface SweepFigures {
  readonly code: string;
  readonly tried: number;
  readonly breaches: number;
}

/** Applies the fixes of findings one by one, and keeps those after which the finding stands or another has come. */
export class Sweep {
  private readonly byCode = new Map<string, { tried: number; breaches: number }>();
  /** A line a breach. */
  readonly lines: string[] = [];

  constructor(private readonly engine: Engine) {}

  /** Tries the fixes of `findings`, some of `all` the findings on a draft at a date. */
  take(source: string, draft: Draft, findings: readonly Finding[], all: readonly Finding[], date?: string): void {
    const check = (text: string): readonly Finding[] =>
      this.engine.check(this.engine.read(text, draft.format, draft), date === undefined ? {} : { date });
    for (const finding of findings)
      for (const fix of finding.fixes) {
        const broken = breaches(draft.text, finding, fix, all, check);
        const known = this.byCode.get(finding.code) ?? { tried: 0, breaches: 0 };
        this.byCode.set(finding.code, {
          tried: known.tried + 1,
          breaches: known.breaches + (broken.length > 0 ? 1 : 0),
        });
        this.lines.push(...broken.map(line => `${source}  ${line}`));
      }
  }

  get figures(): readonly SweepFigures[] {
    return [...this.byCode]
      .map(([code, figures]) => ({ code, ...figures }))
      .sort((a, b) => a.code.localeCompare(b.code));
  }
}
