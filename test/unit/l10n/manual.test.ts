/** The manual names every command and every setting, in both languages, and ships with the extension. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { contributes } = JSON.parse(read('package.json')) as {
  contributes: {
    commands: { title: string }[];
    configuration: { properties: Record<string, unknown> };
  };
};

describe.each([
  ['docs/manual.md', 'package.nls.json'],
  ['docs/manual.zh-CN.md', 'package.nls.zh-cn.json'],
])('%s', (path, strings) => {
  const manual = read(path);
  const titles = JSON.parse(read(strings)) as Record<string, string>;

  it.each(contributes.commands.map(({ title }) => titles[title.slice(1, -1)]))('tells of the command %s', title => {
    expect(manual).toContain(`| ${title} `);
  });
  it.each(Object.keys(contributes.configuration.properties))('tells of the setting %s', setting => {
    expect(manual).toContain(`| \`${setting}\` `);
  });
  it('leads nowhere that is not there, and is shipped', () => {
    const links = [...manual.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(existsSync(join(root, dirname(path), link)), link).toBe(true);
    expect(read('.vscodeignore').split('\n')).toContain(`!${path}`);
  });
  it('exclaims nothing', () => expect(manual.replace(/<!--|!\[/g, '')).not.toMatch(/[!！]/));
});
