import type { Evaluation } from './evaluate';
import { FAULT_KINDS } from './faults';
import type { Verdict } from './judge';

/** What has to be reached (the issue on accuracy): shares of sites, and findings to 10,000 units. */
export const LIMITS = { found: 0.97, mended: 0.93, grave: 0.5, mild: 6 } as const;

/** How a kind did on real or on constructed sites. */
export interface Tally {
  readonly sites: number;
  readonly found: number;
  readonly mended: number;
}

/** How a kind did. */
export interface KindFigures {
  readonly kind: string;
  readonly name: string;
  readonly mendable: boolean;
  readonly real: Tally;
  readonly constructed: Tally;
}

function tally(verdicts: readonly Verdict[], mendable: boolean): Tally {
  return {
    sites: verdicts.length,
    found: verdicts.filter(({ found }) => found).length,
    mended: mendable ? verdicts.filter(({ mended }) => mended).length : 0,
  };
}

/** The figures of each kind that has sites. */
export function figuresOf({ verdicts }: Pick<Evaluation, 'verdicts'>): KindFigures[] {
  return FAULT_KINDS.map(({ kind, name, mendable }) => {
    const own = verdicts.filter(verdict => verdict.kind === kind);
    return {
      kind,
      name,
      mendable,
      real: tally(
        own.filter(({ constructed }) => !constructed),
        mendable,
      ),
      constructed: tally(
        own.filter(({ constructed }) => constructed),
        mendable,
      ),
    };
  }).filter(({ real, constructed }) => real.sites + constructed.sites > 0);
}

/** A share; 1 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** What stays below the limits, a line each. */
export function shortfalls(evaluation: Evaluation): string[] {
  const lines: string[] = [];
  for (const { kind, mendable, real, constructed } of figuresOf(evaluation))
    for (const [where, { sites, found, mended }] of [
      ['real', real],
      ['constructed', constructed],
    ] as const) {
      if (share(found, sites) < LIMITS.found) lines.push(`${kind} (${where}): found ${found} of ${sites}`);
      if (mendable && share(mended, sites) < LIMITS.mended)
        lines.push(`${kind} (${where}): mended ${mended} of ${sites}`);
    }
  const { rates, references, fixes } = evaluation;
  if (rates.grave > LIMITS.grave) lines.push(`errors and warnings: ${rates.grave.toFixed(2)} per 10,000`);
  if (rates.mild > LIMITS.mild) lines.push(`information and hints: ${rates.mild.toFixed(2)} per 10,000`);
  const onReference = references.raised.filter(({ severity }) => severity !== 'hint').length;
  if (onReference > 0) lines.push(`the references themselves: ${onReference} above hint`);
  if (fixes && fixes.breaches.length > 0) lines.push(`fixes: ${fixes.breaches.length} leave or bring a finding`);
  return lines;
}
