import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearMissFinder, type NearMiss } from '../../../server/src/engine/match/nearMiss';

const scan = (target: string, text: string): NearMiss[] => NearMissFinder.of([target]).scan(text);

describe('near misses', () => {
  it.each([
    ['因城施策', '坚持因诚施策，', { slip: 'substituted', at: 1, start: 2, end: 6 }],
    ['因城施策', '坚持因城失策，', { slip: 'substituted', at: 2, start: 2, end: 6 }],
    ['主题教育', '主教育', { slip: 'dropped', at: 1, start: 0, end: 3 }],
    ['主题教育', '主题题教育', { slip: 'doubled', at: 1, start: 0, end: 5 }],
    ['主题教育', '题主教育', { slip: 'swapped', at: 0, start: 0, end: 4 }],
    ['主题教育', '主教题育', { slip: 'swapped', at: 1, start: 0, end: 4 }],
    ['主题教育', '主题育教', { slip: 'swapped', at: 2, start: 0, end: 4 }],
  ])('of %s in %s', (target, text, expected) => {
    expect(scan(target, text)).toContainEqual({ target: 0, ...expected });
  });

  it.each([
    ['因城施策', '因城施策'],
    ['因城施策', '因地制宜'],
    ['因城施策', '因地失策'],
    ['三字词', '三宇词'],
    ['主题教育', ''],
  ])('of %s are none in “%s”', (target, text) => {
    expect(scan(target, text)).toEqual([]);
  });

  /** The string that a slip makes of a target. */
  const slipped = (target: string, miss: NearMiss, given: string): string => {
    const { slip, at } = miss;
    const [head, tail] = [target.slice(0, at), target.slice(at + 1)];
    if (slip === 'substituted') return head + given[at] + tail;
    if (slip === 'dropped') return head + tail;
    if (slip === 'doubled') return head + target[at] + target[at] + tail;
    return head + target[at + 1] + target[at] + target.slice(at + 2);
  };
  const unit = fc.constantFrom('甲', '乙', '丙', '丁');
  const target = fc.string({ unit, minLength: 4, maxLength: 7 });

  it('say what they are: the slip, made in the target, gives what stands there', () => {
    fc.assert(
      fc.property(target, fc.string({ unit, maxLength: 30 }), (term, text) => {
        for (const miss of scan(term, text)) {
          const given = text.slice(miss.start, miss.end);
          expect(given).not.toBe(term);
          expect(slipped(term, miss, given)).toBe(given);
        }
      }),
    );
  });

  it('are found wherever one slip stands inside a target of unlike units', () => {
    const unlike = fc.shuffledSubarray([...'甲乙丙丁戊己庚'], { minLength: 4 }).map(units => units.join(''));
    fc.assert(
      fc.property(
        unlike,
        fc.nat(),
        fc.constantFrom('substituted' as const, 'dropped' as const, 'doubled' as const, 'swapped' as const),
        (term, place, slip) => {
          // The first and the last unit dropped leave another word; a last one doubled begins the next.
          const at = 1 + (place % (term.length - 2));
          const miss: NearMiss = { target: 0, slip, at, start: 0, end: 0 };
          const given = slipped(term, miss, slip === 'substituted' ? term.slice(0, at) + '错' : '');
          const found = scan(term, `前文${given}后文`);
          expect(found.map(one => `${one.slip} ${one.at} ${one.start}-${one.end}`)).toContain(
            `${slip} ${at} 2-${2 + given.length}`,
          );
        },
      ),
    );
  });
});
