import { expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';

it.each([
  [[], '甲乙丙'],
  [[{ start: 1, end: 2, newText: '新' }], '甲新丙'],
  [
    [
      { start: 2, end: 3, newText: '' },
      { start: 0, end: 0, newText: '头' },
    ],
    '头甲乙',
  ],
  [
    [
      { start: 1, end: 1, newText: '一' },
      { start: 1, end: 1, newText: '二' },
    ],
    '甲一二乙丙',
  ],
  [
    [
      { start: 1, end: 2, newText: '' },
      { start: 1, end: 1, newText: '前' },
    ],
    '甲前丙',
  ],
])('applies %j', (edits, expected) => {
  expect(applyEdits('甲乙丙', edits)).toBe(expected);
});

it('refuses edits that overlap', () => {
  const edits = [
    { start: 0, end: 2, newText: '' },
    { start: 1, end: 3, newText: '' },
  ];
  expect(() => applyEdits('甲乙丙', edits)).toThrow(RangeError);
});
