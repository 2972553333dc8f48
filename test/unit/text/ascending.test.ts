import { describe, expect, it } from 'vitest';
import { ascendingRun } from '../../../server/src/engine/text/ascending';

describe('the longest ascending run', () => {
  it.each([
    [[], []],
    [[3], [0]],
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    [
      [2, 1, 3],
      [0, 2],
    ],
    [
      [5, 1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 4, 2, 3],
      [0, 2, 3],
    ],
  ])('of %j stands at %j', (values, kept) => {
    expect([...ascendingRun(values)].sort((a, b) => a - b)).toEqual(kept);
  });
});
