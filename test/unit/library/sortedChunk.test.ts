/** The sorted places say what reading the texts through says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkCutter } from '../../../server/src/engine/library/cutChunks';
import { PlainChunk, type PlainText } from '../../../server/src/engine/library/plainChunk';
import { buildArrays, SortedChunk } from '../../../server/src/engine/library/sortedChunk';
import { TextIndex, type TextChunk } from '../../../server/src/engine/library/textIndex';

const textOf = (body: string, number: number): PlainText => ({
  body,
  text: {
    reference: 'a',
    title: '',
    date: `2024-01-${String((number % 28) + 1).padStart(2, '0')}`,
    role: 'archive',
    uri: '',
    line: number + 1,
    base: -1,
    length: body.length,
  },
});

function sorted(texts: readonly PlainText[]): SortedChunk {
  const building = buildArrays(texts);
  let step = building.next();
  while (!step.done) step = building.next();
  return new SortedChunk(
    texts.map(({ text }) => text),
    step.value,
  );
}

/** Few kinds of units, so that they repeat: also line ends, NUL, both halves of a surrogate pair, the last unit. */
const bodies = fc.array(
  fc.string({ unit: fc.constantFrom('稳', '中', '，', '\n', '\r\n', '\0', '😀', '\ud83d', '\uffff'), maxLength: 60 }),
  { maxLength: 6 },
);

function placesOf(chunk: TextChunk, wording: string): string[] {
  const places: string[] = [];
  chunk.each(wording, (text, offset) => places.push(`${text}:${offset}`));
  return places.sort();
}

describe('sorted places', () => {
  it('any string stands where reading finds it', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 30 }), (texts, which, from, length) => {
        const plain = texts.map(textOf);
        const [whole, byReading] = [sorted(plain), new PlainChunk(plain)];
        const body = texts[which % Math.max(1, texts.length)] ?? '';
        const start = from % Math.max(1, body.length);
        for (const wording of [body.slice(start, start + length) || '稳', '中'.repeat(length), `${body.slice(-3)}\0`]) {
          expect(placesOf(whole, wording)).toEqual(placesOf(byReading, wording));
          expect(whole.count(wording)).toBe(byReading.count(wording));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives back the bodies', () => {
    const long = '稳中求进，'.repeat(3000);
    const chunk = sorted(['', long, '😀'].map(textOf));
    expect([chunk.slice(0, 0, 0), chunk.slice(1, 0, long.length), chunk.slice(2, 0, 2)]).toEqual(['', long, '😀']);
  });
});

describe('chunks', () => {
  const cut = (texts: readonly PlainText[]): string[] => {
    const cutter = new ChunkCutter();
    const chunks = texts.flatMap(text => [cutter.add(text) ?? []].filter(chunk => chunk.length > 0));
    return [...chunks, cutter.rest() ?? []].map(chunk => chunk.map(({ body }) => body).join('\n'));
  };
  const many = Array.from({ length: 3000 }, (_, number) => textOf(`第${number}篇。`.repeat(120), number));

  it('hold every text once, in order', () => {
    expect(cut(many).join('\n')).toBe(many.map(({ body }) => body).join('\n'));
    expect(cut(many).length).toBeGreaterThan(3);
  });

  it('stay as they are where no text of theirs changes', () => {
    const before = cut(many);
    const changed = cut([...many.slice(0, 1500), textOf('添了一篇。', 0), ...many.slice(1500)]);
    const kept = changed.filter(chunk => before.includes(chunk)).length;
    expect(before.length - kept).toBeLessThanOrEqual(2);
  });

  it('together are one index', () => {
    const halves = [many.slice(0, 10), many.slice(10, 20)].map(sorted);
    expect(new TextIndex(halves).count('第1')).toBe(new PlainChunk(many.slice(0, 20)).count('第1'));
  });
});
