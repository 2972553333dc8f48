// Reads a package: a zip file, by its central directory.
import fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const NAMES_IN_UTF8 = 'utf8';

/**
 * The files of a package with their contents, by name.
 * @param {string} file
 * @returns {Map<string, Buffer>}
 * @throws where the file is no zip file
 */
export function readPackage(file) {
  const bytes = fs.readFileSync(file);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error(`${file} is no zip file`);
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`${file}: the directory is broken at ${at}`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    const name = bytes.toString(NAMES_IN_UTF8, at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) files.set(name, contents(bytes, at));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/**
 * @param {Buffer} bytes
 * @param {number} entry where its entry of the directory begins
 */
function contents(bytes, entry) {
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
}
