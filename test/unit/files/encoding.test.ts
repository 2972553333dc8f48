/** Every encoding is read, and nothing outside an edit changes a byte. */
import { encode as encodeWith } from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import { decode } from '../../../server/src/files/encoding';
import { edited } from '../../../server/src/files/editing';
import { FileError } from '../../../server/src/files/problem';

const TEXT = '会议要求\r\n因城施策，😀\u0000扩大\r内需。\u{20000}\n';
const MARKS = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff], gb18030: [] };
type Name = keyof typeof MARKS;

function encoded(text: string, encoding: Name, marked: boolean): Buffer {
  const bytes =
    encoding === 'utf-8'
      ? Buffer.from(text, 'utf8')
      : encoding === 'gb18030'
        ? encodeWith(text, 'gb18030')
        : encoding === 'utf-16le'
          ? Buffer.from(text, 'utf16le')
          : Buffer.from(text, 'utf16le').swap16();
  return Buffer.concat([Buffer.from(marked ? MARKS[encoding] : []), bytes]);
}

const failure = (bytes: Buffer): FileError => {
  try {
    decode('draft.md', bytes);
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('reading', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['gb18030', false],
  ] as const)('%s, with a mark: %s', (encoding, marked) => {
    const text = encoding === 'gb18030' ? TEXT.replace('\u0000', '') : TEXT;
    const file = decode('draft.md', encoded(text, encoding, marked));
    expect(file).toMatchObject({ text, encoding });
    expect(file.mark).toBe(marked ? MARKS[encoding].length : 0);
  });

  it('keeps lone surrogates of UTF-16', () => {
    expect(decode('a', Buffer.from('\ufeff会\ud800议', 'utf16le')).text).toBe('会\ud800议');
  });

  it('an empty file is an empty text', () => {
    expect(decode('a', Buffer.alloc(0)).text).toBe('');
  });

  it('half a GB18030 character at the end is said, with its line', () => {
    const whole = encodeWith('会议要求\n因城施策', 'gb18030');
    const error = failure(whole.subarray(0, whole.length - 1));
    expect(error.line).toBe(2);
    expect(error.said.zh).toBe('文件末尾的字符不完整');
  });

  it('damaged UTF-8 is not taken for GB18030', () => {
    const good = Buffer.from('会议要求因城施策扩大内需\n稳中求进', 'utf8');
    const bad = Buffer.concat([good, Buffer.from([0xff]), good]);
    expect(failure(bad).line).toBe(2);
    expect(failure(good.subarray(0, good.length - 1)).said.en).toBe('the file ends within a character');
  });

  it('UTF-16 of an odd length and binary files are said', () => {
    expect(failure(Buffer.from([0xff, 0xfe, 0x41])).said.en).toContain('within a character');
    expect(failure(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00, 0x01])).said.en).toContain('not a text file');
  });
});

describe('writing', () => {
  it.each([['utf-8'], ['utf-16le'], ['utf-16be'], ['gb18030']] as const)(
    '%s: only edits change bytes',
    async encoding => {
      const character = fc.constantFrom(...'会议要求，。ab \r\n\t€ḿ😀𠀀', '\u{20000}');
      const word = fc.array(character, { maxLength: 12 }).map(parts => parts.join(''));
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 5 }), async pairs => {
          // Kept and replaced stretches in turn, so that no edit cuts a character.
          const text = `首${pairs.map(([kept, replaced]) => kept + replaced).join('')}`;
          let at = 1;
          const edits = pairs.map(([kept, replaced]) => {
            const start = at + kept.length;
            at = start + replaced.length;
            return { start, end: at, newText: [...kept].slice(0, 3).join('') };
          });
          const file = decode('a', encoded(text, encoding, encoding !== 'gb18030'));
          fc.pre(file.encoding === encoding && file.text === text);
          const after = await edited(file, edits);
          expect(after.text).toBe(applyEdits(text, edits));
          expect(after.bytes.equals(encoded(after.text, encoding, encoding !== 'gb18030'))).toBe(true);
        }),
        { numRuns: 100 },
      );
    },
  );

  it('bytes that the writer would spell otherwise stay as they are', async () => {
    // 0x80 reads as €, which is written A2 E3.
    const bytes = Buffer.concat([Buffer.from([0x80]), encodeWith('债卷市场', 'gb18030')]);
    const file = decode('a', bytes);
    expect(file.text).toBe('€债卷市场');
    const after = await edited(file, [{ start: 2, end: 3, newText: '券' }]);
    expect(after.bytes[0]).toBe(0x80);
    expect(after.text).toBe('€债券市场');
  });

  it('refuses an edit that cuts a character, and a character that the encoding does not have', async () => {
    const file = decode('a', Buffer.from('😀', 'utf8'));
    await expect(edited(file, [{ start: 1, end: 2, newText: 'x' }])).rejects.toThrow(FileError);
    await expect(edited(file, [{ start: 0, end: 2, newText: '\ud800' }])).rejects.toThrow(FileError);
  });
});
