import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { packageRoot } from './packageRoot';

/** The lists of a pack. */
export const GROUPS = ['terms', 'sets', 'wordings'] as const;

let validator: Promise<(value: unknown) => readonly ErrorObject[]> | undefined;

/** Judges a pack by `seeds/pack.schema.json`: gives every fault, each with its path. Compiled when first asked for. */
export function packValidator(): Promise<(value: unknown) => readonly ErrorObject[]> {
  return (validator ??= compile());
}

async function compile(): Promise<(value: unknown) => readonly ErrorObject[]> {
  const { Ajv } = await import('ajv');
  const schema = JSON.parse(await readFile(join(packageRoot(), 'seeds/pack.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return value =>
    partsOf(value).flatMap(({ part, from }) => {
      if (validate(part)) return [];
      const errors = validate.errors ?? [];
      // Behind the name of the list, the first number of a path is that of the entry.
      const moved = (path: string): string => path.replace(/\d+/, index => String(Number(index) + from));
      return from === 0 ? errors : errors.map(error => ({ ...error, instancePath: moved(error.instancePath) }));
    });
}

/** Entries that are judged at once: with each fault the validator copies those before it. */
const AT_ONCE = 200;

/** What is judged of a pack at once; where it has entries of one list alone, those from the index `from` on. */
interface Part {
  readonly part: unknown;
  readonly from: number;
}

/** A pack without its long lists, and those a part at a time. */
function partsOf(value: unknown): Part[] {
  const pack = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const shortened: Record<string, unknown> = {};
  const parts: Part[] = [];
  for (const group of GROUPS) {
    const entries = pack[group];
    if (!Array.isArray(entries) || entries.length <= AT_ONCE) continue;
    shortened[group] = entries.slice(0, AT_ONCE);
    for (let from = AT_ONCE; from < entries.length; from += AT_ONCE)
      parts.push({ part: { version: 1, [group]: entries.slice(from, from + AT_ONCE) }, from });
  }
  return [{ part: parts.length === 0 ? value : { ...pack, ...shortened }, from: 0 }, ...parts];
}
