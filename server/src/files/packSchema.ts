import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { packageRoot } from './packageRoot';

let validator: Promise<(value: unknown) => readonly ErrorObject[]> | undefined;

/** Judges a pack by `seeds/pack.schema.json`: gives every fault, each with its path. Compiled when first asked for. */
export function packValidator(): Promise<(value: unknown) => readonly ErrorObject[]> {
  return (validator ??= compile());
}

async function compile(): Promise<(value: unknown) => readonly ErrorObject[]> {
  const { Ajv } = await import('ajv');
  const schema = JSON.parse(await readFile(join(packageRoot(), 'seeds/pack.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return value => (validate(value) ? [] : (validate.errors ?? []));
}
