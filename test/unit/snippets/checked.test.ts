/** What Tifa's own checks say of its snippets, before they are filled in. */
import { describe, expect, it } from 'vitest';
import { shippedEngine } from '../checks/shipped';
import { all, expansion } from './expandAll';

const engine = shippedEngine();
const check = (text: string) => engine.check(engine.read(text, 'markdown'));

/**
 * A skeleton does not carry the reference's priorities yet, nor use the short form it gives; everything else must be
 * right.
 */
const faulty = (text: string): string[] =>
  check(text)
    .filter(({ code, severity }) => severity !== 'hint' && !code.startsWith('outline.') && code !== 'name.short')
    .map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);

describe('the checks', () => {
  it.each(all)('find nothing wrong in %s', (_name, snippet) => expect(faulty(expansion(snippet).text)).toEqual([]));
  it('miss no frame in a draft', () => {
    const missing = all.filter(([, snippet]) =>
      check(expansion(snippet).text).some(({ code }) => code === 'frame.missing'),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });
  it('would find a fault there', () => {
    const found = faulty('# 通知\n\n一、第一项事项。\n\n三、第三项事项。');
    expect(found).toEqual([expect.stringMatching(/^ordinal\.sequence: /)]);
  });
});
