import { expect, it } from 'vitest';
import { harmless } from '../../../server/src/cli/terminal';

it.each([
  ['甲\n\t乙\r\n', '甲\n\t乙\r\n'],
  ['\u001b[33m警告\u001b[0m', '\u001b[33m警告\u001b[0m'],
  ['甲\u001b[8m乙', '甲[8m乙'],
  // The screen cleared, the title set, what was written taken back, the direction turned.
  ['甲\u001b[2J\u001b[1;1H乙', '甲[2J[1;1H乙'],
  ['甲\u001b]0;题\u0007乙', '甲]0;题乙'],
  ['甲\b\b乙\u009b3m\0', '甲乙3m'],
  ['甲\u202e乙\u2069', '甲乙'],
  ['😀𠮷', '😀𠮷'],
])('tells a terminal nothing but text and colours: %j', (text, told) => {
  expect(harmless(text)).toBe(told);
});
