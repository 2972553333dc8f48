import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding } from '../engine/checks/finding';
import type { Mended } from '../engine/features/fixAll';
import type { ClientFacts } from './client';
import { COMMANDS } from './commandNames';
import { toSpan } from './convert';
import { toDiagnostic, type Telling } from './diagnostics';
import { workspaceEdit } from './edits';
import type { Snapshot } from './openDrafts';
import { REFERENCES, referenceActions } from './referenceActions';
import { structureActions } from './structure';

/** What `source.fixAll` on save asks for. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.tifa`;

/** What shows how a wording came to be. */
export const LINEAGE = 'tifa.lineage';

/** What an action that is worked out only when chosen is known by. */
interface Deferred {
  readonly uri: string;
  readonly version: number;
  /** The code whose findings are all mended. */
  readonly code: string;
}

/** What can be done about the findings that a range touches. */
export function codeActions(
  snapshot: Snapshot,
  params: CodeActionParams,
  client: ClientFacts,
  telling: Telling,
): CodeAction[] {
  if (!snapshot.active) return [];
  const wants = (kind: string): boolean =>
    params.context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? !kind.startsWith('source');
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const span = toSpan(snapshot.draft, params.range);
    const touched = snapshot.findings.filter(finding => finding.start <= span.end && span.start <= finding.end);
    for (const finding of touched) actions.push(...fixActions(snapshot, finding, params, client, telling));
    for (const code of new Set(touched.map(finding => finding.code)))
      actions.push(...fixAllOfAction(snapshot, code, client, telling));
    for (const finding of touched) actions.push(...silencing(snapshot, finding, params, client, telling));
  }
  // Not for the light bulb, which asks at every move of the cursor.
  if (params.context.triggerKind !== CodeActionTriggerKind.Automatic)
    actions.push(...structureActions(snapshot, params, client, telling.language, wants));
  if (wants(REFERENCES)) actions.push(...referenceActions(snapshot, params, client, telling));
  if (wants(LINEAGE)) actions.push(...lineageAction(snapshot, params, telling));
  if (wants(FIX_ALL)) {
    const { edits } = snapshot.ground.engine.features.fixAll(snapshot.draft, checker(snapshot));
    const title = { zh: 'Tifa：改正本文全部首选改法', en: 'Tifa: apply every preferred fix' }[telling.language];
    if (edits.length > 0) actions.push({ title, kind: FIX_ALL, edit: workspaceEdit(snapshot, edits, client) });
  }
  return actions;
}

/** Only of what is selected: a cursor is on some term nearly everywhere. */
function lineageAction(snapshot: Snapshot, { range }: CodeActionParams, { language }: Telling): CodeAction[] {
  const selection = toSpan(snapshot.draft, range);
  const { features } = snapshot.ground.engine;
  const found = selection.start < selection.end ? features.wording(snapshot.draft, selection) : undefined;
  if (!found) return [];
  const title = { zh: `查看“${found.wording}”的沿革`, en: `Show the lineage of “${found.wording}”` }[language];
  const command = { title, command: COMMANDS.showLineage, arguments: [snapshot.uri, range] };
  return [{ title, kind: LINEAGE, command }];
}

function fixActions(
  snapshot: Snapshot,
  finding: Finding,
  params: CodeActionParams,
  client: ClientFacts,
  telling: Telling,
): CodeAction[] {
  return finding.fixes.map(fix => ({
    title: fix.title[telling.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [told(snapshot, finding, params, telling)],
    isPreferred: fix.preferred,
    edit: workspaceEdit(snapshot, fix.edits, client),
  }));
}

/** The client's own copy of the diagnostic, so that it knows which one the action mends. */
function told(snapshot: Snapshot, finding: Finding, params: CodeActionParams, telling: Telling): Diagnostic {
  const own = toDiagnostic(snapshot, finding, telling);
  const { start, end } = own.range;
  return (
    params.context.diagnostics.find(
      ({ code, range }) =>
        code === own.code &&
        range.start.line === start.line &&
        range.start.character === start.character &&
        range.end.line === end.line &&
        range.end.character === end.character,
    ) ?? own
  );
}

function fixAllOfAction(snapshot: Snapshot, code: string, client: ClientFacts, telling: Telling): CodeAction[] {
  const mendable = snapshot.findings.filter(finding => finding.code === code && finding.fixes.length > 0);
  if (mendable.length < 2) return [];
  const count = mendable.length;
  const action: CodeAction = {
    title: { zh: `改正本文全部${code}（${count}处）`, en: `Fix all ${code} in this text (${count})` }[telling.language],
    kind: CodeActionKind.QuickFix,
  };
  const data: Deferred = { uri: snapshot.uri, version: snapshot.version, code };
  if (client.resolvesEdits) return [{ ...action, data }];
  return [{ ...action, edit: workspaceEdit(snapshot, mendAll(snapshot, code).edits, client) }];
}

/** The edit of an action that was left to be worked out; none where the text has changed since. */
export function resolveAction(action: CodeAction, snapshot: Snapshot | undefined, client: ClientFacts): CodeAction {
  // VS Code asks for every action, those that carry their edit or a command included.
  const deferred = action.data as Deferred | undefined;
  if (!snapshot || snapshot.version !== deferred?.version) return action;
  return { ...action, edit: workspaceEdit(snapshot, mendAll(snapshot, deferred.code).edits, client) };
}

/** The text that an action belongs to, if its edit is yet to be worked out. */
export function deferredUri(action: CodeAction): string | undefined {
  const data = action.data as Partial<Deferred> | undefined;
  return typeof data?.uri === 'string' && typeof data.code === 'string' ? data.uri : undefined;
}

function mendAll(snapshot: Snapshot, code: string): Mended {
  return snapshot.ground.engine.features.fixAllOf(snapshot.draft, code, checker(snapshot));
}

/** Checks what a text reads after some fixes, as the draft itself is checked. */
function checker({ draft, ground, findings }: Snapshot): (text: string) => readonly Finding[] {
  const { engine, options } = ground;
  let last = draft;
  return text => {
    if (text === draft.text) return findings;
    last = engine.read(text, draft.format, last);
    return engine.check(last, options);
  };
}

function silencing(
  snapshot: Snapshot,
  finding: Finding,
  params: CodeActionParams,
  client: ClientFacts,
  { language, pages }: Telling,
): CodeAction[] {
  const diagnostics = [told(snapshot, finding, params, { language, pages })];
  const { code } = finding;
  const actions: CodeAction[] = [];
  const edits = snapshot.ground.engine.features.ignoreHere(snapshot.draft, finding);
  if (edits) {
    const title = { zh: `此处忽略${code}`, en: `Ignore ${code} here` }[language];
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(snapshot, edits, client) });
  }
  const text = snapshot.draft.text.slice(finding.start, finding.end);
  if (text !== '' && snapshot.uri.startsWith('file:')) {
    const title = { zh: `不再报告“${shortened(text)}”`, en: `Stop reporting “${shortened(text)}”` }[language];
    const command = { title, command: COMMANDS.stopReporting, arguments: [snapshot.uri, code, text] };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
  }
  return actions;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
