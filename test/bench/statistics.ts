/** What was measured of one thing, ms. */
export interface Figures {
  readonly median: number;
  readonly p95: number;
  readonly samples: number;
}

/** @throws RangeError where nothing was measured */
export function figuresOf(samples: readonly number[]): Figures {
  if (samples.length === 0) throw new RangeError('nothing was measured');
  const ordered = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))];
  return { median: at(0.5), p95: at(0.95), samples: ordered.length };
}

export function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
