import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rest } from '../../../server/src/lsp/rest';

describe('Rest', () => {
  let told: boolean[];
  let rest: Rest;
  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    rest = new Rest(resting => told.push(resting));
  });
  afterEach(() => void vi.useRealTimers());

  it('begins some seconds after the last change, and is over after a while', () => {
    rest.put();
    vi.advanceTimersByTime(2_000);
    rest.put();
    vi.advanceTimersByTime(2_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true]);
    vi.advanceTimersByTime(20_000);
    expect(told).toEqual([true, false]);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([true, false]);
  });

  it('is over at the next change, and another one may begin', () => {
    rest.put();
    vi.advanceTimersByTime(4_000);
    rest.put();
    expect(told).toEqual([true, false]);
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual([true, false, true]);
  });

  it('does not begin at the end of a session', () => {
    rest.put();
    rest.end();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
