import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that this code is part of, bundled or not: the nearest with a `package.json`. */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The version in `package.json`. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** A bundle that lies beside the one that runs; `undefined` where the code runs unbundled. */
export function bundleBeside(name: string): string | undefined {
  const path = join(__dirname, name);
  return existsSync(path) ? path : undefined;
}
