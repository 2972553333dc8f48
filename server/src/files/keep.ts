import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { buildKey } from './build';
import { writeBesideNow } from './disk';
import { Image, type Part } from './image';
import { step } from './sum';

/** Changes with the form of what is kept, so that an older one is not read. */
const FORMAT = 'tifa-image-4';

/** What is to be kept: what is said of it, and its parts. */
export interface Kept {
  readonly about: unknown;
  readonly parts: Readonly<Record<string, Part>>;
}

/** What has not been read for so long goes when something else is kept; that it is read is noted so often. In ms. */
const FORGOTTEN = 30 * 24 * 3_600_000;
const NOTED_EVERY = 24 * 3_600_000;

/**
 * A folder of images, one a name and build; a newer one takes the place of an older one. What is damaged or cannot be
 * written costs time and nothing else.
 */
export class Keep {
  /** `folder` is made when something is to be kept. */
  constructor(private readonly folder: string) {}

  /** What was kept under a name; its `about` is what `Kept.about` was. */
  read(name: string): { readonly image: Image; readonly about: unknown } | undefined {
    try {
      const path = this.path(name);
      const image = Image.open(readFileSync(path));
      const said = image?.about as { format: string; build: string; name: string; about: unknown } | undefined;
      if (!image || said?.format !== FORMAT || said.build !== buildKey() || said.name !== name) return undefined;
      noteUse(path);
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
        this.forget();
      } catch {
        // A read-only home or a full disk: it is worked out again next time.
      }
    });
  }

  /** Takes away what nobody has read for long: of folders that are gone, of older builds. */
  private forget(): void {
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      if (Date.now() - statSync(path).mtimeMs > FORGOTTEN) rmSync(path, { force: true });
    }
  }

  private path(name: string): string {
    const key = `${buildKey()}\n${name}`;
    let [a, b] = [1, 2];
    for (let i = 0; i < key.length; i++) [a, b] = [step(a, key.charCodeAt(i)), step(b, ~key.charCodeAt(i))];
    return join(
      this.folder,
      `${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}.bin`,
    );
  }
}

function noteUse(path: string): void {
  try {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > NOTED_EVERY) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // A read-only folder: nothing is taken out of it either.
  }
}
