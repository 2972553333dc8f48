import type { Engine } from '../engine';
import type { CheckOptions } from '../engine';
import type { TextFormat } from '../engine/document/block';
import { mend, preferredFix } from '../engine/features/fixAll';
import { edited } from '../files/editing';
import type { TextFile } from '../files/encoding';
import type { CheckedFile } from './report';

/** How a text of that name is read: Markdown, and whatever has no name; all else line by line. */
export function formatOf(name: string): TextFormat {
  return name === '-' || /\.(?:md|markdown|mdown|mkd)$/i.test(name) ? 'markdown' : 'plain';
}

/**
 * Checks one file with one engine; with `fix`, what it reads after every preferred fix. Nothing is written here. Depends
 * on nothing but what it is given, so that it can run anywhere.
 * @returns the file as checked, and what is to be written where fixes changed it
 * @throws FileError where the mended text has no place in the file's encoding
 */
export async function checkFile(
  engine: Engine,
  file: TextFile,
  shown: string,
  options: CheckOptions,
  fix: boolean,
): Promise<{ checked: CheckedFile; mended: TextFile | undefined }> {
  const format = formatOf(shown);
  let draft = engine.read(file.text, format);
  const check = (text: string) => engine.check((draft = engine.read(text, format, draft)), options);
  if (!fix)
    return { checked: { path: shown, text: file.text, findings: check(file.text), fixed: 0 }, mended: undefined };
  const { text, edits, fixed } = mend(file.text, check, preferredFix);
  const mended = edits.length > 0 ? await edited(file, edits) : undefined;
  return { checked: { path: shown, text, findings: check(text), fixed }, mended };
}
