import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WorkspaceFolder } from 'vscode-languageserver';

/** The path of a file's URI; `undefined` for any other URI, and for one that names no path of this system. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The URI of a path. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

const keys = new Map<string, string>();
const MOST_KEYS = 1024;

/** A key that is the same for two spellings of a file's URI (VS Code escapes more than Node does). */
export function keyOf(uri: string): string {
  let key = keys.get(uri);
  if (key === undefined) {
    const path = pathOf(uri);
    key = path === undefined ? uri : uriOf(path);
    // Asked at every key of the same few texts.
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(uri, key);
  }
  return key;
}

/** The workspace folders, by path; a draft belongs to the innermost that holds it. */
export class Folders {
  private paths: readonly string[] = [];

  /** Takes the folders as they are now. */
  set(folders: readonly WorkspaceFolder[] | null | undefined, rootUri?: string | null): void {
    const uris = folders?.map(folder => folder.uri) ?? (rootUri ? [rootUri] : []);
    this.paths = uris.flatMap(uri => pathOf(uri) ?? []).sort((a, b) => b.length - a.length);
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(folder => pathOf(folder.uri)));
    const kept = [...this.paths.filter(path => !gone.has(path)), ...added.flatMap(({ uri }) => pathOf(uri) ?? [])];
    this.paths = [...new Set(kept)].sort((a, b) => b.length - a.length);
  }

  get all(): readonly string[] {
    return this.paths;
  }

  /** The folder that holds a path; for a text that was never saved, the only folder there is. */
  of(path: string | undefined): string | undefined {
    if (path === undefined) return this.paths.length === 1 ? this.paths[0] : undefined;
    return this.paths.find(folder => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  }
}
