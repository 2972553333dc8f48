import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Romanizer } from '../engine/features/syllables';
import { Image, type Part } from './image';
import { Keep } from './keep';
import { packageRoot } from './packageRoot';

/** How texts are read, by text: a syllable for each UTF-16 unit. */
type Readings = Map<string, readonly string[]>;

/** How the phrases of the shipped references are read; made when building. */
export const SHIPPED_READINGS = 'dist/readings.bin';

/** Between two texts and two readings, and between two syllables. A text that holds the first is not kept. */
const BETWEEN = '\0';
const BESIDE = ' ';

/**
 * A romanizer that asks `read` only for what is new: the build has read the phrases of the shipped references, and what is
 * read later is kept in `storage`, where there is one. `root`: the package's folder.
 */
export function keptRomanizer(read: Romanizer, storage: string | undefined, root = packageRoot()): Romanizer {
  const keep = storage === undefined ? undefined : new Keep(join(storage, 'readings'));
  return async (texts, of) => {
    const known = shippedReadings(root);
    const others = texts.filter(text => !known.has(text));
    const kept = others.length > 0 ? keep?.read(of)?.image : undefined;
    if (kept) take(kept, known);
    const fresh = others.filter(text => !known.has(text));
    if (fresh.length > 0) {
      const readings = await read(fresh, of);
      fresh.forEach((text, index) => known.set(text, readings[index] ?? []));
      keep?.later(of, () => ({
        about: null,
        parts: readingParts(
          others,
          others.map(text => known.get(text) ?? []),
        ),
      }));
    }
    return texts.map(text => known.get(text) ?? []);
  };
}

/** What the build keeps of how texts are read. */
export function encodeReadings(texts: readonly string[], readings: readonly (readonly string[])[]): Buffer {
  return Image.encode(null, readingParts(texts, readings));
}

function readingParts(texts: readonly string[], readings: readonly (readonly string[])[]): Record<string, Part> {
  const fit = texts.map((text, index) => !text.includes(BETWEEN) && readings[index].length === text.length);
  return {
    texts: texts.filter((_, index) => fit[index]).join(BETWEEN),
    readings: readings
      .filter((_, index) => fit[index])
      .map(syllables => syllables.join(BESIDE))
      .join(BETWEEN),
  };
}

/** What the build has read; nothing where it is not there. */
function shippedReadings(root: string): Readings {
  const known: Readings = new Map();
  try {
    const image = Image.open(readFileSync(join(root, SHIPPED_READINGS)), { trusted: true });
    if (image) take(image, known);
  } catch {
    // All is read anew.
  }
  return known;
}

function take(image: Image, known: Readings): void {
  // There are some four hundred syllables: each is there once.
  const syllables = new Map<string, string>();
  const once = (syllable: string): string => {
    const before = syllables.get(syllable);
    if (before === undefined) syllables.set(syllable, syllable);
    return before ?? syllable;
  };
  const readings = image.text('readings').split(BETWEEN);
  image
    .text('texts')
    .split(BETWEEN)
    .forEach((text, index) => known.set(text, (readings[index] ?? '').split(BESIDE).map(once)));
}
