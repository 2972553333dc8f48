/** Where two texts differ: up to `start` they are the same, and so are what follows `beforeEnd` and `afterEnd`. */
export interface Difference {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** Compared so many units at a time, and what is left so many: the engine compares strings far faster than a loop does. */
const CHUNKS = [4096, 256, 32];

/** The one stretch in which two texts differ, as short as it can be; empty on both sides where they are the same. */
export function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  for (const chunk of CHUNKS)
    while (start + chunk <= most && before.slice(start, start + chunk) === after.slice(start, start + chunk))
      start += chunk;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  const room = (): number => Math.min(beforeEnd, afterEnd) - start;
  for (const chunk of CHUNKS)
    while (room() >= chunk && before.slice(beforeEnd - chunk, beforeEnd) === after.slice(afterEnd - chunk, afterEnd)) {
      beforeEnd -= chunk;
      afterEnd -= chunk;
    }
  while (room() > 0 && before.charCodeAt(beforeEnd - 1) === after.charCodeAt(afterEnd - 1)) {
    beforeEnd--;
    afterEnd--;
  }
  return { start, beforeEnd, afterEnd };
}
