import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Range,
} from 'vscode-languageserver';
import type { Evidence, Finding, Severity } from '../engine/checks/finding';
import type { Library } from '../engine/library/library';
import type { Language, Message } from '../engine/text/message';
import { lineRange, standsIn, toRange } from './convert';
import type { Snapshot } from './openDrafts';

/** The language that findings are said in, and the folder (a URI without a slash at its end) of the checks' pages. */
export interface Telling {
  readonly language: Language;
  readonly pages: string;
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of a snapshot as the protocol tells them; all of them, where nothing is held back. */
export function diagnosticsOf(
  snapshot: Snapshot,
  telling: Telling,
  findings: readonly Finding[] = snapshot.findings,
): Diagnostic[] {
  return findings.map(finding => toDiagnostic(snapshot, finding, telling));
}

interface Told {
  readonly finding: Finding;
  readonly library: Library;
  readonly diagnostic: Diagnostic;
}

/** What was told last with a message: most findings stand where they stood before the key. */
const told = new WeakMap<Telling, WeakMap<Message, Told>>();

/**
 * A finding as the protocol tells it. One that stands in the same range as before is the same object, so that it need not
 * be encoded again either: nobody changes it.
 */
export function toDiagnostic(snapshot: Snapshot, finding: Finding, telling: Telling): Diagnostic {
  let known = told.get(telling);
  if (!known) told.set(telling, (known = new WeakMap()));
  const { library } = snapshot.ground.engine;
  const last = known.get(finding.message);
  if (
    last?.library === library &&
    saysTheSame(last.finding, finding) &&
    standsIn(snapshot.draft, finding, last.diagnostic.range)
  )
    return last.diagnostic;
  const diagnostic = newDiagnostic(snapshot, finding, toRange(snapshot.draft, finding), telling);
  known.set(finding.message, { finding, library, diagnostic });
  return diagnostic;
}

/** True where two findings with one message differ in their place at most. */
function saysTheSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.severity === b.severity && a.evidence === b.evidence;
}

function newDiagnostic(
  snapshot: Snapshot,
  { code, severity, message, evidence }: Finding,
  range: Range,
  { language, pages }: Telling,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range,
    severity: SEVERITY[severity],
    code,
    codeDescription: { href: pageOf(code, language, pages) },
    source: 'tifa',
    message: message[language],
  };
  const related = evidence.flatMap(one => toRelated(snapshot, one) ?? []);
  if (related.length > 0) diagnostic.relatedInformation = related;
  // A wording out of its time is struck through, as an outdated function is.
  if (code === 'wording.dated') diagnostic.tags = [DiagnosticTag.Deprecated];
  return diagnostic;
}

/** The address of a code's page. */
export function pageOf(code: string, language: Language, pages: string): string {
  return `${pages}/${language === 'en' ? 'en/' : ''}${code}.md`;
}

function toRelated(
  snapshot: Snapshot,
  evidence: Evidence,
): NonNullable<Diagnostic['relatedInformation']>[number] | undefined {
  const reference = snapshot.ground.engine.library.reference(evidence.reference);
  if (!reference) return undefined;
  const place = { text: reference.text, lines: reference.lines };
  const date = evidence.date === undefined ? '' : `（${evidence.date}）`;
  return {
    location: { uri: reference.meta.uri, range: lineRange(place, evidence.line, evidence.quote) },
    message: `${reference.meta.title}${date}：${evidence.quote}`,
  };
}

/** What the answer to a pull is known by: the findings that it tells. */
const resultIds = new WeakMap<readonly Finding[], string>();
let serial = 0;

/** The answer to a pull: what was found and is to be told now, or that it is what the client has. */
export function reportOf(
  snapshot: Snapshot,
  findings: readonly Finding[],
  telling: Telling,
  previous: string | undefined,
): DocumentDiagnosticReport {
  let resultId = resultIds.get(findings);
  if (resultId === undefined) resultIds.set(findings, (resultId = `${snapshot.version}.${++serial}`));
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(snapshot, telling, findings) };
}
