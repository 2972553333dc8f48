import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../server/src/engine/text/lineIndex';

/** Text made of what matters to lines: both marks, Han, half a surrogate pair. */
const lines = fc.string({ unit: fc.constantFrom('\n', '\r', '甲', 'a', '\ud840', '\u2028') });

describe('LineIndex', () => {
  it.each([
    ['', [0]],
    ['甲', [0]],
    ['甲\n乙', [0, 2]],
    ['甲\r\n乙', [0, 3]],
    ['甲\r乙', [0, 2]],
    ['\n\r\n\r', [0, 1, 3, 4]],
    ['\r\r\n', [0, 1, 3]],
    ['甲\u2028乙', [0]],
  ])('finds the lines of %j', (text, starts) => {
    const index = new LineIndex(text);
    expect(Array.from({ length: index.count }, (_, line) => index.startOf(line))).toEqual(starts);
  });

  it('gives each offset the line that the text before it has', () => {
    fc.assert(
      fc.property(lines, text => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          // Between the two units of a line end one is still on the line that it ends.
          const before = text.slice(0, offset).replace(/\r$/, text[offset] === '\n' ? '' : '\r');
          const line = before.split(/\r\n|\r|\n/).length - 1;
          expect(index.lineAt(offset)).toBe(line);
          const { column } = index.positionAt(offset);
          expect(index.startOf(line) + column).toBe(offset);
          expect(index.isAt(offset, line, column)).toBe(true);
          if (line > 0) expect(index.isAt(offset, line - 1, offset - index.startOf(line - 1))).toBe(false);
          expect(index.isAt(offset + 1, line, column)).toBe(false);
        }
      }),
    );
  });

  it('keeps offsets and lines past the end on the last line', () => {
    const index = new LineIndex('甲\n乙');
    expect(index.positionAt(99).line).toBe(1);
    expect(index.startOf(99)).toBe(2);
  });
});
