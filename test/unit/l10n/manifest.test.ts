/** Everything the manifest and the client say to people stands in both languages. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const dictionary = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;
const sorted = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

/** The `{0}` of a string, in any order: a translation may turn them round, not drop one. */
const slots = (text: string): string[] => sorted(text.match(/\{\d+\}/g) ?? []);

describe('the manifest', () => {
  const used = sorted(Array.from(read('package.json').matchAll(/"%([\w.-]+)%"/g), match => match[1]));
  const english = dictionary('package.nls.json');
  const chinese = dictionary('package.nls.zh-cn.json');

  it('uses keys at all', () => expect(used.length).toBeGreaterThan(20));
  it('has an English string for each key, and no other', () => expect(sorted(Object.keys(english))).toEqual(used));
  it('has a Chinese string for each key, and no other', () => expect(sorted(Object.keys(chinese))).toEqual(used));
  it('is Chinese in Chinese', () => {
    for (const [key, text] of Object.entries(chinese)) {
      // A walkthrough's pages are files: what they hold is what is read.
      const said = key.endsWith('.media') ? read(text) : text;
      expect(said, key).toMatch(/\p{Script=Han}/u);
    }
  });
  it('is English in English', () => {
    for (const [key, text] of Object.entries(english)) {
      if (key.endsWith('.media')) expect(read(text), key).toMatch(/[a-z]{4} [a-z]/);
      else expect(text.replace('提法', ''), key).not.toMatch(/\p{Script=Han}/u);
    }
  });
  it('exclaims nothing', () => {
    for (const text of [...Object.values(english), ...Object.values(chinese)]) expect(text).not.toMatch(/[!！]/);
  });
});

describe('the client', () => {
  const used = sorted(clientStrings());
  const english = dictionary('l10n/bundle.l10n.json');
  const chinese = dictionary('l10n/bundle.l10n.zh-cn.json');

  it('says something', () => expect(used.length).toBeGreaterThan(10));
  it('has each string in the English bundle, as it stands', () => {
    expect(english).toEqual(Object.fromEntries(used.map(text => [text, text])));
  });
  it('has each string in the Chinese bundle, and no other', () => expect(sorted(Object.keys(chinese))).toEqual(used));
  it('keeps the slots in Chinese', () => {
    for (const [text, translation] of Object.entries(chinese)) expect(slots(translation), text).toEqual(slots(text));
  });
});

/** The first argument of every `l10n.t(…)` of the client, read from the syntax tree; a computed one is an error. */
function clientStrings(): string[] {
  const strings: string[] = [];
  for (const name of readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = ts.createSourceFile(name, read(join('client/src', name)), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(source))) {
        const [text] = node.arguments;
        if (!ts.isStringLiteralLike(text)) throw new Error(`${name}: l10n.t takes a plain string`);
        strings.push(text.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return strings;
}
