/** The short way of reading front matter says what YAML says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { readHeader } from '../../../server/src/engine/document/header';
import { readPlainHeader } from '../../../server/src/engine/document/plainHeader';

const whole = (text: string) => ({ start: 0, end: text.length });

/** What YAML reads, in the form of the short way; `undefined` where it is no mapping of words and lists of words. */
function byYaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent', schema: 'failsafe' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return document.contents.items.map(({ key, value }) => {
    const nodes = isSeq(value) ? value.items : [value];
    const values = nodes.flatMap(node =>
      isScalar(node) && String(node.value ?? '') !== ''
        ? [{ value: String(node.value), start: node.range?.[0], end: node.range?.[1] }]
        : [],
    );
    return { key: isScalar(key) ? key.value : undefined, values };
  });
}

const token = fc.constantFrom(
  ...[
    'date',
    'reference',
    'genre',
    ': ',
    ':',
    ' ',
    '\n',
    '\r\n',
    '[',
    ']',
    ', ',
    ',',
    '2023-11-09',
    '会议，要求',
    '"',
    "'",
  ],
  ...[
    '#',
    '- ',
    '{',
    '}',
    '&a',
    '*a',
    '|',
    '>',
    '!',
    '%',
    '@',
    '`',
    '?',
    'null',
    'true',
    '—',
    '、',
    '：',
    '\t',
    '---',
    '\u3000',
  ],
);
const line = fc
  .tuple(fc.constantFrom('date', 'reference', 'genre', 'title', '标题'), fc.array(token, { maxLength: 5 }))
  .map(([key, parts]) => `${key}: ${parts.join('')}`);

describe('front matter', () => {
  it('is read the short way only where YAML reads the same', () => {
    let answered = 0;
    const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map(parts => parts.join('\n'));
    fc.assert(
      fc.property(
        fc.oneof(
          lines,
          fc.array(token, { maxLength: 8 }).map(parts => parts.join('')),
        ),
        text => {
          const short = readPlainHeader(text, whole(text));
          if (!short) return;
          answered++;
          expect(short).toEqual(byYaml(text));
        },
      ),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(10);
  });

  it.each([
    'date: 2023-11-09\nreference: pbc-safe-2023-11-02\ngenre: readout\n',
    'reference: [a-1, b-2]\ntitle: 关于金融工作的意见（试行）\n',
    'date:\r\ngenre: notice\r\n',
  ])('%j is read the short way', text => {
    expect(readPlainHeader(text, whole(text))).toEqual(byYaml(text));
  });

  it.each([
    'date: "2023-11-09"\n',
    'reference:\n  - a\n  - b\n',
    'date: 2023-11-09 # 草稿\n',
    'date: a: b\n',
    'date: 1\ndate: 2\n',
  ])('%j is left to YAML', text => {
    expect(readPlainHeader(text, whole(text))).toBeUndefined();
  });

  it('gives the same header either way', () => {
    const plain = '---\ndate: 2023-11-09\nreference: [a, b]\ngenre: plan\n---\n';
    const quoted = plain.replace('2023-11-09', "'2023-11-09'");
    const read = (text: string) => readHeader(text, { start: 4, end: text.length - 4 });
    const texts = (text: string) => {
      const { ours, date, genre, references, problem } = read(text);
      return {
        ours,
        date: date?.value,
        genre: genre?.value,
        references: references.map(({ value }) => value),
        problem,
      };
    };
    expect(texts(plain)).toEqual(texts(quoted));
    expect(plain.slice(read(plain).date?.start, read(plain).date?.end)).toBe('2023-11-09');
  });
});
