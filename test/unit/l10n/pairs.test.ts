/** Every page for readers is there in Chinese and in English, of one shape, and each says where the other is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = (folder: string): string[] => readdirSync(join(root, folder)).filter(name => name.endsWith('.md'));

/** The pages that hold both languages at once: a reader of either copies the same lines. */
const BOTH = ['docs/editors'];

/** Chinese page, English page. */
const PAIRS: [string, string][] = [
  ['README.zh-CN.md', 'README.md'],
  ...pages('docs').map((name): [string, string] => {
    const stem = name.replace(/(?:\.zh-CN)?\.md$/, '');
    return [`docs/${stem}.zh-CN.md`, `docs/${stem}.md`];
  }),
  ...pages('docs/walkthrough').map((name): [string, string] => {
    const stem = name.replace(/(?:\.en)?\.md$/, '');
    return [`docs/walkthrough/${stem}.md`, `docs/walkthrough/${stem}.en.md`];
  }),
  ...[...new Set([...pages('docs/checks'), ...pages('docs/checks/en')])].map((name): [string, string] => [
    `docs/checks/${name}`,
    `docs/checks/en/${name}`,
  ]),
];

/** What a page is built of: headings by their levels, tables' rows, pictures, fenced blocks. */
function shape(text: string): Record<string, string> {
  const headings = [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks.length);
  return {
    headings: headings.join(' '),
    rows: String(text.match(/^\|/gm)?.length ?? 0),
    pictures: String(text.match(/!\[/g)?.length ?? 0),
    blocks: String((text.match(/^```/gm)?.length ?? 0) / 2),
  };
}

const unique = new Map(PAIRS.map(pair => [pair.join(), pair]));

describe.each([...unique.values()])('%s and %s', (chinese, english) => {
  it('are both there, in their languages', () => {
    const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const prose = (path: string): string => read(path).replace(/```[\s\S]*?```|`[^`]*`/g, '');
    expect(han(prose(chinese))).toBeGreaterThan(10);
    expect(prose(english)).toMatch(/\b(?:the|a|of|is)\b/i);
  });
  it('are of one shape', () => expect(shape(read(english))).toEqual(shape(read(chinese))));
});

describe.each(BOTH.flatMap(folder => pages(folder).map(name => `${folder}/${name}`)))('%s', path => {
  it('says the same in both languages: an English line in italics below each Chinese one', () => {
    const lines = read(path)
      .replace(/```[\s\S]*?```/g, '')
      .split('\n')
      .filter(line => line.trim() !== '' && !/^[#|]/.test(line));
    expect(lines.length).toBeGreaterThan(2);
    lines.forEach((line, index) => {
      const english = /^_.*_$/.test(line);
      expect(english, line).toBe(index % 2 === 1);
      expect(/\p{Script=Han}/u.test(line), line).toBe(!english);
    });
  });
});
