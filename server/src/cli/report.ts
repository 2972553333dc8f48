import type { Finding, Severity } from '../engine/checks/finding';
import type { Language } from '../engine/text/message';
import type { Problem } from '../files/problem';

/** A file as it was checked. */
export interface CheckedFile {
  /** As it is shown: as given, with slashes. */
  readonly path: string;
  /** The text that the findings stand in: after the fixes, where some were applied. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** What a run of `tifa check` came to. */
export interface CheckReport {
  /** By path. */
  readonly files: readonly CheckedFile[];
  /** Files and references that could not be read, or not wholly. */
  readonly problems: readonly Problem[];
  readonly totals: Readonly<Record<Severity | 'files' | 'fixed', number>>;
}

/** How a report is written. */
export interface Style {
  readonly language: Language;
  readonly colour: boolean;
}

/** Puts a report into words. One file a format. */
export type Formatter = (report: CheckReport, style: Style) => string;

/** Adds up what was found. */
export function makeReport(files: readonly CheckedFile[], problems: readonly Problem[]): CheckReport {
  const totals = { error: 0, warning: 0, information: 0, hint: 0, files: files.length, fixed: 0 };
  for (const file of files) {
    totals.fixed += file.fixed;
    for (const finding of file.findings) totals[finding.severity]++;
  }
  return { files, problems, totals };
}
