import type { Connection, Diagnostic } from 'vscode-languageserver';
import { keyOf } from './paths';

interface Published {
  uri: string;
  version: number | undefined;
  draft: readonly Diagnostic[];
  problems: readonly Diagnostic[];
}

/** Pushes diagnostics: what is found in a draft and what is wrong with a reference's file go out together. */
export class Publisher {
  private readonly files = new Map<string, Published>();

  constructor(private readonly connection: Connection) {}

  /** What was found in a draft; `version` where it is open. Always sent, also where nothing changed. */
  draft(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    const file = this.file(uri);
    // Two spellings of one file's URI are two files to a client: what it has under the other one is taken back.
    if (file.uri !== uri && file.draft.length > 0)
      void this.connection.sendDiagnostics({ uri: file.uri, diagnostics: [] });
    Object.assign(file, { uri, version, draft: diagnostics });
    this.send(file);
  }

  /** What is wrong with a file that is read as a reference, a pack or settings. */
  problems(uri: string, diagnostics: readonly Diagnostic[]): void {
    const file = this.file(uri);
    file.problems = diagnostics;
    this.send(file);
  }

  private file(uri: string): Published {
    const key = keyOf(uri);
    let file = this.files.get(key);
    if (!file) this.files.set(key, (file = { uri, version: undefined, draft: [], problems: [] }));
    return file;
  }

  private send({ uri, version, draft, problems }: Published): void {
    if (draft.length + problems.length === 0) this.files.delete(keyOf(uri));
    void this.connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics: [...draft, ...problems],
    });
  }
}
