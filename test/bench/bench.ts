import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Library } from '../../server/src/engine/library/library';
import { ReferenceShelf } from '../../server/src/files/shelf';
import { loadShipped } from '../../server/src/files/shipped';
import { readMaterial, type Material } from './material';
import type { BenchOptions } from './options';
import { makeTerms, packId, writePack } from './pack';
import { writePrh } from './peerTools';
import { SIZES, TextMaker, type BenchText, type Size } from './texts';
import type { Typist } from './typing';

/** How many terms the made packs hold. */
export const PACKS = [2_500, 5_000] as const;
export type PackSize = (typeof PACKS)[number];

/** What a run measures: texts, packs, servers, in a folder of its own. */
export interface Bench {
  readonly root: string;
  readonly folder: string;
  readonly material: Material;
  readonly texts: Readonly<Record<Size, BenchText>>;
  readonly files: Readonly<Record<Size, string>>;
  /** The word list of prh's, with as many terms as the shipped pack. */
  readonly prh: string;
  readonly shippedTerms: number;
  readonly script: (name: string) => string;
  /** Our server: with the shipped pack alone, or in a workspace with a made one too. */
  tifa(pack?: PackSize, options?: { readonly settings?: object; readonly cached?: boolean }): Typist;
  readonly floor: Typist;
  /** The workspace folder of a made pack. */
  workspace(pack: PackSize): string;
}

/** Makes everything that is measured below a new folder. */
export async function makeBench(root: string, { corpus, seed }: BenchOptions): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
  const material = readMaterial(root, corpus);
  const shipped = loadShipped(root).references;
  const workspace = (pack: PackSize): string => join(folder, packId(pack));
  for (const pack of PACKS) writePack(join(workspace(pack), 'references'), material, pack, seed);
  const made = await new ReferenceShelf().read(join(workspace(5_000), 'references'));
  // Drawn with every reference in force, so that the texts are as good as clean in each setting.
  const library = new Library([...shipped, ...made.references]);
  const maker = new TextMaker(material, library, seed);
  const sizes = Object.keys(SIZES) as Size[];
  const texts = Object.fromEntries(sizes.map(size => [size, maker.make(size, SIZES[size])])) as Record<Size, BenchText>;
  const files = Object.fromEntries(
    sizes.map(size => [size, join(folder, `${size.replace(' ', '')}.policy.md`)]),
  ) as Record<Size, string>;
  for (const size of sizes) writeFileSync(files[size], texts[size].text);
  const shippedTerms = shipped.reduce((sum, reference) => sum + reference.pack.terms.length, 0);
  const prh = join(folder, 'prh.yml');
  writePrh(prh, makeTerms(material, shippedTerms, seed));
  const script = (name: string): string => join(root, 'dist', `${name}.js`);
  const storage = join(folder, 'storage');
  mkdirSync(storage);
  return {
    root,
    folder,
    material,
    texts,
    files,
    prh,
    shippedTerms,
    script,
    workspace,
    tifa: (pack, options = {}) => ({
      name: `Tifa${pack === undefined ? '' : ` ${pack}`}`,
      script: script('server'),
      options: { ...(options.cached === false ? {} : { storagePath: storage }), settings: options.settings },
      ...(pack === undefined ? {} : { rootUri: pathToFileURL(workspace(pack)).href }),
    }),
    floor: { name: 'floor', script: script('bench/floor'), options: { words: floorWords(material, texts['1 MB']) } },
  };
}

/**
 * Five words that stand in the longest text about as often as we have findings in it: what the protocol makes every server
 * carry is then the same for both.
 */
function floorWords(material: Material, { text, findings }: BenchText): string[] {
  const counts = material.words
    .map(word => ({ word, count: text.split(word).length - 1 }))
    .sort((a, b) => Math.abs(a.count - findings / 5) - Math.abs(b.count - findings / 5));
  return counts.slice(0, 5).map(({ word }) => word);
}

/** A thousand drafts of 6 KB in a folder, all different. */
export function writeDrafts(bench: Bench, count: number): string {
  const folder = join(bench.folder, 'drafts');
  mkdirSync(folder);
  const { text } = bench.texts['1 MB'];
  const paragraphs = text.split('\n\n').filter(part => part.length > 80);
  const head = `${text.slice(0, text.indexOf('\n\n'))}\n\n`;
  for (let i = 0; i < count; i++) {
    let draft = head;
    for (let k = i * 7; Buffer.byteLength(draft) < SIZES['6 KB'] - 300; k++)
      draft += `${paragraphs[(k * 31 + i) % paragraphs.length]}\n\n`;
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.policy.md`), draft);
  }
  return folder;
}
