/**
 * Of all words but that at `hole`, in four runs side by side (one alone would wait for itself at each word). Each step can
 * be undone, so that one changed word always changes its run.
 */
export function runsOf(words: Uint32Array, hole: number): [number, number, number, number] {
  let [a, b, c, d] = [words.length, 1, 2, 3];
  const end = words.length - (words.length % 4);
  for (let i = 0; i < end; i += 4) {
    a = step(a, i === hole ? 0 : words[i]);
    b = step(b, i + 1 === hole ? 0 : words[i + 1]);
    c = step(c, i + 2 === hole ? 0 : words[i + 2]);
    d = step(d, i + 3 === hole ? 0 : words[i + 3]);
  }
  for (let i = end; i < words.length; i++) a = step(a, i === hole ? 0 : words[i]);
  return [a, b, c, d];
}

/** Takes a word into a run. */
export function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
