/** What the manifest, the grammar and the snippets list of the engine's words is what the engine has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../../server/src/engine/checks/finding';
import { GENRES } from '../../../server/src/engine/document/header';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the codes in settings', () => {
  const manifest = JSON.parse(read('package.json')) as {
    contributes: { configuration: { properties: { 'tifa.severity': { properties: Record<string, unknown> } } } };
  };
  const offered = Object.keys(manifest.contributes.configuration.properties['tifa.severity'].properties);
  it('are all codes, and no other', () => {
    const whole = offered.filter(code => !code.endsWith('*')).sort();
    expect(whole).toEqual([...CODES, 'pack.invalid', 'reference.invalid'].sort());
  });
  it('have a pattern for each family of several', () => {
    const families = CODES.map(code => code.split('.')[0]);
    const several = families.filter((family, index) => families.indexOf(family) !== index);
    const patterns = [...new Set(several)].map(family => `${family}.*`);
    expect(offered.filter(code => code.endsWith('*')).sort()).toEqual(['*', ...patterns].sort());
  });
});

describe('the genres', () => {
  it('are those of the engine in the grammar', () => {
    const listed = /\(genre\)[^(]*\(:\)[^(]*\(([a-z|]+)\)/.exec(read('syntaxes/policy-draft.tmLanguage.json'));
    expect(listed?.[1].split('|').sort()).toEqual([...GENRES].sort());
  });
  it('are those of the engine in the snippet of the front matter', () => {
    const listed = /genre: \$\{\d+\|([a-z,]+)\|\}/.exec(read('syntaxes/parts.code-snippets'));
    expect(listed?.[1].split(',').sort()).toEqual([...GENRES].sort());
  });
});
