import { expect, it } from 'vitest';
import { goalsOf, tableOf } from '../../bench/report';
import type { Results } from '../../bench/measure';

const figures = (median: number) => ({ median, p95: median * 2, samples: 9 });
const whole = (name: string, median: number) => ({ name, cold: figures(median), warm: undefined, found: 1 });
const sizes = <T>(rows: T) => ({ '6 KB': rows, '60 KB': rows, '1 MB': rows });

const RESULTS: Results = {
  texts: [],
  terms: 100,
  bundle: 650_000,
  whole: sizes([whole('Tifa', 300), whole('zhlint', 900), whole('textlint + prh', 2_000)]),
};

it('says of a goal whose peer did not answer that it was not measured, and of the others how they stand', () => {
  const goals = goalsOf(RESULTS);
  expect(goals.map(({ measured, met }) => [measured, met])).toEqual([
    [null, false],
    [0.15, false],
    [650, true],
  ]);
  const table = tableOf({ ...RESULTS, machine: { node: 'v20', cpu: '', cores: 2 }, seed: 7, goals });
  expect(table).toMatch(/autocorrect-node +not measured +1\.00 +MISSED/);
});

it("counts as a key's own work what it costs more than at the floor", () => {
  const typed = (name: string, median: number) => ({ name, ...figures(median), places: {}, findings: 0 });
  const growth = (half: number, all: number): Results => ({
    texts: [],
    terms: 100,
    bundle: 0,
    growth: {
      terms: [typed('Tifa 2500', 2), typed('Tifa 5000', 2)],
      keys: { half: [typed('Tifa', half), typed('floor', 3)], whole: [typed('Tifa', all), typed('floor', 5)] },
      text: [whole('half', 10), whole('whole', 20)],
    },
  });
  const own = (half: number, all: number) => goalsOf(growth(half, all)).find(({ what }) => what.includes('own work'));
  expect(own(5, 7)).toMatchObject({ measured: 1, met: true });
  expect(own(5, 9)).toMatchObject({ measured: 2, met: false });
  expect(own(2, 4)).toMatchObject({ measured: 0, met: true });
  expect(own(2, 7)).toMatchObject({ measured: null, met: false });
});
