/**
 * What client and server say to each other beyond LSP 3.17.
 * Nothing here is needed to get findings: another client may leave it all out.
 */
import { Range } from 'vscode';
import { NotificationType, RequestType } from 'vscode-languageclient/node';
import type { Lineage } from './views/pageMessages';

/** Counts of findings by severity, over one document or a workspace. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** A reference in force for a draft. */
export interface ReferenceInForce {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Where the text lies. Without it the reference is listed but cannot be opened. */
  readonly uri?: string;
  /** Why it is in force. */
  readonly origin?: Origin;
}

/** It ships with us, lies in `references/`, or the settings or `.tifa.yaml` name it. */
export type Origin = 'shipped' | 'workspace' | 'settings' | 'config';

/** Sent by the server for each open document, when it is read and whenever one of these changes. */
export interface DraftStatus {
  readonly uri: string;
  /** Whether Tifa speaks in this text at all (CONTRACT, Drafts). */
  readonly active: boolean;
  readonly segmenter: 'nodejieba' | 'intl' | 'none';
  /** Those that speak for the draft, the newest first. */
  readonly references: readonly ReferenceInForce[];
  /** Those in force that do not, since the front matter names others. */
  readonly silent: readonly ReferenceInForce[];
  /** What only attests. */
  readonly archives: readonly { readonly id: string; readonly origin?: Origin; readonly texts: number }[];
  /** Whether the front matter names the references that speak. */
  readonly named: boolean;
  readonly counts?: FindingCounts;
}

export const statusNotification = new NotificationType<DraftStatus>('tifa/status');

/** Commands that the server carries out by `workspace/executeCommand`. */
export const serverCommands = {
  /** No argument; answers {@link WorkspaceCheck}. */
  checkWorkspace: 'tifa.server.checkWorkspace',
  /** The draft's URI, a reference's id, a part's id; answers {@link Applied}, or null where there was nothing to do. */
  insertPart: 'tifa.server.insertPart',
  /** The draft's URI, a range, an operation's name; answers {@link Applied}, or null where there was nothing to do. */
  restructure: 'tifa.server.restructure',
  /** Nothing: answers {@link NewDraftChoices}. A reference's id (null: none) and a genre: answers {@link NewDraft}, or null. */
  newDraft: 'tifa.server.newDraft',
  /** The draft's URI, a range: the lineage of the wording there. The server tells it in a message; we have a panel. */
  showLineage: 'tifa.server.showLineage',
  /** The draft's URI, ids of references: the front matter names these. Answers {@link Applied}. */
  useReferences: 'tifa.server.useReferences',
} as const;

/** What a command that changed a draft answers. */
export interface Applied {
  readonly applied: boolean;
  /** What the writer goes on with. */
  readonly select?: PlainRange;
}

/** A range as it comes over the wire. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A range as VS Code has it. */
export function asRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** What a draft has of each reference in force; those that it follows come first. */
export interface Coverage {
  readonly uri: string;
  readonly version: number;
  readonly references: readonly ReferenceCoverage[];
}

export interface ReferenceCoverage {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly uri: string;
  readonly followed: boolean;
  readonly carried: number;
  readonly total: number;
  /** Both in words: 六项任务：4/6. */
  readonly figure: string;
  readonly parts: readonly PartCoverage[];
}

/** A frame or a priority of a reference. `source` is a range of the reference, `place` of the draft. */
export interface PartCoverage {
  readonly id: string;
  readonly kind: 'frame' | 'priority';
  readonly name: string;
  readonly number?: number;
  readonly state: 'carried' | 'partly' | 'missing' | 'moved';
  readonly source: PlainRange;
  readonly place?: PlainRange;
  readonly passages: readonly PassageCoverage[];
}

/** A sentence of a reference, the draft's places beside it, and the stretches of its text that have drifted. */
export interface PassageCoverage {
  readonly text: string;
  readonly source: PlainRange;
  readonly closeness: 'same' | 'small' | 'large' | 'none';
  readonly drifted: readonly PlainRange[];
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly places: readonly { readonly range: PlainRange; readonly drifted: readonly PlainRange[] }[];
}

export const coverageRequest = new RequestType<{ textDocument: { uri: string } }, Coverage | null, void>(
  'tifa/coverage',
);

/** The lineage of a wording, or of what stands at a range of a draft. */
export const lineageRequest = new RequestType<
  { textDocument: { uri: string }; range?: PlainRange; wording?: string },
  Lineage | null,
  void
>('tifa/lineage');

/** What a check of the workspace answers. */
export interface WorkspaceCheck {
  readonly files: number;
  readonly counts: FindingCounts;
}

/** `initializationOptions`: what the server cannot learn from the protocol itself. */
export interface InitializationOptions {
  /** An absolute folder of ours for caches. */
  readonly storagePath: string;
  /** The language of the interface, as VS Code names it (`zh-cn`, `en`). */
  readonly locale: string;
  /** Whether folders outside the workspace may be read on the word of the workspace's own files. */
  readonly trusted: boolean;
  /** The package contributes its snippets to policy drafts itself: the server is to offer them in other drafts only. */
  readonly ownSnippets: true;
  /** VS Code shows what a finding rests on in one pop-up with the hover, which then need not quote it again. */
  readonly showsEvidence: true;
}

/** A report on a draft, as one page of HTML; null where Tifa is silent. */
export const reportRequest = new RequestType<{ textDocument: { uri: string } }, { html: string } | null, void>(
  'tifa/report',
);

/** What a draft can be begun with. */
export interface NewDraftChoices {
  readonly references: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  readonly genres: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
}

/** A draft that has just been begun. */
export interface NewDraft {
  readonly languageId: string;
  readonly snippet: string;
}
