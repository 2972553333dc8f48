import type { Engine } from '../../server/src/engine';
import { applyEdits } from '../../server/src/engine/document/applyEdits';
import type { Finding } from '../../server/src/engine/checks/finding';
import type { Draft } from '../../server/src/engine/document/draft';
import type { Span } from '../../server/src/engine/text/span';
import type { Base, Fault } from './fault';
import type { FaultKind } from './ground';
import type { Sweep } from './sweep';

/** What became of a fault. */
export interface Verdict {
  readonly kind: string;
  readonly form: string;
  readonly source: string;
  readonly constructed: boolean;
  readonly found: boolean;
  readonly mended: boolean;
  /** The stretch of the text without the fault, and with it, the fault marked ⟦…⟧ in both. */
  readonly original: string;
  readonly faulty: string;
  /** The findings that the fault brought: those on it, and those elsewhere. */
  readonly on: readonly string[];
  readonly elsewhere: readonly string[];
}

/** Told of each text with a fault and all that is said of it. */
export type OnFaulty = (source: string, text: string, findings: readonly Finding[]) => void;

/** Judges faults with one engine; what it says of a text without its fault is worked out once. */
export class Judge {
  private readonly bases = new Map<string, { draft: Draft; findings: readonly Finding[] }>();

  /** `sweep` tries the fixes of what faults bring. */
  constructor(
    private readonly engine: Engine,
    private readonly sweep?: Sweep,
    private readonly onFaulty?: OnFaulty,
  ) {}

  /** The findings on a text as it stands. */
  clean(base: Base): readonly Finding[] {
    return this.read(base).findings;
  }

  /** Judges a fault; nothing where the text already has a finding at that place, so that the site says nothing. */
  judge(kind: FaultKind, fault: Fault, constructed: boolean): Verdict | undefined {
    const { base, faulty } = fault;
    const { draft, findings: before } = this.read(base);
    if (before.some(finding => finding.start < fault.was.end + 1 && finding.end > fault.was.start - 1))
      return undefined;
    const spoilt = this.engine.read(faulty, base.format, draft);
    const date = fault.faultyDate ?? base.date;
    const after = this.engine.check(spoilt, dated(date));
    const fresh = newFindings(before, after, base.text, faulty);
    this.onFaulty?.(base.source, faulty, after);
    this.sweep?.take(base.source, spoilt, fresh, after, date);
    const on = fresh.filter(finding => fault.at.some(span => meets(finding, span, kind.dropped)));
    return {
      kind: kind.kind,
      form: fault.form,
      source: base.source,
      constructed,
      found: on.length > 0,
      mended: on.some(({ fixes }) => fixes.some(fix => applyEdits(faulty, fix.edits) === base.text)),
      original: marked(base.text, fault.was),
      faulty: marked(faulty, fault.at[0]),
      on: on.map(finding => said(finding, faulty)),
      elsewhere: fresh.filter(finding => !on.includes(finding)).map(finding => said(finding, faulty)),
    };
  }

  private read(base: Base): { draft: Draft; findings: readonly Finding[] } {
    const key = `${base.format}|${base.date ?? ''}|${base.text}`;
    let read = this.bases.get(key);
    if (!read) {
      const draft = this.engine.read(base.text, base.format);
      this.bases.set(key, (read = { draft, findings: this.engine.check(draft, dated(base.date)) }));
    }
    return read;
  }
}

function dated(date: string | undefined): { date?: string } {
  return date === undefined ? {} : { date };
}

/** The findings that the text without the fault did not have, whatever stands before them having grown or shrunk. */
function newFindings(before: readonly Finding[], after: readonly Finding[], was: string, is: string): Finding[] {
  const key = (finding: Finding, text: string, fromEnd: boolean): string =>
    `${finding.code}|${text.slice(finding.start, finding.end)}|${finding.message.zh}|${fromEnd ? text.length - finding.start : finding.start}`;
  const fromStart = new Set(before.map(finding => key(finding, was, false)));
  const fromEnd = new Set(before.map(finding => key(finding, was, true)));
  return after.filter(finding => !fromStart.has(key(finding, is, false)) && !fromEnd.has(key(finding, is, true)));
}

/** True where a finding overlaps a fault; something dropped is met by what holds its place, or (`touch`) reaches it. */
function meets(finding: Finding, { start, end }: Span, dropped: FaultKind['dropped']): boolean {
  if (start < end) return finding.start < end && finding.end > start;
  return dropped === 'inside'
    ? finding.start < start && finding.end > start
    : finding.start <= start && finding.end >= start;
}

/** How much of a text is shown on either side of a mark. */
const SHOWN = 18;

/** A stretch of a text with a mark, on one line. */
export function marked(text: string, { start, end }: Span): string {
  const cut = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s*\n\s*/g, '¶');
  const middle = end - start > 80 ? `${cut(start, start + 40)}…${cut(end - 30, end)}` : cut(start, end);
  return `${cut(start - SHOWN, start)}⟦${middle}⟧${cut(end, end + SHOWN)}`;
}

/** A finding on one line: code, severity, the place, the message, and what its fixes put there. */
export function said(finding: Finding, text: string): string {
  const fixes = finding.fixes.map(({ edits }) =>
    edits
      .slice(0, 3)
      .map(({ start, end, newText }) => `${text.slice(start, end)}→${newText}`)
      .join(' + '),
  );
  const offered = fixes.length > 0 ? `［${fixes.join('；').replace(/\s*\n\s*/g, '¶')}］` : '';
  return `${finding.code} ${finding.severity} ${marked(text, finding)} ${finding.message.zh}${offered}`;
}
