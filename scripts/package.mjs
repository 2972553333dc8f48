// npm run package: dist/*.vsix. One for every platform, without nodejieba (words come from Intl.Segmenter there), and
// one for this platform with nodejieba inside. `--target NAME` insists that this platform is the one named; `--scan`
// lets vsce look for secrets, as a release should; `--no-build` packs the build that is there.
import { createVSIX } from '@vscode/vsce';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import picomatch from 'picomatch';
import { install, ROOT, run } from './install.mjs';
import { writeNotices } from './notices.mjs';

const TARGETS = ['win32', 'darwin', 'linux', 'alpine'].flatMap(system => [`${system}-x64`, `${system}-arm64`]);
/** Of nodejieba, what runs: its sources and its full dictionary stay behind. */
const NODEJIEBA = ['package.json', 'index.js', 'LICENSE', 'build/Release/nodejieba.node'];
/** Only nodejieba reads it. */
const DICTIONARY = /^dist\/dictionary\//;

install();
if (!process.argv.includes('--no-build') && run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);

const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const here = thisPlatform();
const named = /--target[= ](\S+)/.exec(process.argv.slice(2).join(' '))?.[1];
if (named !== undefined && named !== here) {
  console.error(`nodejieba要在目标平台上编译：这里是${here}，不是${named}。`);
  console.error(`nodejieba is compiled on the platform that it is for: this is ${here}, not ${named}.`);
  process.exit(2);
}
for (const name of fs.readdirSync(path.join(ROOT, 'dist'))) {
  if (name.endsWith('.vsix')) fs.rmSync(path.join(ROOT, 'dist', name));
}
await pack(`dist/tifa-${version}.vsix`, undefined);
if (TARGETS.includes(here)) await pack(`dist/tifa-${here}-${version}.vsix`, here);
else console.log(`${here}: VS Code不区分的平台，只有通用包。VS Code has no packages of its own for it.`);

/** What VS Code calls the platform that this runs on. Alpine stands for every Linux whose C library is musl. */
function thisPlatform() {
  const glibc = process.platform !== 'linux' || process.report.getReport().header.glibcVersionRuntime !== undefined;
  return `${glibc ? process.platform : 'alpine'}-${process.arch}`;
}

/** Makes one package, from a folder that holds what goes into it and nothing else. */
async function pack(file, target) {
  const staged = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-package-'));
  try {
    for (const name of listed()) if (target || !DICTIONARY.test(name)) copy(path.join(ROOT, name), staged, name);
    for (const name of ['README.md', 'README.zh-CN.md']) leaveOutPictures(path.join(staged, name));
    if (target) {
      const folder = 'dist/node_modules/nodejieba';
      for (const name of NODEJIEBA) copy(path.join(ROOT, 'node_modules/nodejieba', name), staged, `${folder}/${name}`);
      tryNodejieba(staged, target);
    }
    writeNotices(path.join(staged, 'THIRD-PARTY-NOTICES.txt'), target !== undefined);
    fs.writeFileSync(path.join(staged, '.vscodeignore'), '# All that was put here.\n');
    await createVSIX({
      cwd: staged,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
      allowPackageAllSecrets: !process.argv.includes('--scan'),
      packagePath: path.join(ROOT, file),
      ...(target && { target }),
    });
  } finally {
    fs.rmSync(staged, { recursive: true, force: true });
  }
}

/** What .vscodeignore lets through. vsce would go through every file of the checkout, .git too, which takes minutes. */
function listed() {
  const lines = fs.readFileSync(path.join(ROOT, '.vscodeignore'), 'utf8').split('\n');
  const allowed = lines.filter(line => line.startsWith('!')).map(line => line.slice(1));
  const folders = new Set(allowed.filter(line => line.includes('/')).map(line => line.split('/')[0]));
  const below = [...folders].flatMap(folder =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true })
      .map(name => path.posix.join(folder, ...name.split(path.sep))),
  );
  const names = [...fs.readdirSync(ROOT), ...below].filter(picomatch(allowed));
  return names.filter(name => fs.statSync(path.join(ROOT, name)).isFile());
}

function copy(from, folder, name) {
  const to = path.join(folder, name);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(from, to);
}

/** VS Code's page of an installed extension shows no picture that lies beside the text. */
function leaveOutPictures(file) {
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(/^!\[[^\]]*\]\(docs\/images\/[^)]*\)\n+/gm, ''));
}

/** Cuts a sentence with what is about to be packed, in a process of its own: what is wrong with it would end this one. */
function tryNodejieba(staged, target) {
  const script = `
    const name = file => './dist/dictionary/' + file + '.utf8';
    const jieba = require('./dist/node_modules/nodejieba');
    jieba.load({ dict: name('jieba.dict'), hmmDict: name('hmm_model'), userDict: name('user.dict'),
      idfDict: name('idf'), stopWordDict: name('stop_words') });
    process.exit(jieba.cut('金融工作').join('/') === '金融/工作' ? 0 : 1);`;
  const { status, signal, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: staged, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${target}: nodejieba没有正常工作。nodejieba does not work (${status ?? signal}).\n${stderr}`);
  process.exit(1);
}
