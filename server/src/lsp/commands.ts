import {
  MessageType,
  Range,
  ShowMessageNotification,
  type CancellationToken,
  type ExecuteCommandParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { BLANK } from '../engine/features/insertPart';
import { applyToDraft, type Applied } from './applying';
import { COMMANDS } from './commandNames';
import { toldOf } from './diskSource';
import { lineage } from './lineage';
import { restructure } from './structure';
import { beginDraft } from './newDraft';
import { pathOf } from './paths';
import type { Server } from './server';

/** Carries out a command; what it cannot carry out, it says. */
export async function executeCommand(
  server: Server,
  { command, arguments: given }: ExecuteCommandParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<unknown> {
  if (command === COMMANDS.checkWorkspace) return server.workspaceCheck.run(token, progress);
  const [uri, second, third] = (given ?? []) as unknown[];
  if (command === COMMANDS.restructure) return restructure(server, uri, second, third);
  if (command === COMMANDS.useReferences) return useReferences(server, uri, second);
  if (command === COMMANDS.showLineage) return showLineage(server, uri, second);
  if (command === COMMANDS.newDraft) return beginDraft(server, uri, second);
  if (typeof uri !== 'string' || typeof second !== 'string' || typeof third !== 'string') return null;
  if (command === COMMANDS.stopReporting) return stopReporting(server, uri, second, third);
  if (command === COMMANDS.insertPart) return insertPart(server, uri, second, third);
  return null;
}

async function showLineage({ open, client, connection }: Server, uri: unknown, range: unknown): Promise<unknown> {
  const snapshot = typeof uri === 'string' ? await open.get(uri) : undefined;
  if (!snapshot || !Range.is(range)) return null;
  const answer = lineage(snapshot, { textDocument: { uri: snapshot.uri }, range }, client.language);
  const nothing = {
    zh: '请选中一个提法，或把光标放在术语上。',
    en: 'Select a wording, or put the cursor on a term.',
  }[client.language];
  const lines = answer ? [answer.title, ...answer.steps.map(({ text, told }) => `${text}  ${told}`)] : [nothing];
  if (answer?.note !== undefined) lines.push(answer.note);
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: lines.join('\n'),
  });
  return answer;
}

async function useReferences(server: Server, uri: unknown, ids: unknown): Promise<Applied | null> {
  const snapshot = typeof uri === 'string' ? await server.open.get(uri) : undefined;
  if (!snapshot || !Array.isArray(ids) || !ids.every(id => typeof id === 'string')) return null;
  const edits = snapshot.ground.engine.features.useReferences(snapshot.draft, ids);
  const label = { zh: '选定参照文本', en: 'Choose references' }[server.client.language];
  return edits.length > 0 ? applyToDraft(server, snapshot, edits, label) : { applied: false };
}

async function insertPart(server: Server, uri: string, reference: string, part: string): Promise<Applied | null> {
  const snapshot = await server.open.get(uri);
  if (!snapshot?.active) return null;
  const { features } = snapshot.ground.engine;
  const coverage = features.coverage(snapshot.draft).find(one => one.reference.id === reference);
  const edits = coverage && features.insertPart(snapshot.draft, coverage, part);
  if (!edits) return null;
  const name = coverage.parts.find(({ id }) => id === part)?.name ?? '';
  const label = { zh: `插入“${name}”`, en: `Insert ${name}` }[server.client.language];
  return applyToDraft(server, snapshot, edits, label, BLANK);
}

async function stopReporting(server: Server, uri: string, code: string, text: string): Promise<string | null> {
  const { connection, client } = server;
  const path = pathOf(uri);
  if (path === undefined) return null;
  // A notification: a client need not know how to answer.
  const show = (type: MessageType, message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type, message });
  try {
    const place = server.placeOf(uri, await server.settings.of(uri));
    const written = await server.source.stopReporting({ ...place, path }, { code, text });
    const said = {
      zh: `已写入${written}：不再报告“${text}”的${code}。`,
      en: `Written to ${written}: ${code} on “${text}” is no longer reported.`,
    };
    show(MessageType.Info, said[client.language]);
    await server.refresh();
    return written;
  } catch (error) {
    const { zh, en } = toldOf(error);
    show(MessageType.Error, { zh: `未能写入：${zh}`, en: `Not written: ${en}` }[client.language]);
    return null;
  }
}
