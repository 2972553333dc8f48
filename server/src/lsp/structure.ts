import { counted } from '../engine/text/counted';
import {
  CodeActionKind,
  MessageType,
  Range,
  ShowMessageNotification,
  type CodeAction,
  type CodeActionParams,
} from 'vscode-languageserver';
import { OPERATIONS, type Operation, type Restructuring } from '../engine/features/structure';
import type { Language } from '../engine/text/message';
import { applyToDraft, type Applied } from './applying';
import type { ClientFacts } from './client';
import { toSpan } from './convert';
import { workspaceEdit } from './edits';
import type { Snapshot } from './openDrafts';
import type { Server } from './server';

/** The kinds of what can be done to the numbered structure. */
export const REWRITE = `${CodeActionKind.RefactorRewrite}.tifa`;
export const MOVE = 'refactor.move.tifa';

/** What can be done to the numbered structure at a range, each as one change. */
export function structureActions(
  snapshot: Snapshot,
  params: CodeActionParams,
  client: ClientFacts,
  language: Language,
  wants: (kind: string) => boolean,
): CodeAction[] {
  if (!wants(REWRITE) && !wants(MOVE)) return [];
  const { draft, ground } = snapshot;
  return ground.engine.features
    .restructurings(draft, toSpan(draft, params.range))
    .map(one => ({
      title: one.title[language] + aside(one, language),
      kind: one.operation.startsWith('move') ? MOVE : REWRITE,
      edit: workspaceEdit(snapshot, one.edits, client),
    }))
    .filter(({ kind }) => wants(kind));
}

/** What goes along with the numbers, and what the writer has to look at. */
function aside({ followed, notices }: Restructuring, language: Language): string {
  const zh = [followed > 0 && `${followed}处引用随改`, notices.length > 0 && `${notices.length}处引用请核对`];
  const en = [
    followed > 0 && `${counted(followed, 'reference')} ${followed === 1 ? 'follows' : 'follow'}`,
    notices.length > 0 && `${counted(notices.length, 'reference')} to be looked at`,
  ];
  const said = (language === 'zh' ? zh : en).filter(one => one !== false);
  if (said.length === 0) return '';
  return language === 'zh' ? `（${said.join('，')}）` : ` (${said.join(', ')})`;
}

/** Does it by command, for editors and keys that name an operation. */
export async function restructure(
  server: Server,
  uri: unknown,
  range: unknown,
  operation: unknown,
): Promise<Applied | null> {
  if (typeof uri !== 'string' || !Range.is(range) || !isOperation(operation)) return null;
  const snapshot = await server.open.get(uri);
  if (!snapshot?.active) return null;
  const { draft, ground } = snapshot;
  const done = ground.engine.features.restructure(draft, toSpan(draft, range), operation);
  if (!done) return null;
  const { language } = server.client;
  const applied = await applyToDraft(server, snapshot, done.edits, done.title[language]);
  if (applied.applied && done.notices.length > 0) pointOut(server, done);
  return applied;
}

function isOperation(value: unknown): value is Operation {
  return OPERATIONS.some(operation => operation === value);
}

/** Says which references nobody but the writer can follow. */
function pointOut({ connection, client }: Server, { notices }: Restructuring): void {
  const zh = notices.map(({ line, text }) => `第${line}行“${text}”`).join('、');
  const en = notices.map(({ line, text }) => `${text} (line ${line})`).join(', ');
  const message = { zh: `序号已变，请核对：${zh}。`, en: `Numbers have changed; please look at ${en}.` }[
    client.language
  ];
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
