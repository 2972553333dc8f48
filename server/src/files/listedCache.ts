import { join } from 'node:path';
import type { KeptTables } from '../engine/library/listed';
import type { Reference } from '../engine/reference/reference';
import { Keep } from './keep';
import { listedFrom, listedParts } from './listedImage';
import type { Shipped } from './shipped';

/** Keeps what norms list together, as long as each of them is what it was. */
export class ListedCache {
  private readonly keep: Keep | undefined;

  /**
   * `storage`: the folder to keep it in; without it nothing is kept. `sealOf`: what a reference's content is known by, where
   * it is. `shipped`: the shipped references, once they have been read.
   */
  constructor(
    storage: string | undefined,
    private readonly sealOf: (reference: Reference) => string | undefined,
    private readonly shipped: () => Shipped | undefined,
  ) {
    this.keep = storage === undefined ? undefined : new Keep(join(storage, 'listed'));
  }

  /** For `Library`: what was kept of these norms; else what it makes is kept. */
  readonly tables: KeptTables = (norms, make) => {
    const shipped = this.shipped();
    const isShipped = (norm: Reference): boolean => shipped?.references.includes(norm) ?? false;
    if (shipped && norms.length === shipped.references.length && norms.every(isShipped)) return shipped.listed();
    const { keep } = this;
    if (!keep || norms.length === 0) return undefined;
    const seals = (): string[] | undefined => {
      const known = norms.flatMap(norm => (isShipped(norm) ? shipped?.seal : this.sealOf(norm)) ?? []);
      return known.length === norms.length ? known : undefined;
    };
    const name = norms.map(({ meta }) => `${meta.uri}\n${meta.id}\n${meta.date ?? ''}`).join('\n\n');
    const kept = keep.read(name);
    if (kept && seals()?.join() === (kept.about as readonly string[]).join()) return listedFrom(kept.image);
    keep.later(name, () => {
      const about = seals();
      return about && { about, parts: listedParts(make()) };
    });
    return undefined;
  };
}
