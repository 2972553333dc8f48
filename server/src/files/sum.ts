/** What a sum begins with; the sum so far, where it goes on. */
export const SEED = 0x9e3779b97f4a7c15n;

/** So much is summed at a time: what the machine holds near at hand. A whole number of words. */
const PIECE = 1 << 18;

/** What Node's types leave out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

interface Summer {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Takes so many bytes from the start of the memory, whole words of eight, into a sum. */
  readonly sum: (bytes: number, sum: bigint) => bigint;
}

let summer: Summer | undefined;

/**
 * A sum over bytes, in words of eight (the last one filled up with noughts). Each step can be undone, so that a changed
 * word always changes it. In WebAssembly: that is fast from its first word on, where JavaScript takes ten times as long
 * until it has been compiled, and a start reads a few megabytes once.
 */
export function sumOf(bytes: Uint8Array, seed = SEED): bigint {
  summer ??= new WebAssembly.Instance(new WebAssembly.Module(PROGRAM)).exports as Summer;
  const memory = new Uint8Array(summer.memory.buffer);
  let sum = seed;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const whole = (piece.length + 7) & ~7;
    memory.set(piece);
    memory.fill(0, piece.length, whole);
    sum = summer.sum(whole, sum);
  }
  return BigInt.asUintN(64, sum);
}

/** Takes a word into a sum of 32 bits. */
export function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

const PROGRAM = program();

/** `Summer` as a module of WebAssembly, assembled by hand: for each word, sum = (sum ^ word) * SEED, sum ^= sum >>> 29. */
function program(): Uint8Array<ArrayBuffer> {
  const I32 = 0x7f;
  const I64 = 0x7e;
  const EMPTY = 0x40;
  const [BYTES, SUM, AT] = [0, 1, 2];
  const get = (local: number): number[] => [0x20, local];
  const set = (local: number): number[] => [0x21, local];
  const code = [
    [1, 1, I32], // one local, `AT`, which begins as 0
    [0x02, EMPTY], // block
    [0x03, EMPTY], // loop
    [...get(AT), ...get(BYTES), 0x4f, 0x0d, 1], // out of the block where AT >= BYTES
    [...get(SUM), ...get(AT), 0x29, 3, 0, 0x85], // SUM xor the word at AT
    [0x42, ...signed(BigInt.asIntN(64, SEED)), 0x7e, ...set(SUM)], // times SEED
    [...get(SUM), ...get(SUM), 0x42, 29, 0x88, 0x85, ...set(SUM)], // xor itself, moved by 29 bits
    [...get(AT), 0x41, 8, 0x6a, ...set(AT), 0x0c, 0], // AT += 8, and again
    [0x0b, 0x0b, ...get(SUM), 0x0b],
  ].flat();
  const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 2, I32, I64, 1, I64]), // the type of `sum`
    ...section(3, [1, 0]),
    ...section(5, [1, 0, PIECE >> 16]), // its memory, in pages of 64 KiB
    ...section(7, [2, ...name('memory'), 2, 0, ...name('sum'), 0, 0]),
    ...section(10, [1, code.length, ...code]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, content.length, ...content];
}

/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
function signed(value: bigint): number[] {
  const byte = Number(value & 0x7fn);
  const rest = value >> 7n;
  const isLast = (rest === 0n && byte < 0x40) || (rest === -1n && byte >= 0x40);
  return isLast ? [byte] : [byte | 0x80, ...signed(rest)];
}
