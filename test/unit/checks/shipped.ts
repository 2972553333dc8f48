import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createEngine, type Engine } from '../../../server/src/engine';
import { Library } from '../../../server/src/engine/library/library';
import type { Pack, PackSet, PackTerm, Variant } from '../../../server/src/engine/reference/pack';
import { Reference } from '../../../server/src/engine/reference/reference';

/** The shipped reference, read without the file room, so that the engine is tested by itself. */
export function shippedReference(): Reference {
  const folder = join(__dirname, '../../../seeds/pbc-safe-2023-11-02');
  const text = readFileSync(join(folder, 'reference.md'), 'utf8');
  const meta = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '', { schema: 'failsafe' }) as Record<string, string>;
  return new Reference(
    { id: meta.id, title: meta.title, publisher: meta.publisher, date: meta.date, role: 'norm', uri: folder },
    text,
    readPack(readFileSync(join(folder, 'pack.yaml'), 'utf8')),
  );
}

function readPack(source: string): Pack {
  const raw = parse(source, { schema: 'core' }) as {
    terms?: Partial<PackTerm>[];
    sets?: Partial<PackSet>[];
    wordings?: Pack['wordings'];
  };
  return {
    terms: (raw.terms ?? []).map(
      term =>
        ({
          quoted: false,
          ...term,
          variants: (term.variants ?? []).map(variant => ({
            notBefore: [],
            notAfter: [],
            ...(variant as Partial<Variant>),
          })),
        }) as unknown as PackTerm,
    ),
    sets: (raw.sets ?? []).map(set => ({ order: 'fixed', listed: true, ...set }) as PackSet),
    wordings: raw.wordings ?? [],
  };
}

let engine: Engine | undefined;

/** An engine over the shipped reference alone, shared by the tests of a file. */
export function shippedEngine(): Engine {
  return (engine ??= createEngine(new Library([shippedReference()])));
}
