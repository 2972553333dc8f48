/** The pairs of units of a text, each as one number. */
export function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  return pairs;
}

/** How much of two sets of pairs is shared, 0 to 1 (Dice 1945). */
export function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}
