import { applyEdits } from '../engine/document/applyEdits';
import type { Edit } from '../engine/document/prose';
import { decode, type Encoding, type TextFile } from './encoding';
import { FileError } from './problem';

/**
 * The file after edits that do not overlap: the bytes of what is inserted are spliced into the bytes that stand, so that
 * nothing outside an edit changes, whatever its encoding.
 * @throws FileError where a character has no place in the file's encoding, or an edit cuts one in two
 */
export async function edited(file: TextFile, edits: readonly Edit[]): Promise<TextFile> {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const text = applyEdits(file.text, edits);
  const places = byteOffsets(
    file,
    ordered.flatMap(edit => [edit.start, edit.end]),
  );
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of ordered) {
    const [start, end] = [places.get(edit.start), places.get(edit.end)];
    if (start === undefined || end === undefined) throw cannotWrite(file.path);
    parts.push(file.bytes.subarray(at, start), await encode(file.path, edit.newText, file.encoding));
    at = end;
  }
  parts.push(file.bytes.subarray(at));
  const bytes = Buffer.concat(parts);
  const reread = decode(file.path, bytes);
  if (reread.text !== text) throw cannotWrite(file.path);
  // What is left of a GB18030 file may be plain ASCII, which reads as UTF-8.
  return { ...reread, encoding: file.encoding };
}

/** The bytes of a text, without a mark. */
async function encode(path: string, text: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = (await import('iconv-lite')).encode(text, 'gb18030');
  // The library and the platform disagree on a few rare characters.
  if (new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes) !== text) throw cannotWrite(path);
  return bytes;
}

/** Where text offsets (given in ascending order) stand in the bytes. Those that cut a character are left out. */
function byteOffsets(file: TextFile, offsets: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  const { bytes, encoding, text } = file;
  let unit = 0;
  let byte = file.mark;
  for (const offset of offsets) {
    while (unit < offset && byte < bytes.length) {
      const width = encoding === 'gb18030' ? gbWidth(bytes, byte) : encoding === 'utf-8' ? utf8Width(bytes[byte]) : 2;
      const supplementary = width === 4 && text.charCodeAt(unit) >> 10 === 0x36;
      unit += supplementary ? 2 : 1;
      byte += width;
    }
    if (unit === offset) found.set(offset, byte);
  }
  return found;
}

function utf8Width(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** GB18030: one byte up to 80, four where a digit comes second, else two. */
function gbWidth(bytes: Buffer, at: number): number {
  if (bytes[at] <= 0x80) return 1;
  return bytes[at + 1] >= 0x30 && bytes[at + 1] <= 0x39 ? 4 : 2;
}

function cannotWrite(path: string): FileError {
  return new FileError(path, {
    zh: '改后的文字无法按原编码写回，文件未改动',
    en: 'the mended text cannot be written in the file’s encoding; the file is unchanged',
  });
}
