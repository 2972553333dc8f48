import type { Placed } from '../document/draft';
import type { Edit } from '../document/prose';
import { shift, type Span } from '../text/span';
import type { Check, DraftCheck, DraftReport, Report, SourceReport } from './check';
import type { Finding } from './finding';

/** How a draft check reports; `found` is where its findings go. */
export function draftReport(check: DraftCheck, found: Finding[]): DraftReport {
  const report = (placed: Placed, said: Report): void => {
    found.push(toFinding(check, placed, said));
  };
  const atSource = (span: Span, said: SourceReport): void => {
    found.push(findingAt(check, span, said));
  };
  return Object.assign(report, { atSource });
}

/** What a check says of a paragraph, as a finding in the offsets of the source. */
export function toFinding(check: Check, placed: Placed, report: Report): Finding {
  return findingAt(check, shift(placed.paragraph.prose.source(report.span), placed.start), {
    ...report,
    fixes: report.fixes?.map(fix => ({
      title: fix.title,
      edits: fix.edits.flatMap(edit => sourceEdits(edit.in ?? placed, edit, edit.newText)),
    })),
  });
}

function findingAt(check: Check, { start, end }: Span, report: SourceReport): Finding {
  const severity = report.severity ?? check.severity;
  const lone = report.fixes?.length === 1;
  return {
    start,
    end,
    code: check.code,
    severity,
    message: report.message,
    fixes: (report.fixes ?? []).map(fix => ({
      title: fix.title,
      preferred: check.mechanical && lone && (severity === 'error' || severity === 'warning'),
      edits: fix.edits,
    })),
    evidence: report.evidence ?? [],
  };
}

function sourceEdits(placed: Placed, span: Span, newText: string): Edit[] {
  return placed.paragraph.prose
    .edits(span, newText)
    .map(edit => ({ ...shift(edit, placed.start), newText: edit.newText }));
}
