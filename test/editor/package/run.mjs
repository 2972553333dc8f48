// The package suite: packs, and holds what is inside to what must be, may be and must not be there, and to its budget.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPackage } from './vsix.mjs';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const MEGABYTE = 1_000_000;
const DIST = [
  'ajv',
  'cli',
  'client',
  'iconv',
  'jiebaWorker',
  'page',
  'picomatch',
  'pinyin',
  'inline',
  'cli.main',
  'server.main',
  'indexWorker',
  'romanizerWorker',
  'server',
  'yaml',
];
const WHOLE = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'README.zh-CN.md',
  'changelog.md',
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'client/icon.png',
  ...DIST.map(name => `dist/${name}.js`),
  'dist/page.css',
  'dist/side.css',
  'dist/side.js',
  'dist/references.bin',
  'dist/readings.bin',
  'dist/characters.txt',
  'l10n/bundle.l10n.json',
  'l10n/bundle.l10n.zh-cn.json',
  'seeds/pack.schema.json',
  'seeds/sample.policy.md',
  'seeds/pbc-safe-2023-11-02/reference.md',
  'seeds/pbc-safe-2023-11-02/pack.yaml',
  'syntaxes/policy-draft.tmLanguage.json',
  'syntaxes/policy-draft.language-configuration.json',
  'syntaxes/tifa.schema.json',
  ...['drafts', 'frames', 'parts'].map(name => `syntaxes/${name}.code-snippets`),
  'docs/manual.md',
  'docs/manual.zh-CN.md',
  'docs/lineage.md',
  'docs/lineage.zh-CN.md',
  ...['completion', 'coverage', 'hover', 'lineage', 'quick-fix', 'side'].flatMap(name => [
    `docs/images/${name}.zh-CN.png`,
    `docs/images/${name}.en-US.png`,
  ]),
  ...['sample', 'mend', 'complete', 'coverage', 'begin'].flatMap(step => [
    `docs/walkthrough/${step}.md`,
    `docs/walkthrough/${step}.en.md`,
  ]),
  'docs/editors/emacs.md',
  'docs/editors/neovim.md',
  'docs/checks/README.md',
  'docs/checks/en/README.md',
  ...codes().flatMap(code => [`docs/checks/${code}.md`, `docs/checks/en/${code}.md`]),
];
const NODEJIEBA = [
  ...['package.json', 'index.js', 'LICENSE', 'build/Release/nodejieba.node'].map(
    name => `dist/node_modules/nodejieba/${name}`,
  ),
  ...['jieba.dict', 'hmm_model', 'idf', 'stop_words', 'user.dict'].map(name => `dist/dictionary/${name}.utf8`),
];
const REFUSED = /(?:^|\/)(?:test|src|\.\w+)\/|(?:^|\/)\.|\.(?:ts|mts|mjs|map|tsbuildinfo|vsix|exe|dll|dylib)$/;
/** How a compiled file of another system begins; this one's is looked at further. */
const COMPILED = { Windows: ['4d5a'], macOS: ['cffaedfe', 'cefaedfe', 'cafebabe'] };
const ELF = '7f454c46';
const X64 = 0x3e;

/** Every code that a finding can have, as the checks themselves are named. */
function codes() {
  const list = fs.readFileSync(path.join(PROJECT, 'docs/checks/README.md'), 'utf8');
  const found = [...list.matchAll(/^\| \[`([a-z]+\.[a-z]+)`\]/gm)].map(match => match[1]);
  assert.ok(found.length >= 25, `docs/checks/README.md lists ${found.length} codes`);
  return found;
}

const packed = spawnSync(process.execPath, ['scripts/package.mjs', ...process.argv.slice(2)], {
  cwd: PROJECT,
  encoding: 'utf8',
});
if (packed.status !== 0) {
  console.error(`✘ npm run package ended with ${packed.status ?? packed.signal}\n${packed.stdout}${packed.stderr}`);
  process.exit(1);
}
console.log('✔ npm run package');

let failed = 0;
/** @param {string} name @param {() => void} test */
function check(name, test) {
  try {
    test();
    console.log(`✔ ${name}`);
  } catch (error) {
    failed += 1;
    console.error(`✘ ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

const { version, main } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
for (const { file, expected, budget, platform } of [
  { file: `tifa-${version}.vsix`, expected: WHOLE, budget: 3 * MEGABYTE, platform: undefined },
  {
    file: `tifa-linux-x64-${version}.vsix`,
    expected: [...WHOLE, ...NODEJIEBA],
    budget: 8 * MEGABYTE,
    platform: 'linux-x64',
  },
]) {
  const place = path.join(PROJECT, 'dist', file);
  if (!fs.existsSync(place)) {
    check(`${file} is there`, () => assert.fail('it was not made; it can be made on Linux x64 with glibc only'));
    continue;
  }
  const files = readPackage(place);
  const shipped = [...files.keys()].filter(name => name.startsWith('extension/')).map(name => name.slice(10));

  check(`${file} holds what it needs and no more`, () => {
    assert.deepEqual([...shipped].sort(), [...expected].sort());
    assert.ok(shipped.includes(path.posix.normalize(main)), `its entry ${main}`);
  });
  check(`${file} holds no source, map, test or hidden file`, () => {
    assert.deepEqual(
      shipped.filter(name => REFUSED.test(name)),
      [],
    );
    for (const [name, bytes] of files)
      if (name.endsWith('.js')) assert.ok(!bytes.includes('sourceMappingURL='), `${name} names a source map`);
  });
  check(`${file} names no folder of the machine that packed it`, () => {
    for (const [name, bytes] of files) assert.ok(!bytes.includes(`${PROJECT}${path.sep}`), `${name} names ${PROJECT}`);
  });
  check(`${file} holds compiled files of ${platform ?? 'no platform'} only`, () => {
    const native = [];
    for (const [name, bytes] of files) {
      const head = bytes.toString('hex', 0, 4);
      for (const [system, heads] of Object.entries(COMPILED))
        assert.ok(!heads.some(one => head.startsWith(one)), `${name} is for ${system}`);
      if (head !== ELF && !name.endsWith('.node')) continue;
      assert.equal(head, ELF, `${name} is no compiled file of Linux`);
      assert.equal(bytes.readUInt16LE(18), X64, `${name} is for another processor`);
      native.push(name);
    }
    assert.equal(native.length, platform === undefined ? 0 : 1, native.join());
  });
  check(`${file} is for ${platform ?? 'every platform'}`, () => {
    const manifest = files.get('extension.vsixmanifest')?.toString() ?? '';
    assert.equal(/TargetPlatform="([^"]+)"/.exec(manifest)?.[1], platform);
  });
  check(`${file} weighs at most ${budget / MEGABYTE} MB`, () => {
    const { size } = fs.statSync(place);
    assert.ok(size <= budget, `${(size / MEGABYTE).toFixed(2)} MB`);
    console.log(`  ${(size / MEGABYTE).toFixed(2)} MB, ${shipped.length} files`);
  });
}

const packages = fs.readdirSync(path.join(PROJECT, 'dist')).filter(name => name.endsWith('.vsix'));
const smoke = spawnSync(
  process.execPath,
  ['test/editor/package/smoke.mjs', ...packages.map(name => path.join('dist', name))],
  { cwd: PROJECT, stdio: 'inherit' },
);
if (smoke.status !== 0) failed += 1;
process.exit(failed === 0 ? 0 : 1);
