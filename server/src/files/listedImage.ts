import type { ListedTables } from '../engine/library/listed';
import type { AutomatonTables } from '../engine/match/automaton';
import type { Image, Part } from './image';

/** The parts in an image of what norms list. */
export function listedParts({
  automaton,
  entryStarts,
  entries,
  nearMisses,
  targets,
}: ListedTables): Record<string, Part> {
  const { halves, ownerStarts, owners, pool, starts } = nearMisses;
  return {
    ...automatonParts(automaton, 'listed.'),
    'listed.entryStarts': entryStarts,
    'listed.entries': entries,
    ...automatonParts(halves, 'halves.'),
    'misses.ownerStarts': ownerStarts,
    'misses.owners': owners,
    'misses.pool': pool,
    'misses.starts': starts,
    'misses.targets': targets,
  };
}

/** The tables that an image holds. */
export function listedFrom(image: Image): ListedTables {
  return {
    automaton: automatonFrom(image, 'listed.'),
    entryStarts: image.i32('listed.entryStarts'),
    entries: image.i32('listed.entries'),
    nearMisses: {
      halves: automatonFrom(image, 'halves.'),
      ownerStarts: image.i32('misses.ownerStarts'),
      owners: image.i32('misses.owners'),
      pool: image.text('misses.pool'),
      starts: image.i32('misses.starts'),
    },
    targets: image.i32('misses.targets'),
  };
}

function automatonParts(tables: AutomatonTables, prefix: string): Record<string, Part> {
  return Object.fromEntries(Object.entries(tables).map(([name, part]) => [prefix + name, part as Part]));
}

function automatonFrom(image: Image, prefix: string): AutomatonTables {
  return {
    owners: image.i32(`${prefix}owners`),
    units: image.u16(`${prefix}units`),
    targets: image.i32(`${prefix}targets`),
    failures: image.i32(`${prefix}failures`),
    patternAt: image.i32(`${prefix}patternAt`),
    nextOutput: image.i32(`${prefix}nextOutput`),
    lengths: image.i32(`${prefix}lengths`),
    begins: image.u8(`${prefix}begins`),
    lone: image.u16(`${prefix}lone`),
  };
}
