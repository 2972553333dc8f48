import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_NAME, readConfig, type Config } from './config';

/** The name of the folder that holds a workspace's own references. */
export const REFERENCES_NAME = 'references';

/** What lies around a draft: the nearest settings and the nearest references at or above it. */
export interface Surroundings {
  readonly config: Config | undefined;
  /** The nearest folder named `references`. */
  readonly references: string | undefined;
}

/** Finds what lies around drafts; what has been found is kept until `forget`. */
export class SurroundingsFinder {
  private readonly found = new Map<string, Promise<Surroundings>>();

  /** `config: false` leaves `.tifa.yaml` out. */
  constructor(private readonly options: { readonly config: boolean } = { config: true }) {}

  /** What lies in a folder and above it, up to the folder `top`. */
  of(folder: string, top?: string): Promise<Surroundings> {
    const path = resolve(folder);
    const key = `${path}\n${top ?? ''}`;
    let found = this.found.get(key);
    if (!found) this.found.set(key, (found = this.find(path, top)));
    return found;
  }

  /** Looks at the disk again from now on: a file came, went or changed. */
  forget(): void {
    this.found.clear();
  }

  private async find(folder: string, top: string | undefined): Promise<Surroundings> {
    // Asked of a few folders and kept: the wait for an answer from elsewhere costs more than the answer.
    const references = isFolder(join(folder, REFERENCES_NAME)) ? join(folder, REFERENCES_NAME) : undefined;
    const path = join(folder, CONFIG_NAME);
    const config = this.options.config && existsSync(path) ? await readConfig(path) : undefined;
    const parent = dirname(folder);
    const highest = parent === folder || (top !== undefined && resolve(top) === folder);
    if (highest || (config && references)) return { config, references };
    const above = await this.of(parent, top);
    return { config: config ?? above.config, references: references ?? above.references };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** True where the settings leave a file out. */
export async function isExcluded(path: string, config: Config | undefined): Promise<boolean> {
  if (!config || config.exclude.length === 0) return false;
  const { default: picomatch } = await import('picomatch');
  const inside = relative(config.folder, resolve(path)).split(sep).join('/');
  return config.exclude.some(glob => {
    const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**') || '**';
    // As in other such lists: a name alone is meant at any depth, and a folder stands for all it holds.
    const anywhere = pattern.includes('/')
      ? [pattern, `${pattern}/**`]
      : [pattern, `**/${pattern}`, `**/${pattern}/**`];
    return picomatch(anywhere, { dot: true })(inside);
  });
}
