/** Word for word through all texts: how often, where, when first and last. */
import { describe, expect, it } from 'vitest';
import { PlainChunk, type PlainText } from '../../../server/src/engine/library/plainChunk';
import { TextIndex } from '../../../server/src/engine/library/textIndex';

const text = (reference: string, date: string, body: string, line = 6): PlainText => ({
  body,
  text: {
    reference,
    title: `${reference}的标题`,
    date,
    role: 'archive',
    uri: 'file:///a',
    line,
    base: 40,
    length: body.length,
  },
});
const index = new TextIndex([
  new PlainChunk([text('丙', '2024-03-01', '稳中求进。\r\n坚持稳中求进'), text('无', '', '稳中求进')]),
  new PlainChunk([text('甲', '2022-05-06', '哈哈哈😀稳\n中'), text('乙', '2023-01-02', '')]),
]);

describe('the index of texts', () => {
  it('keeps the texts by date', () => {
    expect(index.texts.map(({ reference }) => reference)).toEqual(['无', '甲', '乙', '丙']);
  });

  it.each([
    ['稳中求进', 3],
    ['哈哈', 2],
    ['稳', 4],
    ['稳\n中', 1],
    ['\ude00', 1],
    ['标题', 0],
    ['', 0],
  ])('counts %j', (wording, count) => {
    expect(index.count(wording)).toBe(count);
    expect(index.places(wording)).toHaveLength(count);
    expect(index.attestation(wording)?.count ?? 0).toBe(count);
  });

  it('gives places by date, and no more than were asked for', () => {
    const places = index.places('稳中求进');
    expect(places.map(({ text: { reference }, offset }) => `${reference}${offset}`)).toEqual(['无0', '丙0', '丙9']);
    expect(index.places('稳中求进', 2)).toEqual(places.slice(0, 2));
    expect(places.map(place => index.lineOf(place))).toEqual([6, 6, 7]);
    expect(index.slice(places[2].text, 7, 99)).toBe('坚持稳中求进');
  });

  it('sums up, dated texts before undated ones, without one reference where asked', () => {
    expect(index.attestation('稳中求进')).toMatchObject({ texts: 2, first: { reference: '丙' } });
    expect(index.attestation('稳中求进', '丙')).toMatchObject({ count: 1, last: { reference: '无' } });
    expect(index.attestation('坚持', '丙')).toBeUndefined();
  });
});
