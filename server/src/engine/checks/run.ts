import type { Draft, Placed } from '../document/draft';
import type { DraftHeader } from '../document/header';
import type { Edit } from '../document/prose';
import type { Paragraph } from '../document/paragraph';
import { shift, type Span } from '../text/span';
import type { Check, CheckContext, DraftCheck, DraftReport, ParagraphCheck, Report, SourceReport } from './check';
import type { Finding } from './finding';

/** Codes that judge how a stretch is written, whatever the reference. */
const OF_FORM = /^(?:text\.repeat|word\.|number\.|name\.|punctuation\.series)/;
const AROUND = 4;

/**
 * Runs checks over a draft in one context. A paragraph's own findings are worked out once and kept with the paragraph;
 * draft checks run each time.
 */
export class CheckRun {
  private readonly kept = new WeakMap<Paragraph, readonly Finding[]>();
  private readonly paragraphChecks: readonly ParagraphCheck[];
  private readonly draftChecks: readonly DraftCheck[];

  constructor(
    checks: readonly Check[],
    private readonly context: CheckContext,
  ) {
    this.paragraphChecks = checks.filter(check => check.scope === 'paragraph');
    this.draftChecks = checks.filter(check => check.scope === 'draft');
  }

  /** All that the checks say of a draft, in no order, nothing ignored yet. */
  findings(draft: Draft, header: DraftHeader): Finding[] {
    const found: Finding[] = [];
    for (const { paragraph, start } of draft.paragraphs) {
      for (const finding of this.ofParagraph(paragraph)) found.push(moved(finding, start));
    }
    for (const check of this.draftChecks)
      found.push(...withoutFail(own => check.run({ draft, header }, this.context, draftReport(check, own))));
    return found.filter(finding => !this.isNormsOwn(draft.text, finding));
  }

  /** True where a norm writes the same, with what stands around it: a draft that follows it there is not at fault. */
  private isNormsOwn(text: string, { code, start, end }: Finding): boolean {
    if (!OF_FORM.test(code)) return false;
    const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
    return this.context.library.passages.some(passages => passages.text.includes(around));
  }

  /** A paragraph's own findings, in its source offsets. */
  private ofParagraph(paragraph: Paragraph): readonly Finding[] {
    let findings = this.kept.get(paragraph);
    if (!findings) {
      const found: Finding[] = [];
      const placed = { paragraph, start: 0 };
      for (const check of this.paragraphChecks)
        found.push(
          ...withoutFail(own => {
            check.run(paragraph, this.context, report => own.push(toFinding(check, placed, report)));
          }),
        );
      this.kept.set(paragraph, (findings = found));
    }
    return findings;
  }
}

/** What a check finds; nothing where it throws, so that its fault costs a text that check's findings and no others. */
function withoutFail(run: (found: Finding[]) => void): Finding[] {
  const found: Finding[] = [];
  try {
    run(found);
  } catch {
    return [];
  }
  return found;
}

function draftReport(check: DraftCheck, found: Finding[]): DraftReport {
  const report = (placed: Placed, said: Report): void => {
    found.push(toFinding(check, placed, said));
  };
  const atSource = (span: Span, said: SourceReport): void => {
    found.push(findingAt(check, span, said));
  };
  return Object.assign(report, { atSource });
}

function toFinding(check: Check, placed: Placed, report: Report): Finding {
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

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    fixes: finding.fixes.map(fix => ({
      ...fix,
      edits: fix.edits.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    })),
  };
}
