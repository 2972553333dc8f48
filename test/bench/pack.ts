import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../accuracy/random';
import type { Material } from './material';

/** The id of a made reference of so many terms. */
export function packId(terms: number): string {
  return `bench-${terms}`;
}

/** The terms of a made pack, distinct, of four to eight characters, and the wrong writing that some of them list. */
export function makeTerms(material: Material, count: number, seed: number): { term: string; wrong?: string }[] {
  const random = new Random(seed);
  const terms = new Map<string, { term: string; wrong?: string }>();
  while (terms.size < count) {
    const words = Array.from({ length: 2 + random.below(3) }, () => random.pick(material.words));
    const term = words.join('');
    const wrong = random.chance(0.3) ? [words[1], words[0], ...words.slice(2)].join('') : undefined;
    if (!terms.has(term)) terms.set(term, wrong === undefined || wrong === term ? { term } : { term, wrong });
  }
  return [...terms.values()];
}

/** Writes a reference folder of so many terms below `folder`: a text that holds a part of them, and a pack. */
export function writePack(folder: string, material: Material, count: number, seed: number): void {
  const terms = makeTerms(material, count, seed);
  const id = packId(count);
  const path = join(folder, id);
  mkdirSync(path, { recursive: true });
  const body = material.sentences.map(sentence => `${sentence}。`);
  const listed = chunks(terms, 10).map(group => `${group.map(({ term }) => term).join('，')}。`);
  writeFileSync(
    join(path, 'reference.md'),
    `---\nid: ${id}\ntitle: 测速用的参照文本\npublisher: 测速\ndate: 2023-10-01\nsource: 测速时生成\n---\n# 测速用的参照文本\n\n${[...body, ...listed].join('\n\n')}\n`,
  );
  const entries = terms.map(
    ({ term, wrong }) =>
      `  - term: ${term}\n    definition: 测速用的术语，由${term.slice(0, 2)}等词拼成，没有所指。\n    category: 测速\n` +
      (wrong === undefined ? '' : `    variants:\n      - { text: ${wrong}, kind: wrong }\n`),
  );
  writeFileSync(join(path, 'pack.yaml'), `version: 1\nterms:\n${entries.join('')}`);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, index * size + size),
  );
}
