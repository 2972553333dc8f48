import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { EMPTY_PACK } from '../engine/reference/pack';
import type { CompiledReference } from './compiled';
import { readBytesNow as readBytes } from './disk';
import { decode } from './encoding';
import { readReferenceHeader } from './frontMatter';
import { readPack, type PackReading } from './pack';
import { problemOf, type Problem } from './problem';

/** The largest pack, and the largest text of a reference, that is read. */
export const PACK_LIMIT = 8 * 1024 * 1024;
export const TEXT_LIMIT = 32 * 1024 * 1024;

/** The file names that make a folder a reference. */
export const REFERENCE_FILE = 'reference.md';
export const PACK_FILE = 'pack.yaml';

/** The files of a reference as they lie on the disk; the pack's bytes only where it has one that can be read. */
export interface ReferenceFiles {
  readonly path: string;
  readonly bytes: Buffer;
  readonly packPath?: string;
  readonly packBytes?: Buffer;
  /** What kept the pack from being read. */
  readonly problem?: Problem;
}

/** Judges and compiles a reference. `fallbackId` is its id where its front matter gives none. @throws FileError */
export async function compileReference(files: ReferenceFiles, fallbackId: string): Promise<CompiledReference> {
  const { path, packPath } = files;
  const header = await readReferenceHeader(path, decode(path, files.bytes).text, fallbackId);
  let reading: PackReading | undefined;
  let { problem } = files;
  if (packPath !== undefined && files.packBytes) {
    try {
      reading = await readPack(packPath, decode(packPath, files.packBytes).text, header.text);
    } catch (error) {
      problem = problemOf(packPath, error, 'pack.invalid');
    }
  }
  return {
    meta: header.meta,
    text: header.text,
    pack: reading?.pack ?? EMPTY_PACK,
    problems: [...header.problems, ...(reading?.problems ?? []), ...(problem ? [problem] : [])],
  };
}

/** Reads the files of the reference folder at `folder`. @throws FileError where its text cannot be read */
export function readReferenceFolder(folder: string): ReferenceFiles {
  const path = join(folder, REFERENCE_FILE);
  const bytes = readBytes(path, TEXT_LIMIT);
  const packPath = join(folder, PACK_FILE);
  if (!existsSync(packPath)) return { path, bytes };
  try {
    return { path, bytes, packPath, packBytes: readBytes(packPath, PACK_LIMIT) };
  } catch (error) {
    return { path, bytes, packPath, problem: problemOf(packPath, error, 'pack.invalid') };
  }
}

/** True for the names of texts; a README explains a folder and is no reference. */
export function isTextName(name: string): boolean {
  return /\.(?:md|txt)$/i.test(name) && !/^readme\b/i.test(name);
}

/** A file's name without its folder and extension: the id of a single text. */
export function nameOf(path: string): string {
  return basename(path, extname(path));
}
