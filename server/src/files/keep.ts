import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKey } from './build';
import { writeBesideNow } from './disk';
import { Image, type Part } from './image';
import { step } from './sum';

/** Changes with the form of what is kept, so that an older one is not read. */
const FORMAT = 'tifa-image-3';

/** What is to be kept: what is said of it, and its parts. */
export interface Kept {
  readonly about: unknown;
  readonly parts: Readonly<Record<string, Part>>;
}

/**
 * A folder of images, one a name; a newer one takes the place of an older one. What is damaged, of another build, or
 * cannot be written costs time and nothing else.
 */
export class Keep {
  /** `folder` is made when something is to be kept. */
  constructor(private readonly folder: string) {}

  /** What was kept under a name; its `about` is what `Kept.about` was. */
  read(name: string): { readonly image: Image; readonly about: unknown } | undefined {
    try {
      const image = Image.open(readFileSync(this.path(name)));
      const said = image?.about as { format: string; build: string; name: string; about: unknown } | undefined;
      if (!image || said?.format !== FORMAT || said.build !== buildKey() || said.name !== name) return undefined;
      return { image, about: said.about };
    } catch {
      return undefined;
    }
  }

  /** Keeps it once what is waited for now has been done. `then` is told of the image; never called where it failed. */
  later(name: string, make: () => Kept | undefined, then?: (image: Image) => void): void {
    setImmediate(() => {
      try {
        const kept = make();
        if (!kept) return;
        const about = { format: FORMAT, build: buildKey(), name, about: kept.about };
        const bytes = Image.encode(about, kept.parts);
        const image = Image.open(bytes, { trusted: true });
        if (image) then?.(image);
        mkdirSync(this.folder, { recursive: true });
        writeBesideNow(this.path(name), bytes, 0o600);
      } catch {
        // A read-only home or a full disk: it is worked out again next time.
      }
    });
  }

  private path(name: string): string {
    let [a, b] = [1, 2];
    for (let i = 0; i < name.length; i++) [a, b] = [step(a, name.charCodeAt(i)), step(b, ~name.charCodeAt(i))];
    return join(
      this.folder,
      `${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}.bin`,
    );
  }
}
