/**
 * What client and server say to each other beyond LSP 3.17.
 * Nothing here is needed to get findings: another client may leave it all out.
 */
import { NotificationType } from 'vscode-languageclient/node';

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
}

/** Sent by the server for each open document, when it is read and whenever one of these changes. */
export interface DraftStatus {
  readonly uri: string;
  /** Whether Tifa speaks in this text at all (CONTRACT, Drafts). */
  readonly active: boolean;
  readonly segmenter: 'nodejieba' | 'intl' | 'none';
  readonly references: readonly ReferenceInForce[];
  readonly counts?: FindingCounts;
}

export const statusNotification = new NotificationType<DraftStatus>('tifa/status');

/** Commands that the server carries out by `workspace/executeCommand`. */
export const serverCommands = {
  /** No argument; answers {@link WorkspaceCheck}. */
  checkWorkspace: 'tifa.server.checkWorkspace',
} as const;

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
}
