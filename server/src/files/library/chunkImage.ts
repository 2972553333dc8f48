import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlainText } from '../../engine/library/plainChunk';
import { SortedChunk, type ChunkArrays } from '../../engine/library/sortedChunk';
import { DEPTH } from '../../engine/library/sortPlaces';
import type { IndexedText } from '../../engine/library/textIndex';
import { sumOf } from '../sum';

/** Changes with the form of what is kept, so that an older one is not read. */
export const IMAGE_FORMAT = `tifa-chunk-3-${DEPTH}`;

/** Where the texts of a chunk come from: what all of them share, and what may change while the chunk does not. */
export interface Origin {
  /** The archive's id. */
  readonly id: string;
  /** The archive's file or folder. */
  readonly path: string;
  /** The line of the file on which the chunk's first text stands; 1 in a folder. */
  readonly line: number;
}

/** What a chunk keeps of a text beside its body: title, date, line, base; of a folder's text, its id and file. */
type Kept = readonly [title: string, date: string, line: number, base: number, id?: string, file?: string];

/** `ChunkArrays` and what is kept of the texts lie in one buffer, in memory as on the disk: it is read as it stands. */
const HEADER = 8;
const MAGIC = 0x61666974;
/** The first of two words. */
const SUM = 6;

/** What a chunk keeps of its texts, as JSON: part of its image, and with the bodies what it is known by. */
export function keptOf(texts: readonly PlainText[], { id, path, line }: Origin): string {
  const folder = pathToFileURL(path).href;
  const kept = texts.map(({ text }): Kept => {
    const common = [text.title, text.date, text.line - (text.base < 0 ? line : 0), text.base] as const;
    if (text.uri === folder) return common;
    return [...common, text.reference === id ? '' : text.reference, decodeURIComponent(text.uri.slice(folder.length))];
  });
  return JSON.stringify(kept);
}

/** A chunk as one buffer. */
export function encodeChunk({ units, starts, sorted }: ChunkArrays, kept: string): ArrayBuffer {
  const about = new TextEncoder().encode(kept);
  const size =
    4 * (HEADER + starts.length + sorted.length) + 4 * Math.ceil(units.length / 2) + 4 * Math.ceil(about.length / 4);
  const image = new ArrayBuffer(size);
  const words = new Uint32Array(image);
  words.set([MAGIC, starts.length, sorted.length, units.length, about.length]);
  words.set(starts, HEADER);
  words.set(sorted, HEADER + starts.length);
  const unitsAt = 4 * (HEADER + starts.length + sorted.length);
  new Uint16Array(image, unitsAt, units.length).set(units);
  new Uint8Array(image, unitsAt + 4 * Math.ceil(units.length / 2)).set(about);
  words.set(sumAround(words), SUM);
  return image;
}

/** True for an image as `encodeChunk` made it: no byte of it is another. */
export function isWhole(image: ArrayBuffer): boolean {
  if (image.byteLength % 4 !== 0 || image.byteLength < 4 * HEADER) return false;
  const words = new Uint32Array(image);
  const [magic, starts, sorted, units, about] = words;
  const size = HEADER + starts + sorted + Math.ceil(units / 2) + Math.ceil(about / 4);
  if (magic !== MAGIC || size !== words.length) return false;
  const [first, second] = sumAround(words);
  return words[SUM] === first && words[SUM + 1] === second;
}

/** The chunk that an image holds. The image is not looked through; see `isWhole`. */
export function decodeChunk(image: ArrayBuffer, origin: Origin): SortedChunk {
  const [, startCount, sortedCount, unitCount, aboutLength] = new Uint32Array(image, 0, HEADER);
  const sortedAt = 4 * (HEADER + startCount);
  const unitsAt = sortedAt + 4 * sortedCount;
  const arrays: ChunkArrays = {
    starts: new Uint32Array(image, 4 * HEADER, startCount),
    sorted: new Uint32Array(image, sortedAt, sortedCount),
    units: new Uint16Array(image, unitsAt, unitCount),
  };
  const about = new Uint8Array(image, unitsAt + 4 * Math.ceil(unitCount / 2), aboutLength);
  const kept = JSON.parse(new TextDecoder().decode(about)) as Kept[];
  const uri = pathToFileURL(origin.path).href;
  const texts = kept.map(([title, date, line, base, id, file], number): IndexedText => {
    return {
      reference: id || origin.id,
      title,
      date,
      role: 'archive',
      uri: file === undefined ? uri : pathToFileURL(join(origin.path, file)).href,
      line: base < 0 ? line + origin.line : line,
      base,
      length: arrays.starts[number + 1] - arrays.starts[number] - 1,
    };
  });
  return new SortedChunk(texts, arrays);
}

/** The two halves of a sum over all but themselves. */
function sumAround({ buffer, byteOffset, length }: Uint32Array): [number, number] {
  const behind = (SUM + 2) * 4;
  const head = sumOf(new Uint8Array(buffer, byteOffset, SUM * 4));
  const sum = sumOf(new Uint8Array(buffer, byteOffset + behind, length * 4 - behind), head);
  return [Number(sum & 0xffffffffn), Number(sum >> 32n)];
}
