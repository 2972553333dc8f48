import { basename } from 'node:path';
import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { reportPage } from '../engine/features/report/page';
import type { Language } from '../engine/text/message';
import type { Snapshot } from './openDrafts';

/** A report on a draft, as one page of HTML that needs nothing else; null for a text that Tifa is silent in. */
export const reportRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier },
  { readonly html: string } | null,
  void
>('tifa/report');

/** Writes the report on a draft as it stands in the editor. */
export function report(snapshot: Snapshot, language: Language): { html: string } | null {
  const { active, draft, ground, findings, uri } = snapshot;
  if (!active) return null;
  const content = ground.engine.features.report(draft, findings);
  return { html: reportPage(content, decodeURIComponent(basename(uri)), language) };
}
