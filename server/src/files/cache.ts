import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { CompiledReference } from './compiled';
import { writeBeside } from './disk';
import { compileReference, type ReferenceFiles } from './reference';

/** Changes with the form of what is kept, so that an older one is not read. */
const FORMAT = 'tifa-reference-2';

/** Where the command line keeps compiled references. */
export function userStorage(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tifa');
}

/**
 * References compiled before, by what their files hold. A cache that is damaged, or that cannot be written, costs time
 * and nothing else.
 */
export class ReferenceCache {
  /** `storage`: the folder to keep them in; without it nothing is kept. */
  constructor(private readonly storage: string | undefined) {}

  /** The reference that these files make, compiled now if it was not before. */
  async compile(files: ReferenceFiles, fallbackId: string, key: string): Promise<CompiledReference> {
    if (this.storage === undefined || files.problem) return compileReference(files, fallbackId);
    const path = join(this.storage, 'references', `${key}.json`);
    const kept = await this.read(path);
    if (kept) return relocated(kept, files);
    const compiled = await compileReference(files, fallbackId);
    await this.write(path, compiled);
    return compiled;
  }

  private async read(path: string): Promise<CompiledReference | undefined> {
    try {
      const source = await readFile(path, 'utf8');
      const end = source.indexOf('\n');
      const payload = source.slice(end + 1);
      if (source.slice(0, end) !== (await digest([FORMAT, payload]))) return undefined;
      return JSON.parse(payload) as CompiledReference;
    } catch {
      return undefined;
    }
  }

  private async write(path: string, compiled: CompiledReference): Promise<void> {
    try {
      const payload = JSON.stringify(compiled);
      await mkdir(join(path, '..'), { recursive: true });
      await writeBeside(path, `${await digest([FORMAT, payload])}\n${payload}`, 0o600);
    } catch {
      // A read-only home or a full disk: the reference is compiled again next time.
    }
  }
}

/** What a reference's files hold, as one key. */
export function keyOf(files: ReferenceFiles, fallbackId: string): Promise<string> {
  return digest([
    FORMAT,
    fallbackId,
    files.text.bytes,
    files.pack ? files.pack.bytes : files.packPath ? 'unread' : 'none',
  ]);
}

async function digest(parts: readonly (string | Uint8Array)[]): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** The same content may lie elsewhere now. */
function relocated(compiled: CompiledReference, files: ReferenceFiles): CompiledReference {
  if (compiled.problems.length === 0) return compiled;
  const problems = compiled.problems.map(problem => ({
    ...problem,
    file: problem.code === 'pack.invalid' ? (files.packPath ?? problem.file) : files.text.path,
  }));
  return { ...compiled, problems };
}
