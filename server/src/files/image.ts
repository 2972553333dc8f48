import { sumOf } from './sum';

/** A part of an image: numbers, bytes, or a text. */
export type Part = Int32Array | Uint32Array | Uint16Array | Uint8Array | string;

/** How a part is kept, and where: bytes from the start of the parts. */
type Place = readonly [kind: keyof typeof ARRAYS | 'text', at: number, length: number];

const ARRAYS = { i32: Int32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
const MAGIC = 0x69666974;
/** Words before what is said of the parts: the magic number, two sums, and the length of that in bytes. */
const HEADER = 4;
const SUMS = 1;

/** A file of arrays and texts as they lie in memory, and what is said of them as JSON: it is read as it stands. */
export class Image {
  private constructor(
    private readonly bytes: Buffer,
    /** What was said of the parts. */
    readonly about: unknown,
    private readonly places: Readonly<Record<string, Place>>,
    private readonly base: number,
  ) {}

  /** Makes the bytes of an image. */
  static encode(about: unknown, parts: Readonly<Record<string, Part>>): Buffer {
    const places: Record<string, Place> = {};
    let size = 0;
    for (const [name, part] of Object.entries(parts)) {
      places[name] = [kindOf(part), size, part.length];
      size += rounded(typeof part === 'string' ? part.length * 2 : part.byteLength);
    }
    const said = Buffer.from(JSON.stringify({ about, places }));
    const base = HEADER * 4 + rounded(said.length);
    const bytes = Buffer.from(new ArrayBuffer(base + size));
    said.copy(bytes, HEADER * 4);
    for (const [name, part] of Object.entries(parts)) {
      const at = base + places[name][1];
      if (typeof part === 'string') bytes.write(part, at, 'utf16le');
      else bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    }
    const words = wordsOf(bytes);
    words.set([MAGIC, 0, 0, said.length]);
    words.set(sumsOf(words), SUMS);
    return bytes;
  }

  /**
   * Opens an image: `undefined` where the bytes are none, or any of them is another than was written. `trusted`: they are
   * not looked through, which a part of the package is not.
   */
  static open(bytes: Buffer, { trusted } = { trusted: false }): Image | undefined {
    if (bytes.length < HEADER * 4 || bytes.length % 4 !== 0) return undefined;
    const own = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
    const words = wordsOf(own);
    if (words[0] !== MAGIC) return undefined;
    if (!trusted) {
      const [first, second] = sumsOf(words);
      if (words[SUMS] !== first || words[SUMS + 1] !== second) return undefined;
    }
    const said = JSON.parse(own.toString('utf8', HEADER * 4, HEADER * 4 + words[HEADER - 1])) as {
      about: unknown;
      places: Record<string, Place>;
    };
    return new Image(own, said.about, said.places, HEADER * 4 + rounded(words[HEADER - 1]));
  }

  /** What the whole of it is known by: another content has another one. */
  get seal(): string {
    const [, first, second] = wordsOf(this.bytes);
    return `${first.toString(16)}-${second.toString(16)}-${this.bytes.length}`;
  }

  i32(name: string): Int32Array {
    return this.array(name, 'i32') as Int32Array;
  }

  u32(name: string): Uint32Array {
    return this.array(name, 'u32') as Uint32Array;
  }

  u16(name: string): Uint16Array {
    return this.array(name, 'u16') as Uint16Array;
  }

  u8(name: string): Uint8Array {
    return this.array(name, 'u8') as Uint8Array;
  }

  /** A text, or its units from `start` to `end`. */
  text(name: string, start = 0, end?: number): string {
    const [, at, length] = this.place(name, 'text');
    const from = this.base + at;
    return this.bytes.toString('utf16le', from + start * 2, from + (end ?? length) * 2);
  }

  private array(name: string, kind: keyof typeof ARRAYS): Int32Array | Uint32Array | Uint16Array | Uint8Array {
    const [, at, length] = this.place(name, kind);
    return new ARRAYS[kind](this.bytes.buffer as ArrayBuffer, this.bytes.byteOffset + this.base + at, length);
  }

  private place(name: string, kind: Place[0]): Place {
    const place = this.places[name];
    if (place?.[0] !== kind) throw new TypeError(`${name} is no part of this image`);
    return place;
  }
}

function kindOf(part: Part): Place[0] {
  if (typeof part === 'string') return 'text';
  if (part instanceof Int32Array) return 'i32';
  if (part instanceof Uint32Array) return 'u32';
  return part instanceof Uint16Array ? 'u16' : 'u8';
}

/** In whole words. */
function rounded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function wordsOf({ buffer, byteOffset, length }: Buffer): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length >> 2);
}

/** The two halves of a sum over all but themselves. */
function sumsOf({ buffer, byteOffset, length }: Uint32Array): [number, number] {
  const behind = (SUMS + 2) * 4;
  const head = sumOf(new Uint8Array(buffer, byteOffset, SUMS * 4));
  const sum = sumOf(new Uint8Array(buffer, byteOffset + behind, length * 4 - behind), head ^ BigInt(length));
  return [Number(sum & 0xffffffffn), Number(sum >> 32n)];
}
