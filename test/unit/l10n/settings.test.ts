/** The manifest agrees with the client, with `.tifa.yaml`'s schema, and with the files it names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Schema {
  readonly properties: Record<string, unknown>;
  readonly propertyNames: { readonly pattern: string };
}
interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Record<string, Record<string, unknown>> };
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;
const schema = JSON.parse(read('syntaxes/tifa.schema.json')) as { properties: { severity: Schema } };

describe('the manifest', () => {
  it('names files that are there', () => {
    const paths = [
      manifest.icon,
      ...contributes.languages.map(language => language.configuration),
      ...contributes.grammars.map(grammar => grammar.path),
      ...contributes.snippets.map(snippet => snippet.path),
      ...contributes.yamlValidation.map(validation => validation.url),
    ];
    expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });

  it('has the commands that the client registers', () => {
    const registered = Array.from(read('client/src/commands.ts').matchAll(/^ {4}'(tifa\.\w+)': /gm), match => match[1]);
    expect(registered.length).toBeGreaterThan(0);
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(registered.sort());
  });

  it('gives every setting a scope, a description and a default', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      expect(Object.keys(setting), name).toEqual(expect.arrayContaining(['scope', 'markdownDescription', 'default']));
    }
  });

  it('offers the same codes as .tifa.yaml', () => {
    const setting = contributes.configuration.properties['tifa.severity'] as unknown as Schema;
    expect(Object.keys(setting.properties)).toEqual(Object.keys(schema.properties.severity.properties));
    expect(setting.propertyNames).toEqual(schema.properties.severity.propertyNames);
  });

  it('takes the codes it offers', () => {
    const name = new RegExp(schema.properties.severity.propertyNames.pattern);
    const refused = Object.keys(schema.properties.severity.properties).filter(code => !name.test(code));
    expect(refused).toEqual([]);
    for (const wrong of ['', 'term variant', 'term.variant.x', '*.x', 'Term.variant'])
      expect(name.test(wrong)).toBe(false);
  });
});

describe('the schema of .tifa.yaml', () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  it.each([
    '',
    'references: [参照, ../存档.jsonl.gz]',
    'severity: { wording.drift: off, "punctuation.*": hint, "*": warning }',
    'ignore:\n  - { code: wording.drift, text: 平稳健康 }',
    'exclude: ["旧稿/**"]',
  ])('takes %j', text => expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true));
  it.each([
    'reference: x',
    'references: x',
    'severity: { wording.drift: fatal }',
    'severity: { "wording drift": hint }',
    'ignore: [wording.drift]',
    'ignore: [{ text: x }]',
    'exclude: [3]',
  ])('refuses %j', text => expect(validate(parse(text))).toBe(false));
});
