// The user-interface suite: installs the packed extension and uses it as a person does. Each step leaves a picture.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chinese, english, FILES } from './steps.mjs';
import { Writer } from './writer.mjs';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const PICTURES = path.join(PROJECT, 'test/results/editor');

const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
const sessions = [
  { locale: 'zh-CN', theme: 'Default Light Modern', vsix: `dist/tifa-linux-x64-${version}.vsix`, steps: chinese },
  { locale: 'en-US', theme: 'Default Dark Modern', vsix: `dist/tifa-${version}.vsix`, steps: english },
];
const missing = sessions.map(({ vsix }) => vsix).filter(vsix => !fs.existsSync(path.join(PROJECT, vsix)));
if (missing.length > 0) {
  console.error(`✘ 缺少${missing.join('、')}，请先运行npm run package。`);
  console.error(`${missing.join(', ')} not there; run npm run package first.`);
  process.exit(1);
}

let failed = 0;
for (const { locale, theme, vsix, steps } of sessions) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-writing-'));
  for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(path.join(folder, name), text);
  const settings = {
    'workbench.colorTheme': theme,
    'editor.minimap.enabled': false,
    'tifa.references': ['roads.jsonl'],
  };
  const pictures = path.join(PICTURES, locale);
  fs.rmSync(pictures, { recursive: true, force: true });
  const file = path.join(PROJECT, vsix);
  const writer = await Writer.start({ vsix: [file], folder, settings, locale, pictures });
  console.log(`  ${locale}, ${vsix}`);
  for (const [name, step] of Object.entries(steps)) {
    const started = Date.now();
    try {
      await step(writer, folder);
      console.log(`    ✔ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.error(`    ✘ ${name}: ${error instanceof Error ? error.message : error}`);
    }
    await writer.picture(name.replace(/\W+/g, '-'));
    await writer.settle();
  }
  await writer.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'editor: the user-interface suite is green' : `editor: ${failed} steps failed`);
process.exit(failed === 0 ? 0 : 1);
