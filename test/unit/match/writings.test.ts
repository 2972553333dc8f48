import { describe, expect, it } from 'vitest';
import { Automaton } from '../../../server/src/engine/match/automaton';
import { Writings } from '../../../server/src/engine/match/writings';

const LISTED = ['帐', '帐户', '户', '帐户管理', '管理', '理理', '必需', '截止到'];
const TEXT = '帐户管理理理，必需截止，截止到帐';

describe('Writings', () => {
  const found = new Writings(LISTED.map(writing => [writing, writing.length] as const)).scan(TEXT);

  it('finds what an automaton finds', () => {
    const place = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
    expect(found.map(place).sort()).toEqual(Automaton.of(LISTED).scan(TEXT).map(place).sort());
    expect(found.length).toBeGreaterThan(8);
  });

  it('gives what is said of each, in the order in which they start', () => {
    expect(found.every(({ start, end, entry }) => end - start === entry)).toBe(true);
    expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('finds nothing where nothing stands', () => {
    expect(new Writings([['布署', 1]]).scan('部署')).toEqual([]);
    expect(new Writings<number>([]).scan('部署')).toEqual([]);
  });
});
