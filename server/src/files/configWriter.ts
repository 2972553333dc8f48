import { readFile, stat } from 'node:fs/promises';
import { readYaml } from '../engine/text/readYaml';
import { yamlReason } from '../engine/text/yamlReason';
import { writeBeside } from './disk';
import { decode } from './encoding';
import { FileError, messageOf } from './problem';

/** A finding that is no longer to be reported: its code, and the text it stands on. */
export interface IgnoreEntry {
  readonly code: string;
  readonly text: string;
}

/**
 * The text of a `.tifa.yaml` with one more `ignore` entry; comments and order stay. An entry that is there already
 * changes nothing.
 * @throws FileError where the text is not YAML, or its `ignore` not a list
 */
export function withIgnore(path: string, text: string, { code, text: quoted }: IgnoreEntry): string {
  const document = readYaml(text, 'core');
  if (document.errors.length > 0) {
    const { zh, en } = yamlReason(document.errors[0]);
    throw new FileError(path, { zh: `不是有效的YAML：${zh}`, en: `not valid YAML: ${en}` });
  }
  const known = (document.toJS({ maxAliasCount: 100 }) as { ignore?: unknown } | null)?.ignore;
  if (known !== undefined && known !== null && !Array.isArray(known)) {
    throw new FileError(path, { zh: 'ignore应为列表', en: 'ignore should be a list' });
  }
  if ((known as IgnoreEntry[] | null | undefined)?.some(entry => entry?.code === code && entry.text === quoted))
    return text;
  if (known) document.addIn(['ignore'], document.createNode({ code, text: quoted }));
  else document.setIn(['ignore'], document.createNode([{ code, text: quoted }]));
  const written = document.toString({ lineWidth: 0 });
  return /\r\n/.test(text) ? written.replace(/\r?\n/g, '\r\n') : written;
}

/** Adds an `ignore` entry to a `.tifa.yaml`, which is made where there is none. @throws FileError */
export async function addIgnore(path: string, entry: IgnoreEntry): Promise<void> {
  try {
    const before = await readFile(path).catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      throw error;
    });
    const mode = before ? (await stat(path)).mode : 0o644;
    const text = withIgnore(path, before ? decode(path, before).text : '', entry);
    await writeBeside(path, text, mode);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, messageOf(error));
  }
}
