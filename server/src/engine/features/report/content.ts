import type { CheckContext } from '../../checks/check';
import { SEVERITIES, type Finding, type Severity } from '../../checks/finding';
import type { Draft } from '../../document/draft';
import type { DraftHeader } from '../../document/header';
import { titleOf } from '../../document/outline';
import type { Library } from '../../library/library';
import type { Reference } from '../../reference/reference';
import type { PackSet, PackTerm, PackWording } from '../../reference/pack';
import { coverageOfDraft, type DraftCoverage } from '../coverage';
import { passagesOf, type Passage } from '../passage';
import { standings } from '../standing';

/** What a report says of a draft. */
export interface ReportContent {
  readonly title: string;
  readonly date: string | undefined;
  readonly references: readonly Reference[];
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Of the references that the draft follows. */
  readonly coverage: readonly DraftCoverage[];
  /** The terms that the draft uses, by their first places. */
  readonly terms: readonly Used<{ readonly term: PackTerm }>[];
  /** The listed wordings and sets that it uses, by their first places. */
  readonly wordings: readonly Used<{ readonly wording?: PackWording; readonly set?: PackSet }>[];
}

/** Something listed that a draft uses. */
export type Used<T> = T & {
  readonly text: string;
  /** The lines (from 1) where the draft has it. */
  readonly lines: readonly number[];
  /** Where the references say it, the newest first. */
  readonly evidence: readonly Passage[];
};

/** Gathers what a report says. `findings` are those of the draft as it was checked. */
export function readReport(
  draft: Draft,
  header: DraftHeader,
  context: CheckContext,
  findings: readonly Finding[],
): ReportContent {
  const { library, date } = context;
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const title = titleOf(draft)?.paragraph.text ?? '';
  const coverage = coverageOfDraft(draft, header, context).filter(({ followed }) => followed);
  return { title, date, references: library.norms, draft, findings, counts, coverage, ...readUses(library, draft) };
}

/** The severities of which there are findings, the gravest first. */
export function severitiesOf({ counts }: ReportContent): Severity[] {
  return SEVERITIES.filter(severity => counts[severity] > 0);
}

function readUses(library: Library, draft: Draft): Pick<ReportContent, 'terms' | 'wordings'> {
  const terms = new Map<string, { term: PackTerm; lines: number[] }>();
  const wordings = new Map<string, { wording?: PackWording; set?: PackSet; lines: number[] }>();
  for (const { start, text, entries, covered } of standings(library, draft)) {
    if (covered) continue;
    const line = draft.lines.lineAt(start) + 1;
    for (const entry of entries) {
      if (entry.kind === 'term') note(terms, text, { term: entry.term, lines: [line] });
      else if (entry.kind === 'wording') note(wordings, text, { wording: entry.wording, lines: [line] });
      else if (entry.kind === 'set') note(wordings, text, { set: entry.set, lines: [line] });
    }
  }
  const used = <T extends { lines: number[] }>(found: Map<string, T>): Used<T>[] =>
    [...found].map(([text, one]) => ({ ...one, text, evidence: passagesOf(library, text) }));
  return { terms: used(terms), wordings: used(wordings) };
}

function note<T extends { readonly lines: number[] }>(found: Map<string, T>, text: string, said: T): void {
  const known = found.get(text);
  if (!known) found.set(text, said);
  else known.lines.push(...said.lines.filter(line => !known.lines.includes(line)));
}
