import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { EMPTY_PACK } from '../engine/reference/pack';
import type { CompiledReference } from './compiled';
import type { TextFile } from './encoding';
import { readReferenceHeader } from './frontMatter';
import { readPack } from './pack';
import { problemOf, type FileError, type Problem } from './problem';

/** The largest pack, and the largest text of a reference, that is read. */
export const PACK_LIMIT = 8 * 1024 * 1024;
export const TEXT_LIMIT = 32 * 1024 * 1024;

/** The file names that make a folder a reference. */
export const REFERENCE_FILE = 'reference.md';
export const PACK_FILE = 'pack.yaml';

/** The files of a reference as they were read; the pack's only where it has one that can be read. */
export interface ReferenceFiles {
  readonly text: TextFile;
  readonly packPath?: string;
  readonly pack?: TextFile;
  /** What kept the pack from being read. */
  readonly problem?: Problem;
}

/** Judges and compiles a reference. `fallbackId` is its id where its front matter gives none. */
export async function compileReference(files: ReferenceFiles, fallbackId: string): Promise<CompiledReference> {
  const header = await readReferenceHeader(files.text.path, files.text.text, fallbackId);
  const reading = files.pack ? await readPack(files.pack.path, files.pack.text, header.text) : undefined;
  return {
    meta: header.meta,
    text: header.text,
    pack: reading?.pack ?? EMPTY_PACK,
    problems: [...header.problems, ...(reading?.problems ?? []), ...(files.problem ? [files.problem] : [])],
  };
}

/** Reads the files of the reference folder at `folder`. @throws FileError where its text cannot be read */
export async function readReferenceFolder(
  folder: string,
  read: (path: string, limit: number) => Promise<TextFile>,
): Promise<ReferenceFiles> {
  const text = await read(join(folder, REFERENCE_FILE), TEXT_LIMIT);
  const packPath = join(folder, PACK_FILE);
  try {
    await stat(packPath);
  } catch {
    return { text };
  }
  try {
    return { text, packPath, pack: await read(packPath, PACK_LIMIT) };
  } catch (error) {
    return { text, packPath, problem: problemOf(packPath, error as FileError, 'pack.invalid') };
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
