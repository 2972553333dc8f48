/** Where two texts differ: up to `start` they are the same, and so are what follows `beforeEnd` and `afterEnd`. */
export interface Difference {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** Compared so many units at a time: the engine compares strings far faster than a loop does. */
const CHUNK = 4096;

/** The one stretch in which two texts differ, as short as it can be; empty on both sides where they are the same. */
export function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + CHUNK <= most && before.slice(start, start + CHUNK) === after.slice(start, start + CHUNK))
    start += CHUNK;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  const room = (): number => Math.min(beforeEnd, afterEnd) - start;
  while (room() >= CHUNK && before.slice(beforeEnd - CHUNK, beforeEnd) === after.slice(afterEnd - CHUNK, afterEnd)) {
    beforeEnd -= CHUNK;
    afterEnd -= CHUNK;
  }
  while (room() > 0 && before.charCodeAt(beforeEnd - 1) === after.charCodeAt(afterEnd - 1)) {
    beforeEnd--;
    afterEnd--;
  }
  return { start, beforeEnd, afterEnd };
}
