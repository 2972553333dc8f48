import { LineCounter, isMap, parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../server/src/engine/text/readYaml';

/** What is wrong with a text: the code, and where it stands. */
function faults(text: string): string[] {
  return readYaml(text, 'core').errors.map(({ code, pos }) => `${pos[0]} ${code}`);
}

describe('YAML', () => {
  it.each([
    'a: 1\nb: [甲, {乙: 丙}]\n',
    '- &x 甲\n- *x\n',
    'a: 甲\r\nb: |\r\n  乙\r\n  丙\r\n',
    '# 注\n---\na: 甲\n---\nb: 乙\n',
    'a: "甲\n',
    'a: [甲\nb: 乙\n',
    '\ta: 甲',
    '',
  ])('is read as the package reads it: %j', text => {
    const [ours, theirs] = [readYaml(text, 'core'), parseDocument(text, { logLevel: 'silent', schema: 'core' })];
    expect(ours.errors.map(({ code, pos }) => [code, pos])).toEqual(theirs.errors.map(({ code, pos }) => [code, pos]));
    expect(ours.toJSON()).toEqual(theirs.toJSON());
  });

  it.each([
    ['brackets', 'a: ' + '['.repeat(100_000)],
    ['braces', 'a: ' + '{a: '.repeat(50_000)],
    ['items in items', '- '.repeat(50_000) + '甲'],
    ['keys of several lines', '? '.repeat(50_000) + '甲'],
    ['brackets that close', '['.repeat(1_000) + ']'.repeat(1_000)],
  ])('that nests too deep is a fault and no end of the process: %s', (_, text) => {
    expect(faults(text)).toEqual([expect.stringMatching(/^\d+ RESOURCE_EXHAUSTION$/)]);
  });

  it('may nest as deep as anybody writes', () => {
    expect(faults('['.repeat(40) + ']'.repeat(40))).toEqual([]);
  });

  it.each([
    ['a: 1\nb: {c: 1, c: 2}\na: 2\nd: "\\甲"\na: 3\n', 4],
    ['a: 1\n1: 甲\n"1": 乙\n1: 丙\n', 1],
  ])('names every key that stands twice in one mapping, in the order of the text: %j', (text, count) => {
    const theirs = parseDocument(text, { logLevel: 'silent', schema: 'core' });
    expect(faults(text)).toEqual(theirs.errors.map(({ code, pos }) => `${pos[0]} ${code}`));
    expect(theirs.errors).toHaveLength(count);
  });

  it('takes many keys in one mapping', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `甲${i}: ${i}\n`).join('');
    const { contents, errors } = readYaml(keys, 'failsafe');
    expect(errors).toEqual([]);
    expect(isMap(contents) && contents.items.length).toBe(50_000);
  });

  it('tells where its lines begin', () => {
    const lines = new LineCounter();
    readYaml('a: 1\n\nb: 2\n', 'core', lines);
    expect(lines.linePos(6)).toEqual({ line: 3, col: 1 });
  });
});
