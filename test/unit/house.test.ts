/** The house stands as DESIGN has it: who imports whom, how large a file is, what no file is called. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(__dirname, '../..');

/** Left knows nothing of right. Rooms in one place know nothing of each other. */
const ORDER: readonly (readonly string[])[] = [
  ['engine/text'],
  ['engine/document'],
  ['engine/reference'],
  ['engine/match'],
  ['engine/library'],
  ['engine/checks'],
  ['engine/features'],
  ['engine'],
  ['files'],
  ['segment'],
  ['lsp', 'cli'],
  ['server.ts', 'cli.ts'],
];

/** Every TypeScript file below a folder, relative to the project, with slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What a file imports, statically or when it runs, types included. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '');
  const found = source.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, specifier]) => specifier);
}

/** The project's own file that a relative import names, without its extension. */
function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(dirname(file), specifier.replace(/\.js$/, ''));
}

function roomOf(path: string): number {
  const inside = path.replace(/^server\/src\//, '');
  const places = ORDER.map((rooms, index) => ({ index, rooms }));
  const fits = (room: string): boolean => inside === room || `${inside}.ts` === room || inside.startsWith(`${room}/`);
  // From the right of `engine` to its rooms, the narrowest name is meant.
  const [best] = places
    .flatMap(({ index, rooms }) => rooms.filter(fits).map(room => ({ index, room })))
    .sort((a, b) => b.room.length - a.room.length);
  if (!best) throw new Error(`${path} is in no room of the house`);
  return best.index;
}

const server = filesBelow('server/src');
const client = filesBelow('client/src');

describe('the direction of the rooms', () => {
  const arrows = server.flatMap(file =>
    importsOf(file).flatMap(specifier => {
      const target = targetOf(file, specifier);
      return target === undefined ? [] : [{ file, target }];
    }),
  );

  it('is seen', () => {
    expect(server.length).toBeGreaterThan(60);
    expect(arrows.length).toBeGreaterThan(150);
    expect(roomOf('server/src/engine/text/span')).toBeLessThan(roomOf('server/src/engine/index'));
  });

  it('left knows nothing of right', () => {
    const wrong = arrows.filter(({ file, target }) => roomOf(target) > roomOf(file));
    expect(wrong).toEqual([]);
  });

  it('rooms side by side know nothing of each other', () => {
    const name = (path: string): string | undefined =>
      ORDER[roomOf(path)].find(room => path.replace(/^server\/src\//, '').startsWith(room));
    const wrong = arrows.filter(
      ({ file, target }) =>
        roomOf(file) === roomOf(target) && ORDER[roomOf(file)].length > 1 && name(file) !== name(target),
    );
    expect(wrong).toEqual([]);
  });

  it('the client imports nothing of the server, and the server nothing of the client', () => {
    const across = [...client, ...server].filter(file =>
      importsOf(file).some(specifier => {
        const target = targetOf(file, specifier);
        return target !== undefined && target.split('/')[0] !== file.split('/')[0];
      }),
    );
    expect(across).toEqual([]);
  });
});

describe('the engine', () => {
  it('imports no builtin of Node, no LSP, no VS Code', () => {
    const wrong = server
      .filter(file => file.startsWith('server/src/engine/'))
      .flatMap(file => importsOf(file).map(specifier => `${file}: ${specifier}`))
      .filter(line => /: (?:node:|vscode|fs$|path$|os$|crypto$)/.test(line));
    expect(wrong).toEqual([]);
  });
});

describe('the disk', () => {
  it('only files/ touches it', () => {
    const wrong = server.filter(
      file => !file.startsWith('server/src/files/') && importsOf(file).some(name => /^(?:node:)?fs\b/.test(name)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('ranges', () => {
  it('only lsp/convert makes them', () => {
    const wrong = server.filter(
      file =>
        file !== 'server/src/lsp/convert.ts' &&
        /\b(?:Range|Position)\.create\(/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  const all = [...server, ...client, ...filesBelow('test')].filter(file => !file.includes('node_modules'));

  it('none is past 300 lines', () => {
    const long = all.filter(file => readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('none is called util or helpers', () => {
    expect(all.filter(file => /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\.|\/)/i.test(file))).toEqual([]);
  });
});
