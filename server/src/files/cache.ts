import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CompiledReference } from './compiled';
import type { Image } from './image';
import { Keep } from './keep';
import { compileReference, type ReferenceFiles } from './reference';
import { compiledFrom, referenceParts } from './referenceImage';

/** Where the command line keeps compiled references. */
export function userStorage(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tifa');
}

/** A reference that was compiled, now or before. */
export interface Compiled {
  readonly compiled: CompiledReference;
  /** What its content is known by; there once it is kept. */
  seal?: string;
}

/** References compiled before, each with the bytes that it was compiled from: only the very same give it back. */
export class ReferenceCache {
  private readonly keep: Keep | undefined;

  /** `storage`: the folder to keep them in; without it nothing is kept. */
  constructor(storage: string | undefined) {
    this.keep = storage === undefined ? undefined : new Keep(join(storage, 'references'));
  }

  /** The reference that these files make, compiled now if it was not before. @throws FileError */
  async compile(files: ReferenceFiles, fallbackId: string): Promise<Compiled> {
    if (!this.keep || files.problem) return { compiled: await compileReference(files, fallbackId) };
    const path = resolve(files.path);
    const name = `${path}\n${fallbackId}\n${files.packBytes ? 'pack' : ''}`;
    const kept = this.keep.read(name);
    if (kept && isOf(kept.image, files)) {
      const compiled = relocated(compiledFrom(kept.image, kept.about), files);
      return { compiled, seal: kept.image.seal };
    }
    const made: Compiled = { compiled: await compileReference(files, fallbackId) };
    this.keep.later(
      name,
      () => {
        const { about, parts } = referenceParts(made.compiled, path);
        return { about, parts: { ...parts, source: files.bytes, pack: files.packBytes ?? new Uint8Array() } };
      },
      ({ seal }) => (made.seal = seal),
    );
    return made;
  }
}

function isOf(image: Image, { bytes, packBytes }: ReferenceFiles): boolean {
  return bytes.equals(image.u8('source')) && (packBytes ?? Buffer.alloc(0)).equals(image.u8('pack'));
}

/** The same files may be called by another path now. */
function relocated(compiled: CompiledReference, files: ReferenceFiles): CompiledReference {
  if (compiled.problems.length === 0) return compiled;
  const problems = compiled.problems.map(problem => ({
    ...problem,
    file: problem.code === 'pack.invalid' ? (files.packPath ?? problem.file) : files.path,
  }));
  return { ...compiled, problems };
}
