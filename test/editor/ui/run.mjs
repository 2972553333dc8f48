// The user-interface suite: installs the packed extension and uses it as a person does. Each step leaves a picture.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHAPTERS } from './steps/index.mjs';
import { Writer } from './writer.mjs';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const PICTURES = path.join(PROJECT, 'test/results/editor');

const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
const SESSIONS = [
  { locale: 'zh-CN', theme: 'Default Light Modern', vsix: `dist/tifa-linux-x64-${version}.vsix`, trust: false },
  { locale: 'en-US', theme: 'Default Dark Modern', vsix: `dist/tifa-${version}.vsix`, trust: true },
];
/** TIFA_ONLY: parts of the names of the steps wanted, with commas; their chapters are run whole. */
const ONLY = (process.env.TIFA_ONLY ?? '').split(',');

const missing = SESSIONS.map(({ vsix }) => vsix).filter(vsix => !fs.existsSync(path.join(PROJECT, vsix)));
if (missing.length > 0) {
  console.error(`✘ 缺少${missing.join('、')}，请先运行npm run package。`);
  console.error(`${missing.join(', ')} not there; run npm run package first.`);
  process.exit(1);
}

let failed = 0;
// Side by side: each mostly waits for its editor.
await Promise.all(SESSIONS.map(run));
console.log(failed === 0 ? 'editor: the user-interface suite is green' : `editor: ${failed} steps failed`);
process.exit(failed === 0 ? 0 : 1);

/** @param {typeof SESSIONS[number]} session */
async function run({ locale, theme, vsix, trust }) {
  const chapters = CHAPTERS.filter(
    chapter => (chapter.locale ?? locale) === locale && Object.keys(chapter.steps).some(isWanted),
  );
  if (chapters.length === 0) return;
  const folder = layOut(Object.assign({}, ...chapters.map(({ files }) => files)));
  const settings = Object.assign(
    { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false },
    ...chapters.map(chapter => chapter.settings ?? {}),
  );
  const pictures = path.join(PICTURES, locale);
  fs.rmSync(pictures, { recursive: true, force: true });
  const started = Date.now();
  const [bare, laidOut] = [chapters.filter(({ bare }) => bare), chapters.filter(({ bare }) => !bare)];
  const writer = await Writer.start({
    vsix: [path.join(PROJECT, vsix)],
    folder: bare.length > 0 ? undefined : folder,
    settings,
    locale,
    trust,
    pictures,
  });
  console.log(`  ${locale}, ${vsix} (opened in ${Date.now() - started} ms)`);
  for (const { steps } of bare) await takeAll(steps);
  if (bare.length > 0 && laidOut.length > 0) await writer.openFolder(folder);
  for (const { steps } of laidOut) await takeAll(steps);
  await writer.close();
  fs.rmSync(folder, { recursive: true, force: true });

  /** @param {import('./steps/index.mjs').Chapter['steps']} steps */
  async function takeAll(steps) {
    for (const [name, step] of Object.entries(steps)) await take(name, step);
  }

  /** @param {string} name @param {import('./steps/index.mjs').Step} step */
  async function take(name, step) {
    const began = Date.now();
    try {
      await step(writer, folder);
      console.log(`    ✔ ${locale} ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failed += 1;
      console.error(`    ✘ ${locale} ${name}: ${error instanceof Error ? error.message : error}`);
    }
    await writer.picture(name);
    await writer.settle();
  }
}

/** @param {string} name */
function isWanted(name) {
  return ONLY.some(part => name.includes(part));
}

/** @param {Record<string, string>} files */
function layOut(files) {
  // Its name stands in the window's title and in every picture.
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-')), 'drafts');
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}
