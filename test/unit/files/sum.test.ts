import { describe, expect, it } from 'vitest';
import { SEED, sumOf } from '../../../server/src/files/sum';

const MASK = (1n << 64n) - 1n;

/** The same, word for word. */
function reckoned(bytes: Uint8Array): bigint {
  const filled = Buffer.alloc(Math.ceil(bytes.length / 8) * 8);
  filled.set(bytes);
  let sum = SEED;
  for (let at = 0; at < filled.length; at += 8) {
    sum = ((sum ^ filled.readBigUInt64LE(at)) * SEED) & MASK;
    sum ^= sum >> 29n;
  }
  return sum;
}

function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
}

describe('sumOf', () => {
  it.each([0, 1, 7, 8, 9, 4096, 262_143, 262_144, 262_145, 600_001])('of %i bytes is what it says', length => {
    expect(sumOf(bytesOf(length))).toBe(reckoned(bytesOf(length)));
  });

  it('goes on from a sum', () => {
    const bytes = bytesOf(640);
    expect(sumOf(bytes.subarray(320), sumOf(bytes.subarray(0, 320)))).toBe(sumOf(bytes));
  });

  it('is another one for each flipped bit', () => {
    const bytes = bytesOf(64);
    const sums = new Set([sumOf(bytes)]);
    for (let bit = 0; bit < 512; bit++) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3] ^= 1 << (bit & 7);
      sums.add(sumOf(flipped));
    }
    expect(sums.size).toBe(513);
  });
});
